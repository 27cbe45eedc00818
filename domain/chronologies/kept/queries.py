"""Finding chronologies and their entries. A liaison's session finds its own agency's alone."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, Select, select
from sqlalchemy.orm import Session

from domain.agencies.models import Agency
from domain.chronologies.kept.models import Chronology, ChronologyEntry, State
from domain.errors import NotFound

# As domain.chronologies.ordering has it; the id is for what nothing else tells apart.
ORDER = (
    ChronologyEntry.first_day,
    ChronologyEntry.sureness,
    ChronologyEntry.minute,
    ChronologyEntry.chronology_id,
    ChronologyEntry.rank,
    ChronologyEntry.id,
)


def chronologies_of(session: Session, case_id: UUID) -> Sequence[Chronology]:
    """All that came, the earliest first, whether it is taken in or not."""
    return session.scalars(
        select(Chronology)
        .where(Chronology.case_id == case_id, Chronology.state != State.TYPING)
        .order_by(Chronology.made_at, Chronology.id)
    ).all()


def chronology_by_id(session: Session, case_id: UUID, chronology_id: UUID) -> Chronology:
    wanted = (Chronology.case_id == case_id, Chronology.id == chronology_id)
    found = session.scalars(select(Chronology).where(*wanted)).first()
    if found is None:
        raise NotFound
    return found


def taken_in(session: Session, case_id: UUID) -> Sequence[UUID]:
    """The chronologies that make up the integrated one."""
    return session.scalars(
        select(Chronology.id)
        .where(Chronology.case_id == case_id, Chronology.state == State.TAKEN_IN)
        .order_by(Chronology.id)
    ).all()


def standing_in(case_id: UUID, chronologies: Sequence[UUID]) -> tuple[ColumnElement[bool], ...]:
    """What makes an entry part of the integrated chronology."""
    return (
        ChronologyEntry.case_id == case_id,
        ChronologyEntry.chronology_id.in_(chronologies),
        ChronologyEntry.set_aside_at.is_(None),
    )


def integrated(case_id: UUID, chronologies: Sequence[UUID]) -> Select[ChronologyEntry]:
    """The entries of a case in the order in which they are read."""
    return select(ChronologyEntry).where(*standing_in(case_id, chronologies)).order_by(*ORDER)


def agency_names(session: Session) -> dict[UUID, str]:
    """The names of the agencies that this session may see."""
    return {row.id: row.name for row in session.execute(select(Agency.id, Agency.name))}


def name_of(names: Mapping[UUID, str], row: ChronologyEntry) -> str:
    """Whose account it is; nothing where a table of several agencies does not say."""
    return names.get(row.agency_id, "") if row.agency_id else ""


def entry_by_id(session: Session, case_id: UUID, entry_id: UUID) -> ChronologyEntry:
    """An entry of the integrated chronology, or `NotFound`."""
    standing = standing_in(case_id, taken_in(session, case_id))
    wanted = select(ChronologyEntry).where(*standing, ChronologyEntry.id == entry_id)
    found = session.scalars(wanted).first()
    if found is None:
        raise NotFound
    return found
