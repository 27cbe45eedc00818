"""An agency's word that it has a request, and when it means to answer."""

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
from domain.requests.standing import check_waiting
from domain.turns import take_turn


class Acknowledgement(CaseOwned, Base):
    """The latest counts: an agency may come to expect another day."""

    __tablename__ = "acknowledgement"
    __table_args__ = tied("case", "request", "agency", "member")
    request_id: Mapped[UUID]
    agency_id: Mapped[UUID]
    expected_on: Mapped[date | None]
    member_id: Mapped[UUID]


def acknowledge(
    session: Session, actor: Actor, request: Request, *, expected_on: date | None
) -> Acknowledgement:
    """Tell the board that it has arrived. Raises `Invalid` for a day that is gone or too late."""
    take_turn(session, f"request/{request.id}")
    check_waiting(session, request)
    if expected_on and expected_on < clock.today():
        raise Invalid("The day must be today or later.", field="expected_on")
    if expected_on and expected_on > request.due_on:
        raise Invalid(
            "That is after the date the board asked for. Ask for more time instead.",
            field="expected_on",
        )
    latest = _latest(session, request)
    if latest and latest.expected_on == expected_on:
        raise Conflict("Your agency has told the board this already.")
    row = Acknowledgement(
        case_id=request.case_id,
        request_id=request.id,
        agency_id=request.agency_id,
        expected_on=expected_on,
        member_id=actor.id,
    )
    session.add(row)
    record(session, actor, Action.REQUEST_ACKNOWLEDGED, row)
    return row


def _latest(session: Session, request: Request) -> Acknowledgement | None:
    return session.scalars(
        select(Acknowledgement)
        .where(Acknowledgement.request_id == request.id)
        .order_by(Acknowledgement.made_at.desc(), Acknowledgement.id.desc())
        .limit(1)
    ).first()
