"""A case that is closed: the row says since when, by whom and why, and whether it was reopened."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Index, Select, UniqueConstraint, select, text
from sqlalchemy.orm import InstrumentedAttribute, Mapped, Session

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class Closure(CaseOwned, Base):
    __tablename__ = "closure"
    __table_args__ = (
        *tied("case", "member", reopened_by_id="member"),
        Index(
            "uq_closure_standing",
            "board_id",
            "case_id",
            unique=True,
            postgresql_where=text("reopened_at is null"),
        ),
    )
    after_closing = True
    closed_on: Mapped[date]
    note_sealed: Mapped[bytes]
    note = Sealed()  # what the board says at the end
    conditions: Mapped[list[dict[str, Any]]]  # each condition as it stood at that moment
    member_id: Mapped[UUID]
    reopened_at: Mapped[datetime | None]
    reopened_by_id: Mapped[UUID | None]
    reopened_because_sealed: Mapped[bytes | None]
    reopened_because = Sealed()


class ClosingExplanation(CaseOwned, Base):
    """Why a condition on closing was not met, signed by a named person."""

    __tablename__ = "closing_explanation"
    __table_args__ = (
        *tied("case", "member"),
        UniqueConstraint("board_id", "case_id", "condition"),
    )
    condition: Mapped[str]
    reason_sealed: Mapped[bytes]
    reason = Sealed()
    member_id: Mapped[UUID]


def is_closed(case_id: UUID | InstrumentedAttribute[UUID]) -> ColumnElement[bool]:
    """For a statement: whether this case stands closed, or the case of each row."""
    return select(Closure.id).where(*_stands(case_id)).exists()


def closed_on(case_id: UUID) -> Select[date]:
    """For a statement: the day, where it stands closed."""
    return select(Closure.closed_on).where(*_stands(case_id)).limit(1)


def closed_since(session: Session, case_id: UUID) -> date | None:
    """The day, where it stands closed. An agency may know this, and nothing else of a closure."""
    return session.scalars(closed_on(case_id)).first()


def _stands(
    case_id: UUID | InstrumentedAttribute[UUID],
) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return Closure.case_id == case_id, Closure.reopened_at.is_(None)


def standing_closure(session: Session, case_id: UUID) -> Closure | None:
    return session.scalars(select(Closure).where(*_stands(case_id))).first()


def closures_of(session: Session, case_id: UUID) -> list[Closure]:
    """Every time it was closed, the latest first."""
    wanted = select(Closure).where(Closure.case_id == case_id)
    return list(session.scalars(wanted.order_by(Closure.made_at.desc(), Closure.id.desc())))
