"""Finding notices: what is due, and a page of them for those who look after them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import Session

from domain import clock
from domain.errors import NotFound
from domain.notices.kinds import Channel
from domain.notices.models import Notice

PAGE = 50
WAITING = and_(Notice.sent_at.is_(None), Notice.dropped_at.is_(None), Notice.dead_at.is_(None))


class State(StrEnum):
    WAITING = "waiting"
    SENT = "sent"
    DROPPED = "dropped"
    DEAD = "dead"


IN_STATE: dict[State, ColumnElement[bool]] = {
    State.WAITING: WAITING,
    State.SENT: Notice.sent_at.is_not(None),
    State.DROPPED: Notice.dropped_at.is_not(None),
    State.DEAD: Notice.dead_at.is_not(None),
}


def state_of(notice: Notice) -> State:
    """What a row says, as the conditions above do."""
    if notice.sent_at is not None:
        return State.SENT
    if notice.dropped_at is not None:
        return State.DROPPED
    return State.WAITING if notice.dead_at is None else State.DEAD


@dataclass(frozen=True)
class NoticePage:
    notices: Sequence[Notice]
    number: int
    pages: int


def due_notices(session: Session, channels: Collection[Channel], limit: int) -> Sequence[UUID]:
    """The ids of those whose turn has come, the longest waiting first."""
    return session.scalars(
        select(Notice.id)
        .where(
            WAITING,
            Notice.due_at <= clock.now(),
            Notice.channel.in_([channel.value for channel in channels]),
        )
        .order_by(Notice.due_at, Notice.id)
        .limit(limit)
    ).all()


def notice_by_id(session: Session, notice_id: UUID) -> Notice:
    found = session.scalars(select(Notice).where(Notice.id == notice_id)).first()
    if found is None:
        raise NotFound
    return found


def counts(session: Session) -> dict[State, int]:
    """How many there are in each state, in one statement."""
    wanted = [func.count().filter(condition) for condition in IN_STATE.values()]
    row = session.execute(select(*wanted).select_from(Notice)).one()
    return dict(zip(IN_STATE, row, strict=True))


def oldest_due(session: Session) -> datetime | None:
    """When the longest waiting of those whose turn has come was due."""
    due = select(func.min(Notice.due_at)).where(WAITING, Notice.due_at <= clock.now())
    return session.scalar(due)


def notices_in(session: Session, state: State, number: int) -> NoticePage:
    """A page of those in one state, newest first."""
    total = session.scalar(select(func.count()).select_from(Notice).where(IN_STATE[state])) or 0
    pages = max(1, -(-total // PAGE))
    number = min(max(number, 1), pages)
    rows = (
        select(Notice)
        .where(IN_STATE[state])
        .order_by(Notice.made_at.desc(), Notice.id.desc())
        .limit(PAGE)
        .offset((number - 1) * PAGE)
    )
    return NoticePage(session.scalars(rows).all(), number, pages)
