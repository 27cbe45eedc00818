"""Rules that are otherwise between two days, each by the day that matters to it."""

from datetime import date

import pytest
from pydantic import ValidationError

from domain.procedures import rules
from domain.procedures.basis import NotStated, Silence
from domain.procedures.definition import Procedure
from domain.procedures.effective import holds, overridden
from domain.procedures.overrides import Override
from domain.procedures.vocabulary import ClockKey, DocumentKey, Firmness, RecipientKey
from tenants.editions import read_nationals
from tenants.loader import SHARED
from tenants.nationals import as_procedure
from tenants.registry import load_boards
from tenants.show import effective_text

BOARDS = load_boards(include_examples=True)
NATIONALS = {n.key: as_procedure(n) for n in read_nationals(SHARED / "procedures").values()}
WHOLE = {
    "start": "referral",
    "end": "decision",
    "minimum": 3,
    "maximum": 3,
    "unit": "days",
    "firmness": "must",
}
IN_2011, IN_2013 = date(2011, 9, 1), date(2013, 2, 1)
SPRING, YEAR_AFTER = date(2020, 4, 20), date(2021, 4, 20)


@pytest.fixture
def leicester():
    return BOARDS.by_slug("leicester").procedures["2011"]


def an_override(**named):
    usual = {
        "key": "for-a-while",
        "of": "clocks.review",
        "counted_from": "act",
        "first_day": date(2020, 1, 10),
        "last_day": date(2020, 1, 20),
        "days_note": "",
        "lapses": False,
        "changes": {"maximum": 12},
        "source": {"document": "A letter", "section": "Page 1"},
        "standing": "expected",
    }
    return Override.model_validate(usual | named)


def facts(owed, on):
    done = {"approved": True, "cleared": True, "welfare_confirmed": True}
    return rules.PublicationFacts(**done, open_publication_holds=(), recipients_owed=owed, on=on)


def clock(procedure, key, decided, today, **dates):
    known = rules.CaseDates(
        event_on=decided, decided_on=decided, noted={"notification_sent": decided, **dates}
    )
    return next(s for s in rules.clock_state(procedure, known, (), today) if s.key == key)


def test_a_report_of_2011_goes_to_ofsted_and_one_of_2013_does_not(leicester):
    then = rules.recipients_due(leicester, "overview_report", IN_2011)
    later = rules.recipients_due(leicester, "overview_report", IN_2013)
    assert [recipient.title for recipient in then] == ["Ofsted"]
    assert later == ()
    owed = facts(("Ofsted",), IN_2011)
    conditions = {
        c.key: c for c in rules.publication_conditions(leicester, "overview_report", owed)
    }
    assert not conditions["recipients"].met
    assert not conditions["recipients"].may_be_explained
    nothing = facts((), IN_2013)
    later = {c.key for c in rules.publication_conditions(leicester, "overview_report", nothing)}
    assert "recipients" not in later


def test_what_lapsed_says_why_and_where_that_is_written(leicester):
    ofsted = rules.on_day(leicester, IN_2013).recipients[RecipientKey.OFSTED]
    assert isinstance(ofsted, NotStated)
    assert "no longer evaluates" in ofsted.note
    assert "2012" in str(ofsted.source)
    assert leicester.recipients[RecipientKey.OFSTED].source.document == leicester.document


def test_before_its_first_day_nothing_is_otherwise(leicester):
    assert rules.on_day(leicester, IN_2011) is leicester
    assert rules.on_day(leicester, date(2012, 12, 31)) is leicester
    assert rules.on_day(leicester, date(2013, 1, 1)) is not leicester


@pytest.mark.parametrize(
    ("begun", "publish"), [(date(2010, 6, 9), Silence.NOT_STATED), (date(2010, 6, 10), "must")]
)
def test_the_letter_of_june_2010_counts_from_the_day_a_review_was_begun(begun, publish):
    long_after = date(2011, 12, 1)
    rule = rules.on_day(NATIONALS["wt2010"], long_after, begun)
    assert rule.documents[DocumentKey.OVERVIEW_REPORT].publish == publish


@pytest.mark.parametrize("key", ["review", "rapid_review"])
def test_a_review_begun_in_april_2020_has_its_relaxed_limits_said_in_words(key):
    state = clock(NATIONALS["wt2018"], key, SPRING, date(2020, 12, 1))
    assert state.sentence.startswith("The limit was relaxed for a while.")
    assert state.due_on is None
    assert not state.overdue
    assert "pandemic" in state.source
    usual = clock(NATIONALS["wt2018"], key, YEAR_AFTER, date(2021, 12, 1))
    assert usual.due_on is not None
    assert usual.overdue
    assert "relaxed" not in usual.sentence


def test_the_limit_for_notifying_was_never_relaxed():
    known = rules.CaseDates(event_on=SPRING, noted={"incident_known": SPRING})
    states = rules.clock_state(NATIONALS["wt2018"], known, (), date(2020, 5, 20))
    state = next(s for s in states if s.key == ClockKey.NOTIFICATION)
    assert state.due_on == date(2020, 4, 27)
    assert state.overdue
    assert state.standing == "required"


def test_a_limit_that_was_extended_is_kept_though_the_usual_one_is_relaxed():
    given = rules.ExtensionFact("review", SPRING, date(2020, 9, 1))
    known = rules.CaseDates(event_on=SPRING, decided_on=SPRING)
    states = rules.clock_state(NATIONALS["wt2018"], known, (given,), date(2020, 9, 2))
    assert next(s for s in states if s.key == "review").overdue


def test_the_guidance_cannot_relax_what_a_board_says_itself():
    salford = BOARDS.by_slug("salford").procedures["2015"]
    assert NATIONALS["wt2015"].overrides
    assert salford.overrides == ()
    assert rules.on_day(salford, SPRING) is salford


def test_an_edition_keeps_its_overrides_when_it_is_stored(leicester):
    again = Procedure.model_validate_json(leicester.canonical())
    assert again == leicester
    assert again.digest == leicester.digest
    assert rules.recipients_due(again, "overview_report", IN_2013) == ()


def test_laying_it_on_twice_is_laying_it_on_once(leicester):
    once = rules.on_day(leicester, IN_2013)
    assert rules.on_day(once, IN_2013) == once
    assert once.overrides == leicester.overrides


@pytest.mark.parametrize(
    ("day", "held"), [("09", False), ("10", True), ("15", True), ("20", True), ("21", False)]
)
def test_both_its_days_are_in_it(day, held):
    assert holds(an_override(), date.fromisoformat(f"2020-01-{day}")) is held


def test_a_day_that_is_not_stated_leaves_that_side_open():
    always = an_override(first_day="not stated")
    for_good = an_override(last_day="not stated")
    assert holds(always, date(1999, 1, 1))
    assert not holds(always, date(2030, 1, 1))
    assert holds(for_good, date(2030, 1, 1))
    assert not holds(for_good, date(1999, 1, 1))


@pytest.mark.parametrize(
    ("rule", "changes", "found"),
    [
        ("clocks.review", {"firmness": "relaxed"}, lambda p: p.clocks[ClockKey.REVIEW].firmness),
        ("family_meeting", {"certainty": "can"}, lambda p: p.family_meeting.certainty),
        ("bodies.oversees", {"title": "Nobody"}, lambda p: p.bodies.oversees.title),
        (
            "recipients.ofsted",
            {"in_force_until": "2012-03-04"},
            lambda p: p.recipients[RecipientKey.OFSTED].in_force_until.isoformat(),
        ),
        (
            "clocks.rapid_review",
            WHOLE,
            lambda p: p.clocks[ClockKey.RAPID_REVIEW].firmness,
        ),
    ],
)
def test_any_rule_with_a_name_may_be_otherwise(leicester, rule, changes, found):
    after = overridden(leicester, an_override(of=rule, changes=changes))
    assert found(after) in changes.values()
    assert str(found(after)) not in (Firmness.USUALLY, "Serious Case Review Sub-group")


@pytest.mark.parametrize("rule", ["terms", "key", "nothing", "family_copy.when", "clocks"])
def test_what_is_no_rule_by_itself_cannot_be(leicester, rule):
    with pytest.raises(ValueError, match="there is no rule called"):
        overridden(leicester, an_override(of=rule))


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"lapses": True}, "either"),
        ({"changes": {}}, "either"),
        ({"first_day": "not stated", "last_day": "not stated"}, "a first day"),
        ({"first_day": date(2020, 2, 1)}, "before the first"),
    ],
)
def test_an_override_must_make_sense(wrong, why):
    with pytest.raises(ValidationError, match=why):
        an_override(**wrong)


def test_the_printed_rules_show_overrides_and_can_be_read_as_of_a_day():
    board = BOARDS.by_slug("leicester")
    whole = effective_text(board, "2011")
    assert "of: recipients.ofsted" in whole
    assert "first day: 2013-01-01" in whole
    assert "ofsted: not stated" not in whole
    assert "ofsted: not stated" in effective_text(board, "2011", IN_2013)
    assert "overrides" not in effective_text(BOARDS.by_slug("salford"), "2015")


# Lists, part by part


def test_a_criterion_is_taken_out_by_its_key_and_another_comes_in(leicester):
    other = {**leicester.criteria[0].model_dump(mode="json"), "key": "a-pattern", "text": "So."}
    other = {k: v for k, v in other.items() if k not in {"source", "standing", "note"}}
    gone = leicester.criteria[1].key
    found = overridden(
        leicester, an_override(of="criteria", changes={"remove": [gone], "add": [other]})
    )
    assert [limb.key for limb in found.criteria] == [leicester.criteria[0].key, "a-pattern"]
    assert (found.criteria[1].source.document, found.criteria[1].standing) == (
        "A letter",
        "expected",
    )


def test_a_hold_loses_one_of_its_kinds_and_goes_with_its_last():
    own = BOARDS.by_slug("peterborough").procedures["2013"]
    assert names_of(own.holds.views) == {"coronial", "criminal"}
    found = overridden(own, an_override(of="holds.views", changes={"remove": ["coronial"]}))
    assert names_of(found.holds.views) == {"criminal"}
    assert names_of(found.holds.publication) == names_of(own.holds.publication)


def test_a_hold_comes_in_where_nothing_was_stated(leicester):
    hold = {"kinds": ["criminal"], "until": "end_of_trial", "affects": "not stated"}
    found = overridden(leicester, an_override(of="holds.publication", changes={"add": [hold]}))
    [only] = found.holds.publication
    assert only.source.document == "A letter"


def test_a_list_within_a_rule_changes_in_the_same_way(leicester):
    change = {"exceptions": {"remove": ["good_reasons"], "add": ["harm_to_other_children"]}}
    found = overridden(leicester, an_override(of="documents.overview_report", changes=change))
    kept = found.documents[DocumentKey.OVERVIEW_REPORT].exceptions
    assert list(kept) == ["welfare_of_children_concerned", "harm_to_other_children"]


def names_of(holds_):
    return {kind.value for hold in holds_ if not isinstance(hold, NotStated) for kind in hold.kinds}
