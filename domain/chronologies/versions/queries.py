"""Finding versions, one's own files to take away, and which drafts rest on what."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.chronologies.versions.models import (
    ChronologyExport,
    ChronologyVersion,
    DraftBasis,
    Making,
)
from domain.errors import NotFound

A_PAGE = 20
RECENT = 10


def versions_of(session: Session, case_id: UUID, page: int = 1) -> Sequence[ChronologyVersion]:
    """The latest first."""
    return session.scalars(
        select(ChronologyVersion)
        .where(ChronologyVersion.case_id == case_id)
        .order_by(ChronologyVersion.number.desc())
        .limit(A_PAGE)
        .offset((page - 1) * A_PAGE)
    ).all()


def how_many(session: Session, case_id: UUID) -> int:
    wanted = select(func.count()).select_from(ChronologyVersion)
    return session.scalar(wanted.where(ChronologyVersion.case_id == case_id)) or 0


def version_at(session: Session, case_id: UUID, number: int) -> ChronologyVersion:
    wanted = (ChronologyVersion.case_id == case_id, ChronologyVersion.number == number)
    found = session.scalars(select(ChronologyVersion).where(*wanted)).first()
    if found is None:
        raise NotFound
    return found


def ready_versions(session: Session, case_id: UUID) -> Sequence[ChronologyVersion]:
    """Those that can be read, the latest first."""
    return session.scalars(
        select(ChronologyVersion)
        .where(ChronologyVersion.case_id == case_id, ChronologyVersion.state == Making.READY)
        .order_by(ChronologyVersion.number.desc())
        .limit(100)
    ).all()


def exports_for(session: Session, case_id: UUID, member_id: UUID) -> Sequence[ChronologyExport]:
    """What this member asked for of late, the latest first. Nobody sees another's."""
    return session.scalars(
        select(ChronologyExport)
        .where(ChronologyExport.case_id == case_id, ChronologyExport.member_id == member_id)
        .order_by(ChronologyExport.made_at.desc(), ChronologyExport.id.desc())
        .limit(RECENT)
    ).all()


def export_by_id(
    session: Session, case_id: UUID, member_id: UUID, export_id: UUID
) -> ChronologyExport:
    wanted = (
        ChronologyExport.case_id == case_id,
        ChronologyExport.member_id == member_id,
        ChronologyExport.id == export_id,
    )
    found = session.scalars(select(ChronologyExport).where(*wanted)).first()
    if found is None:
        raise NotFound
    return found


def basis_of(session: Session, draft_id: UUID) -> ChronologyVersion | None:
    """The version that a draft rests on."""
    return session.scalars(
        select(ChronologyVersion)
        .join(DraftBasis, DraftBasis.chronology_version_id == ChronologyVersion.id)
        .where(DraftBasis.draft_id == draft_id)
    ).first()
