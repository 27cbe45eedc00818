"""Writing to a named person at an agency, once an answer is late and the reminders have not helped.

What they are sent is neutral: neither what was asked nor about whom.
"""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Mapped, Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.errors import Refused
from domain.notices.kinds import NoticeKind, RecipientKind
from domain.notices.outbox import Recipient, tell
from domain.requests.request import Request
from domain.requests.standing import check_waiting
from domain.sealing.sealed import Sealed
from domain.turns import take_turn


@dataclass(frozen=True)
class Contact:
    """Somebody at an agency who can see to it. Without an address, they were told in person."""

    name: str
    role: str
    email: str | None = None


class Escalation(CaseOwned, Base):
    __tablename__ = "escalation"
    __table_args__ = tied("case", "request", "agency", "member")
    request_id: Mapped[UUID]
    agency_id: Mapped[UUID]
    name_sealed: Mapped[bytes]
    name = Sealed()
    role_sealed: Mapped[bytes]
    role = Sealed()
    email_sealed: Mapped[bytes | None]
    email = Sealed()
    member_id: Mapped[UUID]


def escalate(session: Session, actor: Actor, request: Request, *, to: Contact) -> Escalation:
    """Write to them, where there is an address; else note that they were told."""
    take_turn(session, f"request/{request.id}")
    check_waiting(session, request)
    if request.due_on >= clock.today():
        raise Refused("The answer is not late, so there is nothing to take further yet.")
    row = Escalation(
        case_id=request.case_id,
        request_id=request.id,
        agency_id=request.agency_id,
        name=to.name,
        role=to.role,
        email=to.email or None,
        member_id=actor.id,
    )
    session.add(row)
    event_id = record(session, actor, Action.REQUEST_ESCALATED, row)
    if to.email:
        person = Recipient(RecipientKind.CONTACT, row.id)
        tell(
            session,
            NoticeKind.REQUEST_ESCALATED,
            event_id,
            person,
            case_id=request.case_id,
            request=str(request.id),
        )
    return row
