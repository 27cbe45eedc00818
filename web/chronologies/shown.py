"""Rows of a chronology as pages show them: what the file says beside what was understood."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.chronologies.entry import Entry, Ref
from domain.chronologies.kept.lines import SET_ASIDE
from domain.chronologies.kept.models import ChronologyEntry, ChronologyQuery
from domain.chronologies.kept.preview import FileRow
from domain.chronologies.kept.told import entry_of
from domain.chronologies.reading.remembering import forget
from domain.chronologies.writing.moments import date_words, time_words

SETTLED = {
    "mended": "Mended",
    "accepted": "Accepted as it was read",
    "set_aside": "Set aside",
}


@dataclass(frozen=True)
class Done:
    """Who did something with a row, and when."""

    by: UUID | None
    at: datetime | None


@dataclass
class Doubt:
    """Why a row is queried, and what came of it."""

    id: UUID
    error: bool
    reason: str
    settled: str
    because: str
    done: Done


@dataclass
class Line:
    """One entry, or one row without any."""

    id: UUID
    where: str
    date: str = ""
    time: str = ""
    date_written: str = ""
    time_written: str = ""
    text: str = ""
    aside: str = ""  # why it is no part of the account
    is_aside: bool = False
    mended: bool = False
    first_date: str = ""  # as the file has it, where it was mended
    first_text: str = ""
    doubts: list[Doubt] = field(default_factory=list)
    reader_aside: bool = False
    mended_by: Done | None = None
    aside_by: Done | None = None

    @property
    def people(self) -> Iterator[UUID]:
        for done in (self.mended_by, self.aside_by, *(doubt.done for doubt in self.doubts)):
            if done and done.by:
                yield done.by

    @property
    def tag(self) -> tuple[str, str]:
        if self.is_aside or self.reader_aside:
            return "Set aside", "grey"
        open_doubts = [doubt for doubt in self.doubts if not doubt.settled]
        if any(doubt.error for doubt in open_doubts):
            return "Cannot be read", "red"
        if open_doubts:
            return "To look at", "yellow"
        return ("Mended", "green") if self.mended else ("Read", "blue")


def lines_of(rows: list[FileRow]) -> list[Line]:
    try:
        return [line for row in rows for line in _lines(row)]
    finally:
        forget()


def line_of(row: ChronologyEntry | ChronologyQuery, queries: list[ChronologyQuery]) -> Line:
    entries = [row] if isinstance(row, ChronologyEntry) else []
    return lines_of([FileRow(0, entries, queries)])[0]


def _lines(row: FileRow) -> list[Line]:
    lines = {entry.id: _entry_line(entry) for entry in row.entries}
    loose: list[Line] = []
    for query in row.queries:
        if query.entry_id in lines:
            lines[query.entry_id].doubts.append(_doubt(query))
        elif loose and not loose[0].reader_aside and query.kind != SET_ASIDE:
            loose[0].doubts.append(_doubt(query))
        else:
            loose.append(_query_line(query))
    return [*lines.values(), *loose]


def _entry_line(row: ChronologyEntry) -> Line:
    entry, told = entry_of(row), json.loads(row.told)
    first = told.get("as_read", {})
    return Line(
        row.id,
        where_of(entry.ref),
        date_words(entry),
        time_words(entry),
        entry.date_written,
        entry.time_written,
        entry.text,
        aside=row.because or "" if row.set_aside_at else "",
        is_aside=row.set_aside_at is not None,
        mended=bool(first),
        first_date=" ".join(filter(None, (first.get("date_written"), first.get("time_written")))),
        first_text=first.get("text", ""),
        mended_by=Done(_who(told, "mended_by"), _when(told, "mended_at")) if first else None,
        aside_by=Done(_who(told, "aside_by"), row.set_aside_at) if row.set_aside_at else None,
    )


def _query_line(row: ChronologyQuery) -> Line:
    said = json.loads(row.said)
    raw = said.get("entry", {}).get("raw", {})
    aside = row.kind == SET_ASIDE or row.settled == "set_aside"
    return Line(
        row.id,
        where_of(said["ref"]),
        date_written=raw.get("date", ""),
        time_written=raw.get("time", ""),
        text=said.get("entry", {}).get("text") or said.get("text", ""),
        aside=said["reason"] if row.kind == SET_ASIDE else row.because or "",
        reader_aside=aside,
        doubts=[] if row.kind == SET_ASIDE else [_doubt(row)],
    )


def _doubt(row: ChronologyQuery) -> Doubt:
    reason = json.loads(row.said)["reason"]
    return Doubt(
        row.id,
        row.severity == "error",
        reason,
        SETTLED.get(row.settled or "", ""),
        row.because or "",
        Done(row.settled_by_id, row.settled_at),
    )


def _who(told: Mapping[str, Any], key: str) -> UUID | None:
    return UUID(told[key]) if told.get(key) else None


def _when(told: Mapping[str, Any], key: str) -> datetime | None:
    return datetime.fromisoformat(told[key]) if told.get(key) else None


def where_of(ref: Ref) -> str:
    """The place in the file, as a person finds it there."""
    if "record" in ref:
        return f"line {ref.get('line', ref['record'])}"
    words = [f"{key} {value}" for key, value in ref.items() if key != "sheet"]
    sheet = [str(ref["sheet"])] if "sheet" in ref else []
    return ", ".join([*sheet, *words])


def typed_before(line: Line, entry: Entry | None) -> dict[str, Any]:
    """What the form begins with: what is understood, or what the file says."""
    if entry is not None:
        return {"date": line.date, "time": line.time, "text": line.text}
    return {"date": line.date_written, "time": line.time_written, "text": line.text}
