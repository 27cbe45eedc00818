"""Saying why a condition of the gate is not met, where the rule leaves room for that."""

from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.case import Case
from domain.gates import line_for, refuse_unless_explainable
from domain.publication.models import Explanation
from domain.publishing.gate import gate
from domain.reports.drafts import Draft, Report
from domain.reports.versions import refuse_unless_latest
from domain.turns import take_turn


def explain(
    session: Session, actor: Actor, case: Case, draft: Draft, *, condition: str, reason: str
) -> Explanation:
    take_turn(session, f"gate/{draft.id}")
    refuse_unless_latest(session, draft)
    report = session.get_one(Report, (draft.board_id, draft.report_id))
    lines = gate(session, case, report.kind, draft)
    refuse_unless_explainable(line_for(lines, condition))
    explanation = Explanation(
        case_id=case.id, draft_id=draft.id, condition=condition, member_id=actor.id
    )
    explanation.reason = reason
    session.add(explanation)
    record(session, actor, Action.EXPLANATION_SIGNED, explanation, condition=condition)
    return explanation
