"""What was made of a file, row by row in its own order, and sums that always add up."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Subquery, and_, func, literal, select, union_all
from sqlalchemy.orm import Session

from domain.chronologies.kept.lines import ROW, SET_ASIDE
from domain.chronologies.kept.models import ChronologyEntry, ChronologyQuery

PAGE = 50


class Show(StrEnum):
    """Which rows of a file are looked at."""

    ALL = "all"
    TO_LOOK_AT = "look"
    ASIDE = "aside"


@dataclass(frozen=True)
class Sums:
    """Every row that is not blank is one of three: read, waiting for somebody, or set aside."""

    rows: int
    read: int
    waiting: int
    aside: int
    to_look_at: int  # those that wait, and those that were read with a doubt


@dataclass
class FileRow:
    """One row of the file, with all that stands for it."""

    spot: int
    entries: list[ChronologyEntry] = field(default_factory=list)
    queries: list[ChronologyQuery] = field(default_factory=list)


def sums_of(session: Session, chronology_id: UUID) -> Sums:
    rows = _rows(chronology_id)
    wanted = select(
        func.count(),
        *(func.count().filter(_is(rows, kind)) for kind in ("read", "waiting", "aside", "look")),
    ).select_from(rows)
    found: Sequence[int] = session.execute(wanted).one()
    return Sums(*found)


def rows_of(session: Session, chronology_id: UUID, show: Show, *, page: int = 1) -> list[FileRow]:
    """One page of the rows, as they stand in the file."""
    rows = _rows(chronology_id)
    wanted = select(rows.c.spot).order_by(rows.c.spot).limit(PAGE).offset((page - 1) * PAGE)
    if show is not Show.ALL:
        wanted = wanted.where(_is(rows, show.value))
    found = {spot: FileRow(spot) for spot in session.scalars(wanted)}
    for entry in _of(session, ChronologyEntry, chronology_id, found):
        found[entry.place // ROW].entries.append(entry)
    for query in _of(session, ChronologyQuery, chronology_id, found):
        found[query.place // ROW].queries.append(query)
    return list(found.values())


def how_many(sums: Sums, show: Show) -> int:
    return {Show.ALL: sums.rows, Show.TO_LOOK_AT: sums.to_look_at, Show.ASIDE: sums.aside}[show]


def kinds_to_settle(session: Session, chronology_id: UUID) -> Sequence[tuple[str, int]]:
    """Warnings that nobody has settled yet, by kind, the most frequent first."""
    count = func.count()
    rows = session.execute(
        select(ChronologyQuery.kind, count)
        .where(ChronologyQuery.chronology_id == chronology_id, *OPEN_WARNING)
        .group_by(ChronologyQuery.kind)
        .order_by(count.desc(), ChronologyQuery.kind)
    )
    return [(kind, number) for kind, number in rows]


OPEN = (ChronologyQuery.settled.is_(None), ChronologyQuery.kind != SET_ASIDE)
OPEN_WARNING = (*OPEN, ChronologyQuery.severity == "warning")


def _of(session: Session, model: type, chronology_id: UUID, spots: dict[int, FileRow]) -> Sequence:  # type: ignore[type-arg]
    if not spots:
        return []
    first, last = min(spots) * ROW, (max(spots) + 1) * ROW
    rows: Sequence[Any] = session.scalars(
        select(model)
        .where(model.chronology_id == chronology_id)  # type: ignore[attr-defined]
        .where(model.place >= first, model.place < last)  # type: ignore[attr-defined]
        .order_by(model.place, model.id)  # type: ignore[attr-defined]
    ).all()
    return [row for row in rows if row.place // ROW in spots]


def _rows(chronology_id: UUID) -> Subquery:
    entry, query = ChronologyEntry, ChronologyQuery
    no = literal(value=False)
    parts = union_all(
        select(
            (entry.place / ROW).label("spot"),
            entry.set_aside_at.is_(None).label("stands"),
            no.label("waits"),
            no.label("doubted"),
        ).where(entry.chronology_id == chronology_id),
        select(query.place / ROW, no, and_(*OPEN, query.taken.is_(False)), and_(*OPEN)).where(
            query.chronology_id == chronology_id
        ),
    ).subquery()
    flags = (func.bool_or(parts.c[name]).label(name) for name in ("stands", "waits", "doubted"))
    return select(parts.c.spot, *flags).group_by(parts.c.spot).subquery()


def _is(rows: Subquery, kind: str) -> ColumnElement[bool]:
    stands, waits = rows.c.stands, rows.c.waits
    return {
        "read": and_(stands, ~waits),
        "waiting": waits,
        "aside": and_(~stands, ~waits),
        "look": rows.c.doubted,
    }[kind]
