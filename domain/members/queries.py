"""Finding members."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.access.identity import Role
from domain.members.models import Member


def managers(session: Session) -> Sequence[UUID]:
    """The ids of the board's managers: they hear of everything that comes in."""
    return session.scalars(
        select(Member.id)
        .where(Member.role == Role.MANAGER.value, Member.ended_at.is_(None))
        .order_by(Member.id)
    ).all()


def liaisons_of(session: Session, agency_id: UUID) -> Sequence[UUID]:
    """The ids of an agency's liaisons."""
    return session.scalars(
        select(Member.id)
        .where(Member.agency_id == agency_id, Member.ended_at.is_(None))
        .order_by(Member.made_at, Member.id)
    ).all()
