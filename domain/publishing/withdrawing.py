"""Taking a report down. What readers find in its place says so."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.case import Case
from domain.errors import Conflict
from domain.publication.models import Publication, Withdrawal
from domain.publishing.naming_nobody import refuse_if_naming, said_in
from domain.turns import take_turn


def withdraw(
    session: Session,
    actor: Actor,
    case: Case,
    publication: Publication,
    *,
    public_note: str,
    reason: str,
) -> Withdrawal:
    take_turn(session, f"withdrawal/{publication.id}")
    wanted = select(Withdrawal.id).where(Withdrawal.publication_id == publication.id)
    if session.scalar(wanted) is not None:
        raise Conflict("This report has been taken down already.")
    refuse_if_naming(session, case, [said_in("The note", public_note)])
    withdrawal = Withdrawal(
        case_id=publication.case_id,
        publication_id=publication.id,
        slug=publication.slug,
        public_note=public_note,
        member_id=actor.id,
    )
    withdrawal.reason = reason
    session.add(withdrawal)
    record(session, actor, Action.WITHDRAWN, withdrawal)
    return withdrawal
