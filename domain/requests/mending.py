"""Sending an answer back, with what to mend and by when. What was given stays as it was given."""

from datetime import date
from uuid import UUID

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.errors import Conflict, Invalid, Refused
from domain.members.queries import liaisons_of
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member
from domain.requests.contribution import Contribution
from domain.requests.request import Request
from domain.sealing.sealed import Sealed
from domain.turns import hold_row, take_turn


class Mending(CaseOwned, Base):
    """One version of an answer, sent back."""

    __tablename__ = "mending"
    __table_args__ = (
        *tied("case", "request", "agency", "contribution", "member"),
        UniqueConstraint("board_id", "request_id", "version"),
    )
    request_id: Mapped[UUID]
    agency_id: Mapped[UUID]
    contribution_id: Mapped[UUID]
    version: Mapped[int]
    to_mend_sealed: Mapped[bytes]
    to_mend = Sealed()
    was_due_on: Mapped[date]
    due_on: Mapped[date]
    member_id: Mapped[UUID]


def send_back(
    session: Session, actor: Actor, request: Request, *, to_mend: str, due_on: date
) -> Mending:
    """Send the latest version back. The agency answers with a new one."""
    take_turn(session, f"request/{request.id}")
    hold_row(session, request)
    given = _to_send_back(session, request)
    if due_on <= clock.today():
        raise Invalid("The new date must be after today.", field="due_on")
    row = Mending(
        case_id=request.case_id,
        request_id=request.id,
        agency_id=request.agency_id,
        contribution_id=given.id,
        version=given.version,
        to_mend=to_mend,
        was_due_on=request.due_on,
        due_on=due_on,
        member_id=actor.id,
    )
    session.add(row)
    request.due_on = due_on
    event_id = record(session, actor, Action.REQUEST_SENT_BACK, request, version=given.version)
    for member_id in liaisons_of(session, request.agency_id):
        to = to_member(member_id)
        tell(session, NoticeKind.REQUEST_SENT_BACK, event_id, to, case_id=request.case_id)
    return row


def _to_send_back(session: Session, request: Request) -> Contribution:
    if request.withdrawn_at:
        raise Refused("This request has been withdrawn, so there is nothing to mend.")
    latest = session.scalars(
        select(Contribution)
        .where(Contribution.request_id == request.id)
        .order_by(Contribution.version.desc())
        .limit(1)
    ).first()
    if latest is None:
        raise Refused("The agency has not answered yet, so there is nothing to send back.")
    back = select(Mending.id).where(Mending.contribution_id == latest.id)
    if session.scalars(back).first():
        raise Conflict(
            f"Version {latest.version} has been sent back already. The next version has not come."
        )
    return latest
