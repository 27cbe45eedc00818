"""Finding members."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Role
from domain.errors import NotFound
from domain.members.models import Member
from domain.sealing.keyring import keyring_of

SIZE = 50


@dataclass(frozen=True)
class MemberList:
    """One page of the board's members, and how many there are in all."""

    members: Sequence[Member]
    total: int
    page: int
    pages: int


def managers(session: Session) -> Sequence[UUID]:
    """The ids of the board's managers: they hear of everything that comes in."""
    return session.scalars(
        select(Member.id)
        .where(Member.role == Role.MANAGER.value, Member.ended_at.is_(None))
        .order_by(Member.id)
    ).all()


def chairs(session: Session) -> Sequence[UUID]:
    """The ids of those who chair the board: they hear of what it decides."""
    return session.scalars(
        select(Member.id)
        .where(Member.role == Role.CHAIR.value, Member.ended_at.is_(None))
        .order_by(Member.id)
    ).all()


def liaisons_of(session: Session, agency_id: UUID) -> Sequence[UUID]:
    """The ids of an agency's liaisons."""
    return session.scalars(
        select(Member.id)
        .where(Member.agency_id == agency_id, Member.ended_at.is_(None))
        .order_by(Member.made_at, Member.id)
    ).all()


def agencies_with_liaisons(session: Session) -> set[UUID]:
    """The ids of the agencies that somebody answers for."""
    found = select(Member.agency_id).where(Member.agency_id.is_not(None), Member.ended_at.is_(None))
    return {agency_id for agency_id in session.scalars(found) if agency_id is not None}


def email_index(session: Session, email: str) -> bytes:
    """How an address is found: a keyed hash of it, without its spaces and capitals."""
    return keyring_of(session).look_up("email", email.strip().lower())


def member_by_email(session: Session, email: str) -> Member | None:
    return session.scalars(
        select(Member).where(Member.email_index == email_index(session, email))
    ).first()


def member_by_id(session: Session, member_id: UUID) -> Member:
    member = session.scalars(select(Member).where(Member.id == member_id)).first()
    if member is None:
        raise NotFound
    return member


def members_page(session: Session, page: int, size: int = SIZE) -> MemberList:
    """Those with an account first, newest last; names are sealed, so they cannot be the order."""
    total = session.scalar(select(func.count()).select_from(Member)) or 0
    pages = max(1, -(-total // size))
    page = min(max(page, 1), pages)
    members = session.scalars(
        select(Member)
        .order_by(Member.ended_at.is_not(None), Member.made_at, Member.id)
        .limit(size)
        .offset((page - 1) * size)
    ).all()
    return MemberList(members, total, page, pages)


def state_of(member: Member, at: datetime | None = None) -> str:
    """In a word, where an account stands."""
    moment = at or clock.now()
    if member.ended_at:
        return "Ended"
    if member.password_hash is None:
        return "Invited"
    if member.locked_until and member.locked_until > moment:
        return "Locked"
    return "Active"
