"""Entries made ready to be read: grouped by day, with ages, marks and where they come from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from uuid import UUID

from flask import g

from domain.access.check import permits
from domain.access.permissions import Permission
from domain.cases.candidates import names_of
from domain.chronologies.ages import age_then
from domain.chronologies.entry import Entry
from domain.chronologies.intervals import between
from domain.chronologies.kept.events import Beside, told_beside
from domain.chronologies.kept.marking import EntryFlag
from domain.chronologies.kept.marks import Marks, Note, marks_of
from domain.chronologies.kept.models import ChronologyEntry
from domain.chronologies.kept.told import entry_of
from web.cases.chronology import words
from web.cases.chronology.asking import Asking

NOT_KNOWN = "Agency not known"


@dataclass(frozen=True)
class Told:
    """One entry as it is shown."""

    id: UUID
    entry: Entry
    agency: str
    source: str
    flag: EntryFlag | None
    lines: Sequence[int]
    notes: Sequence[Note]
    episodes: Sequence[tuple[UUID, str]]
    beside: Sequence[Beside] = ()  # the events that it is part of, or may be
    away: str = ""  # how far from the entry that is measured from

    @property
    def time(self) -> str:
        return words.time_words(self.entry)

    @property
    def seen(self) -> str:
        return words.SEEN[self.entry.child_seen]

    @property
    def understood(self) -> str:
        return words.understood(self.entry)

    @property
    def date_written(self) -> str:
        return words.date_as_written(self.entry)

    @property
    def time_written(self) -> str:
        return words.time_as_written(self.entry)

    @property
    def columns(self) -> list[tuple[str, str]]:
        return words.columns(self.entry)

    @property
    def doubts(self) -> list[str]:
        return words.doubts(self.entry)

    @property
    def waiting(self) -> int:
        return sum(1 for note in self.notes if note.waits)


@dataclass(frozen=True)
class Day:
    """What stands under one heading: a day, or the days among which it was."""

    first: date
    last: date
    ages: Sequence[tuple[str, str]]
    told: Sequence[Told]

    @property
    def exact(self) -> bool:
        return self.first == self.last

    @property
    def words(self) -> str:
        if self.exact:
            return f"{self.first:%A} {words.day_words(self.first)}"
        return words.days_words(self.first, self.last)

    @property
    def month(self) -> str:
        return f"{self.first:%B %Y}"

    @property
    def month_key(self) -> str:
        return f"{self.first:%Y-%m}"


@dataclass(frozen=True)
class Telling:
    """A page of entries, and the names of whoever put something to them."""

    days: Sequence[Day]
    names: dict[UUID, str]

    def told(self) -> list[Told]:
        return [one for day in self.days for one in day.told]


def telling(asking: Asking, rows: Sequence[ChronologyEntry]) -> Telling:
    marks = marks_of(g.session, [row.id for row in rows], (row.chronology_id for row in rows))
    register = asking.whole.register if asking.codes else None
    beside = told_beside(g.session, asking.case.id, [row.id for row in rows], register=register)
    told = [
        (row, replace(_told(asking, marks, row), beside=beside.get(row.id, ()))) for row in rows
    ]
    days = [
        Day(first, last, ages(asking.children(), first, last), [one for _, one in held])
        for (first, last), held in groupby(told, key=lambda pair: _days(pair[0]))
    ]
    return Telling(days, names_of(g.session, marks.members()))


def ages(children: Iterable[tuple[str, date]], first: date, last: date) -> list[tuple[str, str]]:
    return [(name, str(age_then((born, born), (first, last)))) for name, born in children]


def _days(row: ChronologyEntry) -> tuple[date, date]:
    return row.first_day, row.last_day


def _told(asking: Asking, marks: Marks, row: ChronologyEntry) -> Told:
    whole = entry_of(row)
    entry = asking.whole.register.coded_entry(whole) if asking.codes else whole
    by_name = asking.agencies.get(row.agency_id) if row.agency_id else None
    return Told(
        id=row.id,
        entry=entry,
        agency=by_name or asking.coded(whole.agency) or NOT_KNOWN,
        source=_source(asking, marks, row, entry),
        flag=marks.flags.get(row.id),
        lines=_lines(asking, marks, row.id),
        notes=marks.notes.get(row.id, ()),
        episodes=[(one.id, asking.coded(one.name)) for one in marks.episodes.get(row.id, ())],
        away=_away(asking.mark, row, whole),
    )


def _away(mark: ChronologyEntry | None, row: ChronologyEntry, entry: Entry) -> str:
    if mark is None or mark.id == row.id:
        return ""
    order = (row.first_day, row.sureness, row.minute) < (mark.first_day, mark.sureness, mark.minute)
    said = words.interval_words(between(entry_of(mark), entry))
    if said.startswith("the same"):
        return said
    return f"{said} {'earlier' if order else 'later'}"


def _lines(asking: Asking, marks: Marks, entry: UUID) -> list[int]:
    put = marks.lines.get(entry, set())
    return [line.number for line in asking.whole.lines if put & line.ids]


def _source(asking: Asking, marks: Marks, row: ChronologyEntry, entry: Entry) -> str:
    """The file and where in it, for those who may see what agencies gave."""
    if not permits(g.actor, Permission.CONTRIBUTION_READ):
        return ""
    chronology, file = marks.sources[row.chronology_id]
    if file is None:
        return words.ORIGINS.get(chronology.origin) or words.place(entry)
    return f"{asking.coded(file.name)}, {words.place(entry)}"
