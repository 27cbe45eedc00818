"""Sending what waits for somebody by another way."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.notices.kinds import Channel
from domain.notices.models import Notice
from domain.notices.queries import WAITING
from domain.tenancy import place_of

UNSAFE = "unsafe_way"  # why a notice is kept back: its reader said that this way is not safe


def reroute(session: Session, recipient_id: UUID, channel: Channel) -> int:
    """Let what has not gone yet go by this way, and what was kept back go now. Returns how many."""
    waiting = session.scalars(
        select(Notice)
        .where(WAITING, Notice.recipient_id == recipient_id)
        .order_by(Notice.due_at, Notice.id)
        .with_for_update()
    ).all()
    moved = [each for each in waiting if each.last_error == UNSAFE or each.channel != channel.value]
    for notice in moved:
        notice.channel = channel.value
        notice.due_at = clock.now()
        notice.last_error = None
        notice.attempts = 0
        session.info.setdefault("nudges", []).append((place_of(session).board, notice.id))
    return len(moved)


def kept_back(session: Session, recipient_id: UUID) -> int:
    """How many messages to somebody wait for a way that is safe."""
    wanted = select(Notice.id).where(
        WAITING, Notice.recipient_id == recipient_id, Notice.last_error == UNSAFE
    )
    return len(session.scalars(wanted.order_by(Notice.id)).all())
