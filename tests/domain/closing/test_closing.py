"""Closing cases under the boards' own procedures, and what a closed case refuses."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select, text

from domain.cases.closure import Closure, standing_closure
from domain.cases.facts import facts_of
from domain.cases.proceedings import note_proceeding
from domain.cases.stages import Stage, stage_of
from domain.closing.closing import close_case, explain_closing, reopen_case
from domain.closing.gate import closing_gate
from domain.errors import Conflict, Refused
from domain.family.outcomes import tell_outcome
from domain.family.relatives import Details, add_relative
from domain.learning.events import hold_event, plan_event
from domain.recommendations.adoption import adopt
from domain.recommendations.progress import report_progress, tell_board
from domain.recommendations.recommendation import Entry, recommend
from tenants.registry import load_boards
from tests.cast import assemble
from tests.conftest import empty
from tests.domain.cases.acting import decided, referred
from tests.domain.closing.acting import finished, reviewed

TODAY = date(2026, 3, 2)
LATER = date(2026, 9, 1)
MOTHER = Details("Marigold Fennimore", "Mother", "email", "Ana", email="m@home.example")


@pytest.fixture
def boards(engine, admin_engine, vault, held_clock):
    """The cast at the real boards."""
    empty(admin_engine, vault)
    return assemble(engine, vault, load_boards())


def standing(cast, board):
    """A manager's session there, and who it is."""
    return cast.session(board), cast.actor(board, "manager")


def open_keys(session, case):
    return {line.condition.key for line in closing_gate(session, case) if not line.passed}


def test_worcestershire_closes_once_the_debrief_was_held(boards):
    board = "worcestershire"
    case = reviewed(boards, board)
    finished(boards, board, case, ("overview_report", "executive_summary"))
    where, actor = standing(boards, board)
    with where as session:
        through = replace(MOTHER, route="practitioner")
        relative = add_relative(session, actor, case, through)
        tell_outcome(session, actor, relative, told_on=TODAY, means="meeting")
        recommend(session, actor, case, entry=Entry("board", "Look again in a year."))
        explain_closing(
            session,
            actor,
            case,
            condition="publication_board_response",
            reason="It is in the report.",
        )
        assert open_keys(session, case) == {"debrief"}
        with pytest.raises(Refused, match="No de-brief has been held yet") as refused:
            close_case(session, actor, case, note="Done.")
        assert "How are professionals involved?" in refused.value.source
        event = plan_event(session, actor, case, kind="debrief", planned_on=TODAY)
        came = {boards.agency(board, "health"): 3, boards.agency(board, "police"): 0}
        hold_event(session, actor, event, held_on=TODAY, came=came)
        closure = close_case(session, actor, case, note="Done.")
        assert {it["key"] for it in closure.conditions if it["met"]} > {"debrief", "approval"}
        assert stage_of(facts_of(session, case)) is Stage.CLOSED


def test_worcestershire_closes_without_a_debrief_where_somebody_signs_why(boards):
    board = "worcestershire"
    case = reviewed(boards, board)
    finished(boards, board, case, ("overview_report", "executive_summary"))
    where, actor = standing(boards, board)
    with where as session:
        for key in sorted(open_keys(session, case)):
            explain_closing(session, actor, case, condition=key, reason="Everyone has moved on.")
        closure = close_case(session, actor, case, note="Done.")
        assert next(it for it in closure.conditions if it["key"] == "debrief")["explained"]


def test_redcar_records_no_recommendation_without_its_outcome_and_its_time(boards):
    case = reviewed(boards, "redcar-cleveland")
    where, actor = standing(boards, "redcar-cleveland")
    with where as session:
        with pytest.raises(Refused, match="bring about"):
            recommend(session, actor, case, entry=Entry("board", "Look again.", due_on=LATER))
        with pytest.raises(Refused, match="date it is to be done by"):
            recommend(session, actor, case, entry=Entry("board", "Look again.", outcome="It is."))


def test_redcar_closes_once_adopted_reported_on_and_told(boards):
    board = "redcar-cleveland"
    case = reviewed(boards, board)
    finished(boards, board, case, ("overview_report", "executive_summary"))
    where, actor = standing(boards, board)
    health = boards.agency(board, "health")
    with where as session:
        made = [
            recommend(session, actor, case, entry=Entry(to, "Ask.", agency, "Heard.", LATER))
            for to, agency in (("agency", health), ("all_agencies", None), ("board", None))
        ]
        relative = add_relative(session, actor, case, MOTHER)
        assert open_keys(session, case) == {"adoption", "progress", "family_outcome"}
        with pytest.raises(Refused, match="cannot be explained"):
            explain_closing(session, actor, case, condition="adoption", reason="No time.")
        for row in made:
            adopt(session, actor, row, decided_on=TODAY, decided_by="The board")
        tell_board(session, actor, case, told_on=TODAY, told_to="The board", words="Begun.")
        tell_outcome(session, actor, relative, told_on=TODAY, means="phone")
        assert open_keys(session, case) == {"carried_out"}
        report_progress(session, actor, made[0], going="done", words="It is.", agency_id=health)
        report_progress(session, actor, made[2], going="done", words="It is.")
        after = facts_of(session, case).after
        assert (after.made, after.adopted, after.carried_out) == (3, 3, 2)
        for kind in ("health", "police", "childrens_services"):
            agency = boards.agency(board, kind)
            report_progress(session, actor, made[1], going="done", words="So.", agency_id=agency)
        close_case(session, actor, case, note="Done.")


def test_a_case_without_a_review_is_closed_reopened_and_closed_again(cast):
    actor = cast.actor("northshire", "manager")
    with cast.session() as session:
        case = referred(session, actor)
        with pytest.raises(Refused, match="not yet decided"):
            close_case(session, actor, case, note="Done.")
        decided(session, actor, case, outcome="no_review", limbs=[])
        close_case(session, actor, case, note="Done.")
        with pytest.raises(Conflict, match="closed already"):
            close_case(session, actor, case, note="Done.")
        reopen_case(session, actor, case, reason="Something new.")
        with pytest.raises(Conflict, match="not closed"):
            reopen_case(session, actor, case, reason="Something new.")
        assert stage_of(facts_of(session, case)) is Stage.NO_REVIEW
        close_case(session, actor, case, note="Done again.")
        assert len(session.scalars(select(Closure)).all()) == 2


def test_a_closed_case_refuses_what_would_change_it_and_says_so(cast):
    actor = cast.actor("northshire", "manager")
    with cast.session() as session:
        case = referred(session, actor)
        decided(session, actor, case, outcome="no_review", limbs=[])
        close_case(session, actor, case, note="Done.")
    with pytest.raises(Refused, match="reopen it first"), cast.session() as session:
        note_proceeding(session, actor, case, kind="coronial", started_on=TODAY)
    with cast.session() as session:
        reopen_case(session, actor, case, reason="An inquest has begun.")
        note_proceeding(session, actor, case, kind="coronial", started_on=TODAY)
        assert standing_closure(session, case.id) is None


def test_two_closures_cannot_stand_at_once(cast, admin_engine):
    """The database holds this too, whatever the software does."""
    with admin_engine.connect() as admin:
        index = text("select indexdef from pg_indexes where indexname = 'uq_closure_standing'")
        found = admin.scalar(index)
    assert "UNIQUE" in found
    assert "reopened_at IS NULL" in found
