"""Saying why a condition of the gate is not met, where the rule leaves room for that."""

from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.case import Case
from domain.errors import Conflict, NotFound, Refused
from domain.publication.models import Explanation
from domain.publishing.gate import GateLine, gate
from domain.reports.drafts import Draft, Report
from domain.reports.versions import refuse_unless_latest
from domain.turns import take_turn


def explain(
    session: Session, actor: Actor, case: Case, draft: Draft, *, condition: str, reason: str
) -> Explanation:
    take_turn(session, f"gate/{draft.id}")
    refuse_unless_latest(session, draft)
    _refuse_unless_open(_line(session, case, draft, condition))
    explanation = Explanation(
        case_id=case.id, draft_id=draft.id, condition=condition, member_id=actor.id
    )
    explanation.reason = reason
    session.add(explanation)
    record(session, actor, Action.EXPLANATION_SIGNED, explanation, condition=condition)
    return explanation


def _line(session: Session, case: Case, draft: Draft, condition: str) -> GateLine:
    report = session.get_one(Report, (draft.board_id, draft.report_id))
    lines = gate(session, case, report.kind, draft)
    found = next((line for line in lines if line.condition.key == condition), None)
    if found is None:
        raise NotFound
    return found


def _refuse_unless_open(line: GateLine) -> None:
    condition = line.condition
    if not condition.may_be_explained:
        raise Refused(
            "This condition has to be met. It cannot be explained instead.",
            rule=condition.sentence,
            source=condition.source,
        )
    if condition.met:
        raise Conflict("This condition is met, so there is nothing to explain.")
    if line.explanation is not None:
        raise Conflict("Somebody has explained this already.")
