"""Leaflets in other languages, as somebody at the board has approved them. Never by machine."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import UniqueConstraint, func, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.orm import Mapped, Session, load_only

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, BoardOwned, tied
from domain.clock import today
from domain.errors import Conflict, Invalid
from domain.turns import take_turn

LONGEST = 40_000


class LeafletTranslation(BoardOwned, Base):
    """A later row takes the place of an earlier one; one without a body takes it away.

    `english` tells which English words it was made from, so that it can be seen to be behind them.
    """

    __tablename__ = "leaflet_translation"
    __table_args__ = (
        *tied("member"),
        UniqueConstraint("board_id", "audience", "language", "number"),
    )
    audience: Mapped[str]
    language: Mapped[str]
    number: Mapped[int]
    title: Mapped[str]
    body: Mapped[str | None]
    english: Mapped[str]
    approved_by: Mapped[str]
    approved_on: Mapped[date]
    member_id: Mapped[UUID]


# All but who approved it and who put it up, which is nothing to the public.
COLUMNS = tuple(
    getattr(LeafletTranslation, name)
    for name in (
        *("made_at", "audience", "language", "number"),
        *("title", "body", "english", "approved_on"),
    )
)


@dataclass(frozen=True)
class Translated:
    """What the board has, who said that it is right, and when."""

    audience: str
    language: str
    title: str
    body: str
    approved_by: str
    approved_on: date


def mark_of(english: str) -> str:
    """Changes when the English words do."""
    return hashlib.sha256(english.encode()).hexdigest()


def approve_translation(
    session: Session, actor: Actor, given: Translated, *, english: str
) -> LeafletTranslation:
    """Put a translation on the public page, as somebody named has approved it."""
    if given.approved_on > today():
        raise Invalid("The date it was approved must be today or earlier.", field="approved_on")
    row = LeafletTranslation(
        audience=given.audience,
        language=given.language,
        title=given.title,
        body=given.body,
        english=mark_of(english),
        approved_by=given.approved_by,
        approved_on=given.approved_on,
        member_id=actor.id,
    )
    return _add(session, actor, row, Action.TRANSLATION_APPROVED)


def withdraw_translation(
    session: Session, actor: Actor, standing: LeafletTranslation
) -> LeafletTranslation:
    """Take it off the public page. What it said, and who approved it, stays in the rows."""
    approved_by = select(LeafletTranslation.approved_by).where(LeafletTranslation.id == standing.id)
    row = LeafletTranslation(
        audience=standing.audience,
        language=standing.language,
        title=standing.title,
        body=None,
        english=standing.english,
        approved_by=session.scalars(approved_by).one(),
        approved_on=standing.approved_on,
        member_id=actor.id,
    )
    _add(session, actor, row, Action.TRANSLATION_WITHDRAWN)
    if row.number != standing.number + 1:
        raise Conflict("Somebody has changed this translation meanwhile. Look at it again.")
    return row


def _add(
    session: Session, actor: Actor, row: LeafletTranslation, action: Action
) -> LeafletTranslation:
    take_turn(session, f"translation/{row.audience}/{row.language}")
    row.number = _last(session, row) + 1
    session.add(row)
    record(session, actor, action, row, audience=row.audience, language=row.language)
    return row


def _last(session: Session, row: LeafletTranslation) -> int:
    same = (
        LeafletTranslation.audience == row.audience,
        LeafletTranslation.language == row.language,
    )
    with session.no_autoflush:
        return session.scalar(select(func.max(LeafletTranslation.number)).where(*same)) or 0


def translations(session: Session) -> Sequence[LeafletTranslation]:
    """Those that stand, by audience and language, with what the public may read of them."""
    rows = session.scalars(
        select(LeafletTranslation)
        .options(load_only(*COLUMNS, raiseload=True))
        .ext(distinct_on(LeafletTranslation.audience, LeafletTranslation.language))
        .order_by(
            LeafletTranslation.audience,
            LeafletTranslation.language,
            LeafletTranslation.number.desc(),
        )
    )
    return [row for row in rows if row.body is not None]


def translation_of(session: Session, audience: str, language: str) -> LeafletTranslation | None:
    found = (row for row in translations(session) if row.audience == audience)
    return next((row for row in found if row.language == language), None)
