"""How a duty to a relative stands, from the procedure and from what was done."""

from dataclasses import replace
from datetime import date

import pytest

from domain.procedures.duties.facts import CaseSide, Done, Person, Signed
from domain.procedures.duties.states import DutyState, duties_to
from domain.procedures.duties.vocabulary import Bond, DutyKey
from domain.procedures.family_conditions import binding_rules
from tenants.registry import load_boards

TODAY = date(2026, 3, 2)
BEFORE, LATER = date(2026, 2, 2), date(2026, 4, 6)
OVERVIEW, SUMMARY = "overview_report", "executive_summary"
BOARDS = {board.slug: board for board in load_boards(include_examples=True)}
APPROVED = CaseSide(
    decided_on=date(2026, 1, 5),
    finished_on=date(2026, 2, 27),
    drafted=True,
    approved=frozenset({OVERVIEW, SUMMARY}),
)
NOBODY = Person()


def procedure_of(slug):
    board = BOARDS[slug]
    return board.procedures[board.edition_on(TODAY).key]


def stands(slug, key, case=APPROVED, person=NOBODY, document=OVERVIEW):
    found = duties_to(procedure_of(slug), case, person, TODAY)
    return next(it for it in found if it.rule.key == key and it.rule.document in {"", document})


def having(*done, **named):
    return Person(done=tuple(done), **named)


def test_salfords_extension_is_owed_from_the_day_it_is_made_until_the_day_that_stood_before():
    extended = replace(APPROVED, extended_on=BEFORE, known_until=LATER)
    assert stands("salford", "extension").state is DutyState.NOT_CALLED_FOR
    owed = stands("salford", "extension", extended)
    assert (owed.state, owed.due_on) == (DutyState.DUE, LATER)
    late = stands("salford", "extension", replace(extended, known_until=date(2026, 2, 20)))
    assert late.state is DutyState.LATE
    told = having(Done("extension", BEFORE, "by letter"))
    assert stands("salford", "extension", extended, told).state is DutyState.MET


def test_word_of_an_earlier_extension_does_not_stand_for_a_later_one():
    extended = replace(APPROVED, extended_on=BEFORE)
    told = having(Done("extension", date(2026, 1, 20), "by letter"))
    assert stands("salford", "extension", extended, told).state is DutyState.DUE
    signed = having(signed={("extension", ""): Signed(date(2026, 1, 20), "Not found.", "A")})
    assert stands("salford", "extension", extended, signed).state is DutyState.DUE


def test_leicesters_copy_is_due_the_day_before_the_day_they_were_told():
    planned = replace(APPROVED, planned={OVERVIEW: date(2026, 3, 9)})
    owed = stands("leicester", "copy", planned)
    assert (owed.state, owed.due_on) == (DutyState.DUE, date(2026, 3, 8))
    out = replace(APPROVED, published={OVERVIEW: BEFORE})
    assert stands("leicester", "copy", out).state is DutyState.LATE


def test_worcestershires_copy_and_outcome_go_by_the_reviews_own_clock():
    late = replace(APPROVED, due_on=BEFORE)
    for key in ("copy", "outcome"):
        owed = stands("worcestershire", key, late)
        assert (owed.state, owed.due_on) == (DutyState.LATE, BEFORE)


def test_the_example_boards_notice_is_due_ten_working_days_before():
    planned = replace(APPROVED, planned={OVERVIEW: date(2026, 3, 20)})
    assert stands("harbour-vale", "notice", planned).due_on == date(2026, 3, 6)


def test_a_copy_waits_for_its_approval_and_views_for_their_hold():
    draft = replace(APPROVED, approved=frozenset(), finished_on=None)
    waiting = stands("leicester", "copy", draft)
    assert waiting.state is DutyState.NOT_YET
    assert "not approved yet" in waiting.words
    held = replace(APPROVED, held_on=BEFORE, look_again_on=LATER)
    asked = stands("peterborough", "invited", held)
    assert asked.state is DutyState.NOT_YET
    assert "6 April 2026" in asked.words
    assert asked.is_open, "a hold does not let publication go on without their views"


def test_what_they_did_not_want_is_met_and_says_so():
    told = having(Done("meeting", BEFORE, "by phone", declined=True))
    met = stands("salford", "meeting", person=told)
    assert met.state is DutyState.MET
    assert "did not want it" in met.words


@pytest.mark.parametrize(("slug", "state"), [("leicester", "met"), ("salford", "due")])
def test_an_offer_is_enough_only_where_an_offer_is_promised(slug, state):
    offered = having(Done("meeting", BEFORE, "by letter", offered=True))
    assert stands(slug, "meeting", person=offered).state == state


def test_nothing_is_owed_to_whoever_asks_to_be_left_alone():
    for duty in duties_to(procedure_of("salford"), APPROVED, Person(wants_news=False), TODAY):
        assert not duty.is_owed


def test_whoever_is_not_asked_for_a_reason_that_is_signed_need_not_be_heard():
    signed = having(signed={("invited", ""): Signed(TODAY, "It is not safe.", "A manager")})
    for key in ("invited", "views"):
        aside = stands("leicester", key, person=signed)
        assert aside.state is DutyState.SET_ASIDE
        assert aside.signed.by == "A manager"
    assert stands("leicester", "copy", person=signed).state is DutyState.DUE


def test_what_is_done_after_it_was_signed_away_counts_first():
    signed = {("outcome", ""): Signed(BEFORE, "Not found.", "A manager")}
    told = having(Done("outcome", TODAY, "by phone"), signed=signed)
    assert stands("worcestershire", "outcome", person=told).state is DutyState.MET


def test_good_practice_never_stands_in_the_way_of_publication():
    for slug in BOARDS:
        for duty in duties_to(procedure_of(slug), APPROVED, NOBODY, TODAY):
            assert duty.is_open == (duty.rule.bond is not Bond.GOOD_PRACTICE and duty.is_owed)


@pytest.mark.parametrize(
    ("slug", "binding"),
    [
        ("leicester", {"invited", "views", "copy", "notice", "meeting"}),
        ("redcar-cleveland", {"told", "invited", "views", "notice", "meeting", "outcome"}),
        ("salford", {"invited", "views", "extension", "copy", "notice", "meeting"}),
        ("peterborough", {"invited", "views", "copy", "notice", "meeting"}),
        ("worcestershire", {"invited", "views", "copy", "notice", "meeting", "outcome"}),
        (
            "harbour-vale",
            {"invited", "views", "extension", "copy", "notice", "meeting", "outcome"},
        ),
    ],
)
def test_each_boards_publication_waits_for_what_it_promised(slug, binding):
    """The day is told first everywhere, promised or not: the family never learns it from the news."""
    assert {it.key.value for it in binding_rules(procedure_of(slug), OVERVIEW)} == binding


def test_every_duty_is_told_once_for_each_document_that_is_made():
    keys = [it.rule.key for it in duties_to(procedure_of("leicester"), APPROVED, NOBODY, TODAY)]
    assert keys.count(DutyKey.COPY) == keys.count(DutyKey.NOTICE) == 2
    assert len(keys) == len(DutyKey) + 2
