"""What a list of notices needs to say of others, in one statement each."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.cases.case import Case
from domain.members.models import Member


def member_names(session: Session, ids: Collection[UUID]) -> dict[UUID, str]:
    members = session.scalars(select(Member).where(Member.id.in_(ids)).order_by(Member.id))
    return {member.id: member.name for member in members}


def case_references(session: Session, ids: Collection[UUID]) -> dict[UUID, str]:
    rows = session.execute(
        select(Case.id, Case.reference).where(Case.id.in_(ids)).order_by(Case.id)
    )
    return {row.id: row.reference for row in rows}
