"""Closing a case, saying why a condition on it is not met, and opening it again."""

from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.case import Case
from domain.cases.closure import ClosingExplanation, Closure, standing_closure
from domain.closing.gate import closing_gate
from domain.errors import Conflict
from domain.gates import line_for, refuse_unless_explainable, refuse_unless_passed
from domain.members.queries import chairs, managers
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member
from domain.turns import take_turn


def close_case(session: Session, actor: Actor, case: Case, *, note: str) -> Closure:
    """Everything is asked again here, at the moment of closing."""
    take_turn(session, f"closing/{case.id}")
    if standing_closure(session, case.id) is not None:
        raise Conflict("This case is closed already.")
    lines = closing_gate(session, case)
    refuse_unless_passed(lines, "This case cannot be closed yet.")
    closure = Closure(
        case_id=case.id,
        closed_on=clock.today(),
        conditions=[line.as_it_stood() for line in lines],
        member_id=actor.id,
    )
    closure.note = note
    session.add(closure)
    event = record(session, actor, Action.CASE_CLOSED, closure)
    for member in dict.fromkeys((*managers(session), *chairs(session))):
        tell(session, NoticeKind.CASE_CLOSED, event, to_member(member), case_id=case.id)
    return closure


def reopen_case(session: Session, actor: Actor, case: Case, *, reason: str) -> Closure:
    take_turn(session, f"closing/{case.id}")
    closure = standing_closure(session, case.id)
    if closure is None:
        raise Conflict("This case is not closed, so there is nothing to reopen.")
    closure.reopened_at = clock.now()
    closure.reopened_by_id = actor.id
    closure.reopened_because = reason
    record(session, actor, Action.CASE_REOPENED, closure)
    return closure


def explain_closing(
    session: Session, actor: Actor, case: Case, *, condition: str, reason: str
) -> ClosingExplanation:
    take_turn(session, f"closing/{case.id}")
    refuse_unless_explainable(line_for(closing_gate(session, case), condition))
    explanation = ClosingExplanation(case_id=case.id, condition=condition, member_id=actor.id)
    explanation.reason = reason
    session.add(explanation)
    record(session, actor, Action.CLOSING_EXPLAINED, explanation, condition=condition)
    return explanation
