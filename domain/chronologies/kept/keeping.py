"""Putting what was read into the database, so that nothing of it is lost and all can be found."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy.orm import Session

from domain import clock
from domain.chronologies.kept.lines import (
    ROW,
    EntryLine,
    Head,
    QueryLine,
    Spots,
    entry_lines,
    head_of,
    query_lines,
)
from domain.chronologies.kept.many import add_many
from domain.chronologies.kept.models import Chronology, ChronologyEntry, ChronologyQuery
from domain.chronologies.reading.outcome import Reading
from domain.sealing.keyring import keyring_of
from domain.sealing.keys import seal_with

ENTRY_COLUMNS = (
    "board_id", "case_id", "id", "made_at", "chronology_id", "agency_id", "place", "rank",
    "first_day", "last_day", "sureness", "precision", "minute", "child_seen", "child_heard",
    "flagged", "told_sealed",
)  # fmt: skip
QUERY_COLUMNS = (
    "board_id", "case_id", "id", "made_at", "chronology_id", "place", "kind", "severity",
    "taken", "said_sealed", "entry_id",
)  # fmt: skip
Agencies = Mapping[str, UUID]
Progress = Callable[[int], None]


@dataclass(frozen=True)
class Lines:
    """All of one reading. The entries come first, since the queries point at them."""

    head: Head
    entries: Iterable[EntryLine]
    queries: Iterable[QueryLine]


def keep_reading(
    session: Session,
    chronology: Chronology,
    reading: Reading,
    *,
    agencies: Agencies | None = None,
) -> None:
    """Add the entries and queries of a reading to a chronology that is in its session already.

    `agencies` says whose account an entry is, by the name that a table of several gives; else all
    are the chronology's own agency's.
    """
    spots = Spots(reading)
    entries = list(entry_lines(reading, spots))  # numbers the sheets for the queries too
    lines = Lines(head_of(reading), entries, query_lines(reading, spots))
    keep_lines(session, chronology, lines, agencies=agencies)


def keep_lines(
    session: Session,
    chronology: Chronology,
    lines: Lines,
    *,
    agencies: Agencies | None = None,
    progress: Progress = lambda _: None,
) -> None:
    """The same from plain lines, which may come one by one. `progress` hears how many are kept."""
    session.flush()
    kept = Kept(session, chronology, agencies or {}, progress)
    add_many(session, ChronologyEntry, ENTRY_COLUMNS, kept.entries(lines.entries))
    add_many(session, ChronologyQuery, QUERY_COLUMNS, kept.queries(lines.queries))
    head = lines.head
    chronology.entries, chronology.queries = head.entries, head.queries
    chronology.day_order, chronology.day_order_shown = head.day_order, head.day_order_shown
    chronology.understood = head.understood


class Kept:
    """Turns plain lines into the rows of one chronology."""

    def __init__(
        self, session: Session, chronology: Chronology, agencies: Agencies, progress: Progress
    ) -> None:
        self._session, self._chronology = session, chronology
        self._agencies, self._progress = agencies, progress
        self._done = 0
        self._at: dict[int, UUID] = {}  # which entry stands at a row of the file

    def entries(self, lines: Iterable[EntryLine]) -> Iterator[tuple[Any, ...]]:
        close = Closer(self._session, self._chronology, "chronology_entry", "told_sealed")
        own = self._chronology.agency_id
        for line in lines:
            row, told = close.row(line.told)
            self._at[line.place // ROW] = row[2]
            self._count()
            yield (
                *row,
                own or self._agencies.get(line.agency),
                line.place,
                line.rank,
                date.fromisoformat(line.first_day),
                date.fromisoformat(line.last_day),
                *line[4:10],
                told,
            )

    def queries(self, lines: Iterable[QueryLine]) -> Iterator[tuple[Any, ...]]:
        close = Closer(self._session, self._chronology, "chronology_query", "said_sealed")
        for line in lines:
            row, said = close.row(line.said)
            entry = self._at.get(line.place // ROW) if line.taken else None
            self._count()
            yield (*row, *line[:4], said, entry)

    def _count(self) -> None:
        self._done += 1
        if self._done % 2_000 == 0:
            self._progress(self._done)


class Closer:
    """Seals one column of many new rows of a chronology, each bound to its own row."""

    def __init__(self, session: Session, chronology: Chronology, table: str, column: str) -> None:
        self._board, self._case = chronology.board_id, chronology.case_id
        self._chronology = chronology.id
        self._cipher = AESGCM(keyring_of(session).case_key(chronology.case_id))
        self._place = f"{self._board}/{self._case}/{table}/{column}/"
        self._now = clock.now()

    def row(self, words: str) -> tuple[tuple[Any, ...], bytes]:
        """What every such row begins with, and the words sealed for it."""
        made = uuid4()
        sealed = seal_with(self._cipher, words.encode(errors="replace"), f"{self._place}{made}")
        return (self._board, self._case, made, self._now, self._chronology), sealed
