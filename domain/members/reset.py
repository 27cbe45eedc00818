"""Asking for a new password. Nothing tells the person who asks whether there is an account."""

from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.boards.models import Board
from domain.members.links import Purpose, make_link
from domain.members.queries import member_by_email
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member
from domain.tenancy import place_of


def ask_reset(session: Session, actor: Actor, email: str) -> None:
    """Send a link if an account stands behind the address. The asking is recorded either way."""
    member = member_by_email(session, email)
    if member is None or member.ended_at:
        board = session.get_one(Board, place_of(session).board)
        record(session, actor, Action.RESET_ASKED, board)
        return
    link = make_link(session, member, Purpose.RESET)
    event_id = record(session, actor, Action.RESET_ASKED, member)
    tell(session, NoticeKind.PASSWORD_RESET, event_id, to_member(member.id), token=str(link.id))
