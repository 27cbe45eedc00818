"""Telling a relative what changed for them when the case was moved to another edition."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.cases.case import Case
from domain.errors import Conflict, Invalid
from domain.family.outcomes import ToldBy
from domain.family.queries import relatives_to_tell
from domain.family.relatives import Relative
from domain.moving.changes import Change, promise_changes
from domain.moving.models import EditionMove
from domain.moving.moving import moves_of
from domain.procedures.editions import procedure_by_id
from domain.sealing.sealed import Sealed
from domain.turns import take_turn


class PromisesTold(CaseOwned, Base):
    """A relative told of what changed, up to and with one move."""

    __tablename__ = "promises_told"
    __table_args__ = (
        *tied("case", "relative", "member", move_id="edition_move"),
        UniqueConstraint("board_id", "relative_id", "move_id"),
    )
    after_closing = True
    relative_id: Mapped[UUID]
    move_id: Mapped[UUID]
    told_on: Mapped[date]
    means: Mapped[str]  # meeting | phone | letter
    note_sealed: Mapped[bytes | None]
    note = Sealed()
    member_id: Mapped[UUID]


@dataclass(frozen=True)
class PromisesOwed:
    """A relative who was promised one thing, and is now promised another; nobody has said so."""

    relative: Relative
    move: EditionMove
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class HowTold:
    """When a relative was told, how, and what they said to it."""

    told_on: date
    means: str
    note: str | None = None


def promises_owed(session: Session, case: Case) -> list[PromisesOwed]:
    """What each relative has yet to be told. Moving there and back again leaves nothing owed."""
    moves = moves_of(session, case.id)
    if not moves:
        return []
    told = {(row.relative_id, row.move_id) for row in promises_told(session, case.id)}
    untold = {it: _untold(it, moves, told) for it in relatives_to_tell(session, case.id)}
    found = (_owed(session, relative, left) for relative, left in untold.items() if left)
    return [it for it in found if it]


def _untold(
    relative: Relative, moves: Sequence[EditionMove], told: set[tuple[UUID, UUID]]
) -> list[EditionMove]:
    """`moves` come the latest first. Whoever was added after one heard the promises as they are."""
    left: list[EditionMove] = []
    for move in moves:
        if move.made_at < relative.made_at or (relative.id, move.id) in told:
            break
        left.append(move)
    return left


def _owed(session: Session, relative: Relative, left: list[EditionMove]) -> PromisesOwed | None:
    before = procedure_by_id(session, left[-1].from_edition_id)
    changes = promise_changes(before, procedure_by_id(session, left[0].to_edition_id))
    return PromisesOwed(relative, left[0], changes) if changes else None


def promises_told(session: Session, case_id: UUID) -> Sequence[PromisesTold]:
    return session.scalars(
        select(PromisesTold)
        .where(PromisesTold.case_id == case_id)
        .order_by(PromisesTold.made_at.desc(), PromisesTold.id.desc())
    ).all()


def owed_to(session: Session, case: Case, relative: Relative) -> PromisesOwed | None:
    owed = promises_owed(session, case)
    return next((it for it in owed if it.relative.id == relative.id), None)


def tell_promises(
    session: Session, actor: Actor, case: Case, relative: Relative, how: HowTold
) -> PromisesTold:
    take_turn(session, f"relative/{relative.id}")
    owed = owed_to(session, case, relative)
    if owed is None:
        raise Conflict("It is recorded already that they were told, or nothing changed for them.")
    if how.means not in set(ToldBy):
        raise Invalid("Choose how they were told.", field="means")
    if not clock.day_of(owed.move.made_at) <= how.told_on <= clock.today():
        raise Invalid(
            "The date they were told must be after the case was moved, and not in the future.",
            field="told_on",
        )
    told = PromisesTold(
        case_id=case.id,
        relative_id=relative.id,
        move_id=owed.move.id,
        told_on=how.told_on,
        means=how.means,
        member_id=actor.id,
    )
    told.note = how.note or None
    session.add(told)
    record(session, actor, Action.PROMISES_TOLD, told, means=how.means)
    return told
