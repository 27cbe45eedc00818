"""Questions and answers about a request, between the board and the agency that is asked."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session

from domain.access.identity import Actor, Role
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.errors import Refused
from domain.members.queries import liaisons_of, managers
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member
from domain.requests.request import Request
from domain.sealing.sealed import Sealed


class Message(CaseOwned, Base):
    __tablename__ = "request_message"
    __table_args__ = tied("case", "request", "agency", "member")
    request_id: Mapped[UUID]
    agency_id: Mapped[UUID]
    from_board: Mapped[bool]
    words_sealed: Mapped[bytes]
    words = Sealed()
    member_id: Mapped[UUID]


def write_message(session: Session, actor: Actor, request: Request, *, words: str) -> Message:
    """Write to the other side, and tell them that there is something to read."""
    if request.withdrawn_at:
        raise Refused("This request has been withdrawn, so there is nothing to ask about.")
    from_board = actor.role is not Role.LIAISON
    row = Message(
        case_id=request.case_id,
        request_id=request.id,
        agency_id=request.agency_id,
        from_board=from_board,
        words=words,
        member_id=actor.id,
    )
    session.add(row)
    event_id = record(session, actor, Action.REQUEST_MESSAGE_SENT, row)
    others = liaisons_of(session, request.agency_id) if from_board else managers(session)
    for member_id in others:
        tell(
            session,
            NoticeKind.REQUEST_MESSAGE,
            event_id,
            to_member(member_id),
            case_id=request.case_id,
            request=str(request.id),
        )
    return row


def messages_about(session: Session, request_id: UUID) -> Sequence[Message]:
    """As they were written, the first first."""
    return session.scalars(
        select(Message)
        .where(Message.request_id == request_id)
        .order_by(Message.made_at, Message.id)
    ).all()
