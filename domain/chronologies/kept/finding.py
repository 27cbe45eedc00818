"""The entries that fit what somebody asks to see, in the order in which they are read.

What lies in the open is asked of the database. Who is named, what an agency wrote in its column of
lines of enquiry and what somebody looks for lie sealed, so those are read here, entry by entry.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, DateTime, cast, exists, func, select
from sqlalchemy.orm import Session

from domain.chronologies.entry import Entry, Precision
from domain.chronologies.kept.code_names import Register
from domain.chronologies.kept.enquiry import Line
from domain.chronologies.kept.episodes import EpisodeEntry
from domain.chronologies.kept.filters import Filter, FlaggedBy, Seen
from domain.chronologies.kept.folded import Wanted, folded_line
from domain.chronologies.kept.marking import EntryFlag, EntryLine
from domain.chronologies.kept.models import ChronologyEntry
from domain.chronologies.kept.queries import ORDER, standing_in
from domain.sealing.keyring import keyring_of
from domain.sealing.keys import unseal
from domain.tenancy import place_of

A_PAGE = 50
MOST_READ = 100_000  # entries read for one question; more, and it must be narrowed first
LINE = "line_of_enquiry"
_AT_ONCE = 1_000
_SEEN = {Seen.YES: True, Seen.NO: False}
Told = Mapping[str, Any]


@dataclass(frozen=True)
class Whole:
    """The integrated chronology of a case, and what it takes to answer questions of it."""

    case_id: UUID
    sources: Sequence[UUID]
    register: Register
    lines: Sequence[Line] = ()
    words: str | None = None  # what the filter's search looks for
    names: bool = False  # whether whoever asks may see names; else words are found in code names


@dataclass(frozen=True)
class Found:
    """How many fit, by month; and which they are, where it took the sealed words to know."""

    months: tuple[tuple[date, int], ...]
    ids: tuple[UUID, ...] | None = None
    too_many: bool = False

    @property
    def total(self) -> int:
        return sum(count for _, count in self.months)

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // A_PAGE))

    def starts(self) -> Iterator[tuple[date, int, int]]:
        """Each month, how many there are, and the page on which it begins."""
        before = 0
        for month, count in self.months:
            yield month, count, before // A_PAGE + 1
            before += count


@dataclass(frozen=True)
class Overview:
    """All that is taken in, counted once for a page: by month and by agency."""

    months: tuple[tuple[date, int], ...]
    agencies: Mapping[UUID, int]

    @property
    def total(self) -> int:
        return sum(count for _, count in self.months)


def overview(session: Session, whole: Whole) -> Overview:
    """Each row of the answer counts a month or an agency, never the two together."""
    month, agency = _month(), ChronologyEntry.agency_id
    # The sources are those of one case. Naming the case too would have the database go through
    # the entries by their days, which lie all over the table.
    wanted = (
        ChronologyEntry.chronology_id.in_(whole.sources),
        ChronologyEntry.set_aside_at.is_(None),
    )
    counts = (
        select(month, agency, func.count())
        .where(*wanted)
        .group_by(func.grouping_sets(month, agency))
        .order_by(month, agency)
    )
    rows = session.execute(counts).all()
    return Overview(
        tuple((first.date(), count) for first, _, count in rows if first is not None),
        {one: count for _, one, count in rows if one is not None},
    )


def find(session: Session, whole: Whole, asked: Filter, counted: Overview) -> Found:
    if not asked.narrows:
        return Found(counted.months)
    where = conditions(whole, asked)
    months = _months(session, where)
    if not asked.in_words:
        return Found(months)
    if sum(count for _, count in months) > MOST_READ:
        return Found((), (), too_many=True)
    return _read_through(session, whole, asked, where)


def _read_through(
    session: Session, whole: Whole, asked: Filter, where: Sequence[ColumnElement[bool]]
) -> Found:
    ids, by_month = [], Counter[date]()
    fits = _fits(session, whole, asked)
    for entry_id, first_day, told in _read(session, whole, where):
        if fits(entry_id, told):
            ids.append(entry_id)
            by_month[first_day.replace(day=1)] += 1
    return Found(tuple(sorted(by_month.items())), tuple(ids))


def page_of(
    session: Session, whole: Whole, asked: Filter, found: Found, number: int
) -> Sequence[ChronologyEntry]:
    """One page of what was found. Pages count from 1."""
    skipped = (number - 1) * A_PAGE
    if found.ids is not None:
        return by_ids(session, whole, found.ids[skipped : skipped + A_PAGE])
    wanted = select(ChronologyEntry).where(*conditions(whole, asked)).order_by(*ORDER)
    return session.scalars(wanted.limit(A_PAGE).offset(skipped)).all()


def by_ids(session: Session, whole: Whole, ids: Sequence[UUID]) -> Sequence[ChronologyEntry]:
    """These entries, in the order in which they are read. None that was set aside."""
    standing = standing_in(whole.case_id, whole.sources)
    wanted = select(ChronologyEntry).where(*standing, ChronologyEntry.id.in_(ids))
    return session.scalars(wanted.order_by(*ORDER)).all() if ids else []


def outlines(
    session: Session, whole: Whole, asked: Filter, found: Found, names: Mapping[UUID, str]
) -> list[Entry]:
    """All that was found, by day and agency alone: for gaps and drawings. No word is unsealed."""
    columns = (
        ChronologyEntry.id,
        ChronologyEntry.agency_id,
        ChronologyEntry.first_day,
        ChronologyEntry.last_day,
        ChronologyEntry.precision,
    )
    rows = session.execute(select(*columns).where(*conditions(whole, asked)).order_by(*ORDER))
    kept = None if found.ids is None else frozenset(found.ids)
    return [
        Entry(
            ref={"id": str(entry_id)},
            file="",
            agency=names.get(agency, "") if agency else "",
            date_from=first,
            date_to=last,
            precision=Precision(precision) if precision else None,
            text="",
        )
        for entry_id, agency, first, last, precision in rows
        if kept is None or entry_id in kept
    ]


def conditions(whole: Whole, asked: Filter) -> tuple[ColumnElement[bool], ...]:
    """What the database can answer by itself."""
    return (
        *standing_in(whole.case_id, whole.sources),
        *_by_day(asked),
        *_by_child(asked),
        *_by_flag(asked),
        *([ChronologyEntry.agency_id.in_(asked.agency)] if asked.agency else []),
        *([ChronologyEntry.precision.is_not(None)] if asked.uncertain else []),
        *([_in_episode(asked.episode)] if asked.episode else []),
    )


def _by_day(asked: Filter) -> Iterator[ColumnElement[bool]]:
    """A date that is not exact fits wherever it may lie within the period."""
    if asked.first:
        yield ChronologyEntry.last_day >= asked.first
    if asked.last:
        yield ChronologyEntry.first_day <= asked.last


def _by_child(asked: Filter) -> Iterator[ColumnElement[bool]]:
    if asked.seen:
        yield ChronologyEntry.child_seen.is_(_SEEN.get(asked.seen))
    if asked.voice:
        yield ChronologyEntry.child_heard.is_(True)


def _by_flag(asked: Filter) -> Iterator[ColumnElement[bool]]:
    by_person = exists().where(
        EntryFlag.chronology_entry_id == ChronologyEntry.id, EntryFlag.lifted_at.is_(None)
    )
    by_reader = ChronologyEntry.flagged.is_(True)
    either = {
        FlaggedBy.READER: by_reader,
        FlaggedBy.PERSON: by_person,
        FlaggedBy.EITHER: by_reader | by_person,
    }
    if asked.flagged:
        yield either[asked.flagged]


def _in_episode(episode: UUID) -> ColumnElement[bool]:
    return exists().where(
        EpisodeEntry.chronology_entry_id == ChronologyEntry.id, EpisodeEntry.episode_id == episode
    )


def _months(session: Session, where: Sequence[ColumnElement[bool]]) -> tuple[tuple[date, int], ...]:
    """How many there are in each month: the total, and the way to any month, in one statement."""
    month = _month()
    rows = session.execute(
        select(month, func.count()).where(*where).group_by(month).order_by(month)
    )
    return tuple((row[0].date(), row[1]) for row in rows)


def _month() -> ColumnElement[datetime]:
    return func.date_trunc("month", cast(ChronologyEntry.first_day, DateTime()))


def _read(
    session: Session, whole: Whole, where: Sequence[ColumnElement[bool]]
) -> Iterator[tuple[UUID, date, Told]]:
    """The sealed words of entries, a thousand at a time, in order."""
    key = keyring_of(session).case_key(whole.case_id)
    bound = f"{place_of(session).board}/{whole.case_id}/chronology_entry/told_sealed/"
    wanted = select(ChronologyEntry.id, ChronologyEntry.first_day, ChronologyEntry.told_sealed)
    rows = session.execute(
        wanted.where(*where).order_by(*ORDER).execution_options(yield_per=_AT_ONCE)
    )
    for entry_id, first_day, sealed in rows:
        yield entry_id, first_day, json.loads(unseal(key, sealed, f"{bound}{entry_id}"))


def _fits(session: Session, whole: Whole, asked: Filter) -> Callable[[UUID, Told], bool]:
    """Every question that takes words must be answered yes; of several people or lines, one."""
    checks: list[Callable[[UUID, Told], bool]] = []
    if asked.find:
        wanted = Wanted(whole.words or "")
        shown = str if whole.names else whole.register.coded
        checks.append(lambda _, told: bool(wanted) and wanted.is_in(folded_line(shown(said(told)))))
    if asked.person:
        people = frozenset(map(str, asked.person))
        checks.append(lambda _, told: whole.register.speaks_of(said(told), people))
    if asked.line:
        checks.append(_of_line(session, whole, asked))
    return lambda entry_id, told: all(check(entry_id, told) for check in checks)


def said(told: Told) -> str:
    """All the words of an entry, a line for each column."""
    return "\n".join((told["text"], *told.get("columns", {}).values()))


def _of_line(session: Session, whole: Whole, asked: Filter) -> Callable[[UUID, Told], bool]:
    """Put there by a person, or numbered so by the agency itself."""
    meant = [line for line in whole.lines if line.number in asked.line]
    ids = {line_id for line in meant for line_id in line.ids}
    put = set(
        session.scalars(
            select(EntryLine.chronology_entry_id)
            .where(EntryLine.case_id == whole.case_id, EntryLine.line_of_enquiry_id.in_(ids))
            .order_by(EntryLine.chronology_entry_id)
        )
    )
    numbered = re.compile(rf"(?<!\d)(?:{'|'.join(map(str, asked.line))})(?!\d)")

    def bears(entry_id: UUID, told: Told) -> bool:
        column = told.get("columns", {}).get(LINE, "")
        return entry_id in put or bool(numbered.search(column))

    return bears
