"""What came for a case: each chronology with whose it is and the name of its file."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, func, select
from sqlalchemy.orm import Session

from domain.agencies.models import Agency
from domain.chronologies.kept.models import Chronology, Origin, State
from domain.chronologies.kept.taking import rows_waiting
from domain.errors import NotFound
from domain.files.models import StoredFile

PAGE = 20
NAMELESS = {
    Origin.TYPED.value: "Typed by hand",
    Origin.COMPOSITE.value: "A table of several agencies",
}


@dataclass(frozen=True)
class Source:
    """One chronology as a list shows it."""

    chronology: Chronology
    file: StoredFile | None
    agency: str
    waiting: int  # rows that are no entry until somebody has looked

    @property
    def name(self) -> str:
        return self.file.name if self.file else NAMELESS.get(self.chronology.origin, "A file")


def sources_of(session: Session, case_id: UUID, *, page: int = 1) -> tuple[list[Source], int]:
    """One page of what came, the latest first, and how many there are in all."""
    where = (Chronology.case_id == case_id, Chronology.state != State.TYPING)
    total = session.scalar(select(func.count()).select_from(Chronology).where(*where)) or 0
    wanted = _wanted(*where).order_by(Chronology.made_at.desc(), Chronology.id.desc())
    rows = session.execute(wanted.limit(PAGE).offset((page - 1) * PAGE)).all()
    return _sources(session, rows), total


def sources_to(session: Session, request_id: UUID) -> list[Source]:
    """What came in answer to one request, the latest first."""
    wanted = _wanted(Chronology.request_id == request_id)
    rows = session.execute(wanted.order_by(Chronology.made_at.desc(), Chronology.id.desc())).all()
    return _sources(session, rows)


def source_by_id(session: Session, case_id: UUID, chronology_id: UUID) -> Source:
    """One of a case, or `NotFound`."""
    where = (Chronology.case_id == case_id, Chronology.id == chronology_id)
    found = _sources(session, session.execute(_wanted(*where)).all())
    if not found:
        raise NotFound
    return found[0]


def _wanted(*where: ColumnElement[bool]) -> Select[Chronology, StoredFile, str]:
    return (
        select(Chronology, StoredFile, Agency.name)
        .outerjoin(StoredFile, StoredFile.id == Chronology.file_id)
        .outerjoin(Agency, Agency.id == Chronology.agency_id)
        .where(*where)
    )


def _sources(session: Session, rows: Sequence[Row[Chronology, StoredFile, str]]) -> list[Source]:
    waiting = rows_waiting(session, [row[0].id for row in rows])
    return [
        Source(chronology, file, agency or "", waiting.get(chronology.id, 0))
        for chronology, file, agency in rows
    ]
