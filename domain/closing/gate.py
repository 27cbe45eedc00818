"""Every condition on closing a case, and how each of them stands."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.agencies.queries import agencies
from domain.cases.case import Case
from domain.cases.closure import ClosingExplanation
from domain.cases.facts import facts_of
from domain.family.duties import duties_of
from domain.family.queries import relatives_of
from domain.gates import Line
from domain.learning.queries import events_of
from domain.procedures.closing import ClosingFacts, closing_conditions
from domain.procedures.duties.vocabulary import DutyKey
from domain.procedures.editions import procedure_of
from domain.procedures.vocabulary import LearningKind
from domain.recommendations.queries import recommendations_of, told_to_board


def closing_gate(session: Session, case: Case) -> tuple[Line, ...]:
    """Each condition as it stands at this moment."""
    explanations = explanations_of(session, case)
    found = closing_conditions(procedure_of(session, case), facts_for(session, case))
    return tuple(Line(it, explanations.get(it.key)) for it in found)


def facts_for(session: Session, case: Case) -> ClosingFacts:
    facts = facts_of(session, case)
    made = recommendations_of(session, case.id, [agency.id for agency in agencies(session)])
    held = [told.event for told in events_of(session, case.id) if told.event.held_on]
    return ClosingFacts(
        outcome=facts.outcome,
        approved=facts.approved,
        published=frozenset(facts.dates.published),
        unpublished=facts.kept_back,
        holds=len(facts.holds),
        recommendations=len(made),
        undecided=sum(each.row.adopted is None for each in made),
        unfinished=sum(bool(each.waiting) for each in made),
        board_told=bool(told_to_board(session, case.id)),
        debriefs=sum(event.kind == LearningKind.DEBRIEF for event in held),
        relatives=len(relatives_of(session, case.id)),
        relatives_owed_outcome=_owed_outcome(session, case),
    )


def _owed_outcome(session: Session, case: Case) -> int:
    found = (it for duties in duties_of(session, case).values() for it in duties)
    return sum(it.rule.key is DutyKey.OUTCOME and it.is_open for it in found)


def explanations_of(session: Session, case: Case) -> Mapping[str, ClosingExplanation]:
    wanted = select(ClosingExplanation).where(ClosingExplanation.case_id == case.id)
    rows = session.scalars(wanted.order_by(ClosingExplanation.condition, ClosingExplanation.id))
    return {row.condition: row for row in rows}
