"""Finding letters: what waits to be posted at a board, and what was sent to one relative."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Uuid, and_, cast, func, literal, null, select, union_all
from sqlalchemy.orm import Session
from sqlalchemy.sql import Subquery

from domain import clock
from domain.errors import NotFound
from domain.letters.models import Letter
from domain.notices.kinds import Channel, RecipientKind
from domain.notices.models import Notice
from domain.notices.queries import WAITING

PAGE = 50
BY_POST = and_(
    WAITING,
    Notice.channel == Channel.LETTER.value,
    Notice.recipient_kind == RecipientKind.RELATIVE.value,
)


@dataclass(frozen=True)
class Waiting:
    """Something to put on paper, or a letter that is not posted yet."""

    since: datetime
    case_id: UUID
    relative_id: UUID
    notice_id: UUID | None
    notice_kind: str | None
    letter_id: UUID | None


@dataclass(frozen=True)
class WaitingPage:
    rows: Sequence[Waiting]
    number: int
    pages: int
    total: int


def waiting_letters(session: Session, number: int) -> WaitingPage:
    """All that waits at this board, the longest waiting first."""
    found = _waiting()
    total = session.scalar(select(func.count()).select_from(found)) or 0
    pages = max(1, -(-total // PAGE))
    number = min(max(number, 1), pages)
    rows = session.execute(
        select(found)
        .order_by(found.c.since, found.c.relative_id, found.c.notice_id, found.c.letter_id)
        .limit(PAGE)
        .offset((number - 1) * PAGE)
    )
    return WaitingPage([Waiting(*row) for row in rows], number, pages, total)


def waiting_for(session: Session, relative_id: UUID) -> Sequence[Notice]:
    """Notices to one relative for which no letter has been made, the longest waiting first."""
    made = select(Letter.notice_id).where(Letter.notice_id.is_not(None))
    return session.scalars(
        select(Notice)
        .where(BY_POST, Notice.recipient_id == relative_id, Notice.id.not_in(made))
        .order_by(Notice.made_at, Notice.id)
    ).all()


def letters_to(session: Session, relative_id: UUID) -> Sequence[Letter]:
    """The newest first."""
    return session.scalars(
        select(Letter)
        .where(Letter.relative_id == relative_id)
        .order_by(Letter.made_at.desc(), Letter.id.desc())
    ).all()


def letter_by_id(session: Session, relative_id: UUID, letter_id: UUID) -> Letter:
    wanted = select(Letter).where(Letter.id == letter_id, Letter.relative_id == relative_id)
    found = session.scalars(wanted).first()
    if found is None:
        raise NotFound
    return found


def notice_to(session: Session, relative_id: UUID, notice_id: UUID) -> Notice:
    """A notice to this relative that goes by letter, or `NotFound`."""
    wanted = select(Notice).where(
        Notice.id == notice_id,
        Notice.recipient_id == relative_id,
        Notice.channel == Channel.LETTER.value,
    )
    found = session.scalars(wanted).first()
    if found is None:
        raise NotFound
    return found


def _waiting() -> Subquery:
    asked = (
        select(
            Notice.made_at.label("since"),
            Notice.case_id,
            Notice.recipient_id.label("relative_id"),
            Notice.id.label("notice_id"),
            Notice.kind.label("notice_kind"),
            Letter.id.label("letter_id"),
        )
        .outerjoin(Letter, Letter.notice_id == Notice.id)
        .where(BY_POST, Notice.due_at <= clock.now())
    )
    written = select(
        Letter.made_at,
        Letter.case_id,
        Letter.relative_id,
        cast(null(), Uuid),
        literal(None, type_=Notice.kind.type),
        Letter.id,
    ).where(Letter.notice_id.is_(None), Letter.posted_on.is_(None), Letter.dropped_at.is_(None))
    return union_all(asked, written).subquery()
