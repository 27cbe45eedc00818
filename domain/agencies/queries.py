"""Finding agencies."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.agencies.models import Agency
from domain.errors import NotFound

SIZE = 50


@dataclass(frozen=True)
class AgencyList:
    """One page of the board's agencies, and how many there are in all."""

    agencies: Sequence[Agency]
    total: int
    page: int
    pages: int


def agencies(session: Session) -> Sequence[Agency]:
    """Every agency that the board works with, by name: for choosing one."""
    return session.scalars(
        select(Agency).where(Agency.ended_at.is_(None)).order_by(Agency.name, Agency.id)
    ).all()


def agency_by_name(session: Session, name: str) -> Agency | None:
    return session.scalars(
        select(Agency)
        .where(func.lower(Agency.name) == name.strip().lower(), Agency.ended_at.is_(None))
        .order_by(Agency.id)
    ).first()


def agency_by_id(session: Session, agency_id: UUID) -> Agency:
    """The agency, or `NotFound`."""
    agency = session.scalars(select(Agency).where(Agency.id == agency_id)).first()
    if agency is None:
        raise NotFound
    return agency


def agency_names(session: Session, ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """Names for a list of ids, in one statement."""
    wanted = {agency_id for agency_id in ids if agency_id is not None}
    if not wanted:
        return {}
    rows = session.execute(
        select(Agency.id, Agency.name).where(Agency.id.in_(wanted)).order_by(Agency.id)
    )
    return {row.id: row.name for row in rows}


def agencies_page(session: Session, page: int, size: int = SIZE) -> AgencyList:
    total = session.scalar(select(func.count()).select_from(Agency)) or 0
    pages = max(1, -(-total // size))
    page = min(max(page, 1), pages)
    rows = session.scalars(
        select(Agency)
        .order_by(Agency.ended_at.is_not(None), Agency.name, Agency.id)
        .limit(size)
        .offset((page - 1) * size)
    ).all()
    return AgencyList(rows, total, page, pages)
