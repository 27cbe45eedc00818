"""Those who may be appointed, and the names of those who were."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.cases.roles import ACCOUNTS
from domain.members.models import Member


def candidates(session: Session) -> Sequence[Member]:
    """Everyone with an account that some role of a review may be given to."""
    accounts = {account.value for held in ACCOUNTS.values() for account in held}
    return session.scalars(
        select(Member)
        .where(Member.role.in_(accounts), Member.ended_at.is_(None))
        .order_by(Member.role, Member.made_at, Member.id)
    ).all()


def names_of(session: Session, ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """Members' names by id, in one statement."""
    wanted = {member_id for member_id in ids if member_id is not None}
    if not wanted:
        return {}
    rows = session.scalars(select(Member).where(Member.id.in_(wanted)).order_by(Member.id))
    return {member.id: member.name for member in rows}
