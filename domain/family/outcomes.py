"""Telling a relative how the review ended, and what was learned."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.errors import Conflict, Invalid
from domain.family.relatives import Relative
from domain.sealing.sealed import Sealed
from domain.turns import take_turn


class ToldBy(StrEnum):
    """How somebody was told. Never by software: this is said, or written by a person."""

    MEETING = "meeting"
    PHONE = "phone"
    LETTER = "letter"

    @property
    def label(self) -> str:
        return {"meeting": "At a meeting", "phone": "By phone", "letter": "By letter"}[self.value]


class OutcomeTold(CaseOwned, Base):
    __tablename__ = "outcome_told"
    __table_args__ = (
        *tied("case", "relative", "member"),
        UniqueConstraint("board_id", "relative_id"),
    )
    relative_id: Mapped[UUID]
    told_on: Mapped[date]
    means: Mapped[str]  # meeting | phone | letter
    note_sealed: Mapped[bytes | None]
    note = Sealed()
    member_id: Mapped[UUID]


def tell_outcome(
    session: Session,
    actor: Actor,
    relative: Relative,
    *,
    told_on: date,
    means: str,
    note: str | None = None,
) -> OutcomeTold:
    if means not in set(ToldBy):
        raise Invalid("Choose how they were told.", field="means")
    if told_on > clock.today():
        raise Invalid("The date they were told must be today or earlier.", field="told_on")
    take_turn(session, f"relative/{relative.id}")
    if session.scalar(select(OutcomeTold.id).where(OutcomeTold.relative_id == relative.id)):
        raise Conflict("It is recorded already that they were told the outcome.")
    told = OutcomeTold(
        case_id=relative.case_id,
        relative_id=relative.id,
        told_on=told_on,
        means=means,
        member_id=actor.id,
    )
    told.note = note or None
    session.add(told)
    record(session, actor, Action.OUTCOME_TOLD, told, means=means)
    return told


def outcomes_of(session: Session, case_id: UUID) -> dict[UUID, OutcomeTold]:
    """What each relative was told, by relative."""
    rows = session.scalars(
        select(OutcomeTold)
        .where(OutcomeTold.case_id == case_id)
        .order_by(OutcomeTold.told_on, OutcomeTold.id)
    )
    return {row.relative_id: row for row in rows}
