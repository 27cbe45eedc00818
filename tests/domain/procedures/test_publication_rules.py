"""How each board's procedure is kept on the way to the public: exceptions, venue, recipients."""

from dataclasses import replace
from datetime import date

import pytest

from domain.procedures import rules
from domain.procedures.duties.facts import CaseSide, Done, Person, Signed
from domain.procedures.duties.states import duties_to
from domain.procedures.family_conditions import counted
from domain.procedures.output import LeadTime
from domain.procedures.vocabulary import DocumentKey, RecipientKey, Unit
from tenants.registry import load_boards

TODAY = date(2026, 3, 2)
OVERVIEW, SUMMARY = "overview_report", "executive_summary"
READY = rules.PublicationFacts(
    approved=True,
    cleared=True,
    open_publication_holds=(),
    welfare_confirmed=True,
    whole=True,
    on=TODAY,
)


@pytest.fixture(scope="module")
def procedures():
    """As they were published: each question is asked for a day of its own."""
    boards = load_boards(include_examples=True)
    return {board.slug: board.procedures[board.edition_on(TODAY).key] for board in boards}


def conditions(procedure, document=OVERVIEW, **facts):
    known = replace(READY, **facts)
    return {c.key: c for c in rules.publication_conditions(procedure, document, known)}


def keys(procedure, document=OVERVIEW):
    return [ground.key for ground in rules.withholding(procedure, document).grounds]


# Exceptions, document by document


def test_leicester_may_keep_its_report_back_for_good_reasons_and_its_summary_for_none(procedures):
    leicester = procedures["leicester"]
    assert keys(leicester) == ["good_reasons", "welfare_of_children_concerned"]
    summary = rules.withholding(leicester, SUMMARY)
    assert not summary.permitted
    assert "states no exception for the Executive Summary" in summary.sentence
    assert "Who will see the Report?" in summary.source
    assert "held back instead" in summary.instead


def test_salford_keeps_a_report_back_only_where_it_would_harm_other_children(procedures):
    rule = rules.withholding(procedures["salford"], OVERVIEW)
    assert [ground.key for ground in rule.grounds] == ["harm_to_other_children"]
    assert "harm other children" in rule.grounds[0].words
    assert rule.instead == ""


@pytest.mark.parametrize("slug", ["peterborough", "worcestershire"])
def test_a_board_that_states_no_exception_keeps_nothing_back(procedures, slug):
    rule = rules.withholding(procedures[slug], OVERVIEW)
    assert not rule.permitted
    assert "states no exception" in rule.sentence
    assert rule.source


def test_where_publishing_is_not_spoken_of_the_decision_is_recorded_as_that(procedures):
    rule = rules.withholding(procedures["redcar-cleveland"], OVERVIEW)
    assert [ground.key for ground in rule.grounds] == ["not_stated"]
    assert "Not stated" in rule.sentence
    assert "2010" in rule.source or "leaflet" in rule.source.lower()


def test_a_decision_that_stands_shuts_the_gate(procedures):
    line = conditions(procedures["leicester"], kept_back="none")["kept_back"]
    assert not line.met
    assert not line.may_be_explained
    assert "decided not to publish" in line.sentence
    assert "kept_back" not in conditions(procedures["leicester"])


# In full


def test_only_a_board_that_publishes_in_full_asks_whether_anything_is_left_out(procedures):
    asking = [slug for slug, it in procedures.items() if "in_full" in conditions(it)]
    assert asking == ["salford"]
    assert [e.value for e in rules.extents(procedures["salford"], OVERVIEW)] == ["none", "part"]
    assert [e.value for e in rules.extents(procedures["leicester"], OVERVIEW)] == ["none"]


@pytest.mark.parametrize(
    ("whole", "decided", "met"),
    [(True, "", True), (False, "", False), (False, "part", True), (True, "part", False)],
)
def test_something_is_left_out_only_by_a_decision_on_an_exception(procedures, whole, decided, met):
    line = conditions(procedures["salford"], whole=whole, kept_back=decided)["in_full"]
    assert line.met is met
    assert line.asked_on_publishing
    assert "Who Will See the Report?" in line.source
    if not met and not decided:
        assert "in full, unless it would harm other children" in line.sentence


# Venue


def test_leicesters_documents_are_given_to_those_who_ask(procedures):
    for document in (OVERVIEW, SUMMARY):
        assert rules.on_request(procedures["leicester"], document)
        rule = rules.document_rule(procedures["leicester"], document)
        assert "by anyone who asks" in rule.venue
        assert rule.whom.startswith("It is there for anyone who wants to")
    others = [slug for slug, it in procedures.items() if rules.on_request(it, OVERVIEW)]
    assert others == ["leicester"]


def test_where_no_place_is_stated_the_rule_says_so(procedures):
    assert "Not stated" in rules.document_rule(procedures["salford"], OVERVIEW).venue
    assert "website" in rules.document_rule(procedures["peterborough"], OVERVIEW).venue


def test_every_document_of_every_board_has_a_rule_and_a_source(procedures):
    for procedure in procedures.values():
        for key in DocumentKey:
            rule = rules.document_rule(procedure, key)
            assert rule.rule
            assert rule.venue
            assert rule.source


# Who must have it first, and how long before


def ofsted(procedure):
    return procedure.recipients[RecipientKey.OFSTED]


def led(procedure, value, unit):
    """The same procedure, with Ofsted to have the report so long before."""
    recipient = ofsted(procedure).model_copy(update={"lead_time": LeadTime(value=value, unit=unit)})
    return procedure.model_copy(
        update={"recipients": {**procedure.recipients, RecipientKey.OFSTED: recipient}}
    )


def test_leicesters_duty_to_ofsted_refuses_while_it_was_in_force_and_not_after(procedures):
    leicester = procedures["leicester"]
    then = conditions(leicester, on=date(2011, 9, 1), recipients_owed=("Ofsted",))["recipients"]
    assert not then.met
    assert not then.may_be_explained
    assert "Ofsted" in then.sentence
    assert "Who will see the Report?" in then.source
    assert "recipients" not in conditions(leicester)


@pytest.mark.parametrize(
    ("value", "unit", "first"),
    [
        (7, Unit.DAYS, date(2011, 12, 27)),
        (7, Unit.WORKING_DAYS, date(2012, 1, 3)),
        (1, Unit.MONTHS, date(2012, 1, 20)),
    ],
)
def test_a_lead_time_runs_from_the_day_it_was_sent(procedures, value, unit, first):
    leicester, sent = led(procedures["leicester"], value, unit), date(2011, 12, 20)
    who = ofsted(leicester)
    assert rules.may_publish_from(who, sent) == first
    assert rules.must_have_by(who, first) >= sent
    assert rules.may_publish_from(who, rules.must_have_by(who, first)) <= first


def test_the_gate_is_shut_until_everyone_has_had_it_long_enough(procedures):
    leicester = led(procedures["leicester"], 7, Unit.WORKING_DAYS)
    sent = {"Ofsted": date(2011, 12, 20)}
    early = conditions(leicester, on=date(2012, 1, 2), recipients_sent=sent)["recipients"]
    assert not early.met
    assert "7 working days" in early.sentence
    assert "3 January 2012" in early.sentence
    assert conditions(leicester, on=date(2012, 1, 3), recipients_sent=sent)["recipients"].met


def test_an_unstated_lead_time_is_said_and_asks_for_nothing(procedures):
    who = ofsted(procedures["leicester"])
    assert "Not stated" in rules.lead_words(who)
    assert rules.may_publish_from(who, TODAY) == TODAY


# Holds


def test_peterboroughs_trial_shuts_the_gate_even_where_nobody_placed_a_hold(procedures):
    line = conditions(procedures["peterborough"], open_proceedings=("criminal",))["holds"]
    assert not line.met
    assert not line.may_be_explained
    assert "until the trial has ended" in line.sentence
    assert "Who Will See the Report?" in line.source
    assert line.link_key == "holds"


def test_peterboroughs_inquest_holds_views_back_and_not_publication(procedures):
    peterborough = procedures["peterborough"]
    assert conditions(peterborough, open_proceedings=("coronial",))["holds"].met
    assert rules.hold_applies(peterborough, "views", "coronial")
    assert conditions(procedures["leicester"], open_proceedings=("criminal",))["holds"].met


def test_a_hold_names_where_its_own_rule_is_written(procedures):
    held = conditions(
        procedures["leicester"],
        open_publication_holds=("Placed by a person.",),
        hold_sources=("The board's minutes",),
    )["holds"]
    assert (held.met, held.source) == (False, "The board's minutes")


# Confidentiality, and those who ask


def test_peterboroughs_drafts_may_be_seen_by_three_groups_alone(procedures):
    peterborough = procedures["peterborough"]
    found = rules.circle(peterborough)
    assert len(found.groups) == 3
    assert "staff of those organisations" in found.sentence
    assert rules.lets_in(peterborough, found.groups[0])
    assert not rules.lets_in(peterborough, "a journalist")


def test_where_nothing_is_said_of_drafts_that_is_said_and_a_person_decides(procedures):
    found = rules.circle(procedures["salford"])
    assert not found.stated
    assert "Not stated" in found.sentence
    assert rules.lets_in(procedures["salford"], "anyone")


def test_peterboroughs_coroner_may_ask_for_reports(procedures):
    rule = rules.disclosure_rule(procedures["peterborough"], "coroner")
    assert rule.stated
    assert rule.sentence == (
        "The coroner may ask to see reports of the review, to use parts of them during an inquest."
    )
    assert "Who Will See the Report?" in rule.source


def test_every_asker_has_words_at_every_board(procedures):
    for procedure in procedures.values():
        for asker in rules.Asker:
            rule = rules.disclosure_rule(procedure, asker)
            assert rule.sentence.endswith(".")
            assert rule.source


# Telling the family long enough before


def told(procedure, *days, signed=None):
    """What is owed to one relative who was told these days, each on a day of its own."""
    done = tuple(Done("notice", on, "by phone", of_day=day) for on, day in days)
    person = Person(done=done, signed=signed or {})
    side = CaseSide(approved=frozenset({OVERVIEW}))
    duties = duties_to(rules.on_day(procedure, TODAY), side, person, TODAY, OVERVIEW)
    return {"notice": counted(duties)["notice"]}


def test_where_a_time_is_promised_publication_waits_until_the_family_has_known_it_so_long(
    procedures,
):
    own = procedures["harbour-vale"].model_copy(
        update={
            "family_notice": procedures["harbour-vale"].family_notice.model_copy(
                update={"ahead": 15, "unit": Unit.WORKING_DAYS}
            )
        }
    )
    in_time = conditions(own, family=told(own, (date(2026, 2, 9), TODAY)))
    assert in_time["family_notice_time"].met
    assert in_time["family_notice"].met
    late = conditions(own, family=told(own, (date(2026, 2, 10), TODAY)))
    assert late["family_notice"].met
    assert not late["family_notice_time"].met
    assert "at least 15 working days before publication" in late["family_notice_time"].sentence
    assert "So the first day is 3 March 2026." in late["family_notice_time"].sentence
    assert str(own.family_notice.source) == late["family_notice_time"].source


def test_a_later_day_told_first_does_not_stand_for_an_earlier_one_told_late(procedures):
    own = procedures["harbour-vale"]
    forward = told(own, (date(2026, 1, 2), date(2026, 6, 1)), (date(2026, 2, 27), TODAY))
    put_off = told(own, (date(2026, 1, 2), date(2026, 2, 20)), (date(2026, 2, 19), TODAY))
    assert not conditions(own, family=forward)["family_notice_time"].met
    assert conditions(own, family=put_off)["family_notice_time"].met


def test_a_time_too_short_may_be_signed_for_and_one_not_stated_is_not_asked(procedures):
    own, days = procedures["harbour-vale"], (TODAY, TODAY)
    word = {("notice", OVERVIEW): Signed(TODAY, "They asked for it at once.", "A manager")}
    signed = conditions(own, family=told(own, days, signed=word))
    assert signed["family_notice_time"].met
    assert "signed why not" in signed["family_notice"].sentence
    softer = conditions(procedures["salford"], family=told(procedures["salford"], days))
    assert "family_notice_time" not in softer
