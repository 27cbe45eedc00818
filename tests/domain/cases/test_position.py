from dataclasses import replace
from datetime import date

import pytest

from domain.cases.criteria import Weighing, check_outcome
from domain.cases.owed import owed
from domain.cases.position import CaseFacts, HoldFact, State, position
from domain.cases.roles import check_declared, check_room, role_needed
from domain.cases.stages import Stage
from domain.errors import Invalid, Refused
from domain.procedures.rules import CaseDates
from tenants.registry import load_boards
from tests.conftest import HERE

BOARDS = {board.slug: board for board in load_boards(HERE / "boards")}
NORTH, EAST = (next(iter(BOARDS[slug].procedures.values())) for slug in ("northshire", "eastmoor"))
REFERRED = CaseFacts(dates=CaseDates(event_on=date(2026, 1, 1), referred_on=date(2026, 1, 2)))
DECIDED = replace(REFERRED, outcome="review")
REPORT = frozenset({"overview_report"})


def states(facts, procedure=NORTH):
    return {each.step.key.value: each.state for each in position(procedure, facts).steps}


def test_a_referred_case_waits_for_its_decision():
    found = states(REFERRED)
    assert position(NORTH, REFERRED).stage is Stage.REFERRED
    assert (found["referral"], found["decision"]) == (State.DONE, State.CURRENT)
    assert {found[key] for key in found if key not in {"referral", "decision"}} == {State.WAITING}


def test_a_decided_review_goes_on_side_by_side():
    found = states(DECIDED)
    assert {found[key] for key in ("appointment", "scope", "requests", "family", "report")} == {
        State.CURRENT
    }
    assert {found[key] for key in ("anonymity", "approval", "family_copy", "publication")} == {
        State.WAITING
    }
    assert len(position(NORTH, DECIDED).next_steps) == 5


def test_no_review_leaves_nothing_to_do_but_to_close_the_case():
    facts = replace(REFERRED, outcome="no_review")
    assert position(NORTH, facts).stage is Stage.NO_REVIEW
    assert states(facts)["scope"] is State.NOT_NEEDED
    assert [it.step.key for it in position(NORTH, facts).next_steps] == ["closing"]


@pytest.mark.parametrize(
    ("step", "short", "enough"),
    [
        ("appointment", {"appointed": {"lead": 1}}, {"appointed": {"lead": 1, "panel_member": 1}}),
        ("scope", {"scope_version": 0}, {"scope_version": 1}),
        ("requests", {"requests": 2, "answered": 1}, {"requests": 2, "answered": 2}),
        ("family", {"relatives": 2, "responses": 1}, {"relatives": 2, "responses": 2}),
        ("report", {"drafted": frozenset({"executive_summary"})}, {"drafted": REPORT}),
        ("anonymity", {"drafted": REPORT}, {"drafted": REPORT, "cleared": REPORT}),
        ("approval", {"cleared": REPORT}, {"approved": REPORT}),
        ("family_copy", {"approved": REPORT, "relatives": 1}, {"relatives": 1, "copies": 1}),
        ("publication", {"approved": REPORT}, {"published": REPORT}),
    ],
)
def test_a_step_is_done_when_all_of_it_is(step, short, enough):
    assert states(replace(DECIDED, **short))[step] is not State.DONE
    assert states(replace(DECIDED, **enough))[step] is State.DONE


def test_a_published_report_is_the_stage():
    assert position(NORTH, replace(DECIDED, published=REPORT)).stage is Stage.PUBLISHED


def test_each_hold_stops_its_own_step_and_no_other():
    ready = replace(DECIDED, drafted=REPORT, cleared=REPORT, approved=REPORT)
    views = replace(ready, holds=(HoldFact("views", date(2026, 6, 1)),))
    publication = replace(ready, holds=(HoldFact("publication", date(2026, 6, 1)),))
    assert (states(views)["family"], states(views)["publication"]) == (State.HELD, State.CURRENT)
    assert (states(publication)["family"], states(publication)["publication"]) == (
        State.CURRENT,
        State.HELD,
    )


def test_hints_count_what_is_there():
    facts = replace(
        DECIDED, requests=3, answered=1, relatives=2, invited=1, responses=1, scope_version=2
    )
    hints = {each.step.key.value: each.hint for each in position(NORTH, facts).steps}
    assert hints["requests"] == "1 of 3 answered"
    assert hints["family"] == "1 of 2 invited, 1 has sent their views"
    assert hints["scope"] == "Version 2"
    assert hints["appointment"] == "Lead Reviewer: nobody yet, SCR Panel member: nobody yet"


def test_what_is_owed_comes_in_the_order_of_its_dates():
    facts = replace(
        DECIDED,
        requests=2,
        answered=0,
        requests_due_on=date(2026, 2, 1),
        holds=(HoldFact("views", date(2026, 4, 1)),),
    )
    found = owed([], facts, date(2026, 3, 1))
    assert [(it.words, it.overdue) for it in found] == [
        ("2 answers from agencies are due, the first of them", True),
        ("Look again at the hold on taking views", False),
    ]
    one = owed([], replace(facts, answered=1, holds=()), date(2026, 1, 1))
    assert [(it.words, it.overdue) for it in one] == [("An answer from an agency is due", False)]


def test_criteria_bind_the_outcome():
    check_outcome(NORTH, "review", Weighing(["other-circumstances"], circumstance="A pattern."))
    check_outcome(EAST, "review", Weighing(["harm"]))
    check_outcome(EAST, "no_review", Weighing(["harm"]))
    with pytest.raises(Refused, match="what the circumstance is"):
        check_outcome(NORTH, "review", Weighing(["other-circumstances"], circumstance=" "))
    for procedure in (NORTH, EAST):
        with pytest.raises(Refused, match="at least one"):
            check_outcome(procedure, "review", Weighing())
    with pytest.raises(Refused) as refused:
        check_outcome(EAST, "no_review", Weighing(["death"]))
    assert refused.value.rule.startswith("A child has died")
    assert "Why are you carrying out" in refused.value.source
    with pytest.raises(Invalid):
        check_outcome(EAST, "maybe", Weighing())
    with pytest.raises(Invalid):
        check_outcome(EAST, "review", Weighing(["of another board"]))


def test_a_role_asks_for_its_statements_and_has_room_for_so_many():
    chair = role_needed(EAST, "lead")
    check_declared(chair, ["expert"])
    check_room(chair, 0)
    check_room(role_needed(EAST, "panel_member"), 99)
    with pytest.raises(Refused, match="must be able to say"):
        check_declared(chair, [])
    with pytest.raises(Refused, match="no more than 1"):
        check_room(chair, 1)
    for unknown in ("panel_chair", "nonsense"):
        with pytest.raises(Invalid):
            role_needed(EAST, unknown)
