"""Relatives who must not learn of each other: what staff are warned of wherever they act."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Mapped, Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.errors import Conflict, Invalid, NotFound
from domain.family.relatives import Relative
from domain.sealing.sealed import Sealed
from domain.turns import hold_row, take_turn


class KeptApart(CaseOwned, Base):
    """Neither of two relatives may learn that the other is asked. It ends with a reason too."""

    __tablename__ = "kept_apart"
    __table_args__ = tied("case", "relative", "member", other_id="relative", ended_by_id="member")
    after_closing = True
    relative_id: Mapped[UUID]
    other_id: Mapped[UUID]
    reason_sealed: Mapped[bytes]
    reason = Sealed()
    member_id: Mapped[UUID]
    ended_at: Mapped[datetime | None]
    ended_by_id: Mapped[UUID | None]
    ended_reason_sealed: Mapped[bytes | None]
    ended_reason = Sealed()


@dataclass(frozen=True)
class Apart:
    """As it is seen from one of the two: who the other is, and why."""

    row: KeptApart
    other: Relative


def keep_apart(
    session: Session, actor: Actor, relative: Relative, other: Relative, *, reason: str
) -> KeptApart:
    if relative.id == other.id:
        raise Invalid("Choose somebody else of the family.", field="other")
    if relative.case_id != other.case_id:
        raise NotFound
    take_turn(session, f"apart/{relative.case_id}")
    if other.id in {each.other.id for each in apart_from(session, relative.id)}:
        raise Conflict("It is recorded already that these two are kept apart.", field="other")
    row = KeptApart(
        case_id=relative.case_id, relative_id=relative.id, other_id=other.id, member_id=actor.id
    )
    row.reason = reason
    session.add(row)
    record(session, actor, Action.APART_KEPT, row)
    return row


def end_apart(session: Session, actor: Actor, row: KeptApart, *, reason: str) -> KeptApart:
    hold_row(session, row)
    if row.ended_at is not None:
        raise Conflict("It is recorded already that they need not be kept apart.")
    row.ended_at, row.ended_by_id, row.ended_reason = clock.now(), actor.id, reason
    record(session, actor, Action.APART_ENDED, row)
    return row


def apart_from(session: Session, relative_id: UUID) -> Sequence[Apart]:
    """Those whom this relative must not learn of, and who must not learn of them."""
    rows = session.execute(
        select(KeptApart, Relative)
        .join(Relative, Relative.id.in_((KeptApart.relative_id, KeptApart.other_id)))
        .where(
            or_(KeptApart.relative_id == relative_id, KeptApart.other_id == relative_id),
            KeptApart.ended_at.is_(None),
            Relative.id != relative_id,
        )
        .order_by(KeptApart.made_at, KeptApart.id)
    )
    return [Apart(row, other) for row, other in rows]


def apart_in(session: Session, case_id: UUID) -> Mapping[UUID, Sequence[UUID]]:
    """Of each relative of a case who is kept apart, from whom."""
    found: dict[UUID, list[UUID]] = {}
    rows = session.execute(
        select(KeptApart.relative_id, KeptApart.other_id)
        .where(KeptApart.case_id == case_id, KeptApart.ended_at.is_(None))
        .order_by(KeptApart.made_at, KeptApart.id)
    )
    for one, two in rows:
        found.setdefault(one, []).append(two)
        found.setdefault(two, []).append(one)
    return found


def apart_by_id(session: Session, relative: Relative, row_id: UUID) -> KeptApart:
    """Ended or not, so that whoever ends it twice is told."""
    found = session.scalars(
        select(KeptApart).where(
            KeptApart.id == row_id,
            or_(KeptApart.relative_id == relative.id, KeptApart.other_id == relative.id),
        )
    ).first()
    if found is None:
        raise NotFound
    return found
