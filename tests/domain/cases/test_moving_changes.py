from dataclasses import replace
from datetime import date

from domain.cases.position import CaseFacts
from domain.moving.changes import case_changes
from domain.procedures.rules import CaseDates
from tenants.registry import load_boards

BOARDS = load_boards(include_examples=True)
TODAY = date(2026, 3, 2)
FACTS = CaseFacts(
    dates=CaseDates(date(2026, 1, 10), date(2026, 2, 2), date(2026, 2, 20)),
    outcome="review",
    appointed={"lead": 1, "panel_chair": 1},
    relatives=1,
)


def of(slug):
    return BOARDS.by_slug(slug).edition_on(TODAY)


def changes(before, after, facts=FACTS, going_on=()):
    return case_changes(of(before), of(after), facts, going_on, TODAY)


def test_the_same_edition_changes_nothing():
    assert all(not found for _, found in changes("salford", "salford").named())


def test_a_clock_of_another_edition_runs_by_its_own_events():
    found = {it.what: it for it in changes("leicester", "worcestershire").clocks}
    assert "due by 10 October 2026" in found["The review"].before
    assert "due by 20 August 2026" in found["The review"].after
    assert found["The review"].source


def test_steps_that_come_in_are_to_do():
    found = {it.what: it for it in changes("salford", "harbour-vale").steps}
    assert found["Rapid review"].before == "Nothing"
    assert found["Rapid review"].after == "Carry out the rapid review: not yet"


def test_a_place_that_is_no_more_is_kept_by_whoever_holds_it():
    found = {it.what: it for it in changes("worcestershire", "salford").people}
    assert found["Chair of the Panel"].after == "Nothing"
    assert found["Panel chair"].after == "No such place. Whoever holds it keeps it"
    none = changes("worcestershire", "salford", replace(FACTS, appointed={})).people
    assert "Panel chair" not in {it.what for it in none}


def test_proceedings_that_go_on_may_come_to_make_publication_wait():
    found = changes("salford", "peterborough", going_on=("criminal",)).holds
    waits = {it.what: (it.before, it.after) for it in found}
    assert waits["Publication, while there are criminal proceedings"] == (
        "It waits only if a person says so",
        "The procedure has it wait",
    )


def test_what_has_to_be_met_and_what_is_promised_change():
    found = changes("salford", "leicester")
    assert any(it.what == "Overview Report: family copy" for it in found.conditions)
    assert {"Copy", "Notice", "Extension"} <= {it.what for it in found.promises}
