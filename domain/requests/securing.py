"""That an agency has secured its files: when, and by whom."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.errors import Conflict, Invalid
from domain.requests.request import Request
from domain.sealing.sealed import Sealed
from domain.turns import take_turn


class Securing(CaseOwned, Base):
    """An agency's files in one case, whichever request it was recorded at. The latest counts."""

    __tablename__ = "securing"
    __table_args__ = tied("case", "request", "agency", "member")
    request_id: Mapped[UUID]
    agency_id: Mapped[UUID]
    secured_on: Mapped[date]
    secured_by_sealed: Mapped[bytes]
    secured_by = Sealed()
    member_id: Mapped[UUID]


def note_secured(
    session: Session, actor: Actor, request: Request, *, secured_on: date, secured_by: str
) -> Securing:
    take_turn(session, f"securing/{request.case_id}/{request.agency_id}")
    if secured_on > clock.today():
        raise Invalid("The day must be today or earlier.", field="secured_on")
    before = securings_of(session, request.case_id, request.agency_id)
    if before and (before[0].secured_on, before[0].secured_by) == (secured_on, secured_by):
        raise Conflict("That is recorded already.")
    row = Securing(
        case_id=request.case_id,
        request_id=request.id,
        agency_id=request.agency_id,
        secured_on=secured_on,
        secured_by=secured_by,
        member_id=actor.id,
    )
    session.add(row)
    record(session, actor, Action.RECORDS_SECURED, row)
    return row


def securings_of(
    session: Session, case_id: UUID, agency_id: UUID | None = None
) -> Sequence[Securing]:
    """Of one agency or of all in a case, the latest first."""
    wanted = select(Securing).where(Securing.case_id == case_id)
    if agency_id:
        wanted = wanted.where(Securing.agency_id == agency_id)
    return session.scalars(wanted.order_by(Securing.made_at.desc(), Securing.id.desc())).all()
