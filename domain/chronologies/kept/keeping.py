"""Putting what was read into the database, so that nothing of it is lost and all can be found."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy.orm import Session

from domain import clock
from domain.chronologies.kept.lines import (
    ROW,
    Batch,
    Head,
    Spots,
    entry_batches,
    head_of,
    query_batches,
)
from domain.chronologies.kept.many import add_many
from domain.chronologies.kept.models import Chronology, ChronologyEntry, ChronologyQuery
from domain.chronologies.reading.outcome import Reading
from domain.ids import new_ids
from domain.sealing.keyring import keyring_of
from domain.sealing.keys import seal_each

ENTRY_COLUMNS = (
    "id", "agency_id", "place", "rank", "first_day", "last_day", "sureness", "precision", "minute",
    "child_seen", "child_heard", "flagged", "told_sealed",
)  # fmt: skip
QUERY_COLUMNS = (
    "id", "place", "kind", "severity", "taken", "said_sealed", "entry_id",
)  # fmt: skip
Agencies = Mapping[str, UUID]
Progress = Callable[[int], None]


@dataclass(frozen=True)
class Lines:
    """All of one reading. The entries come first, since the queries point at them."""

    head: Head
    entries: Iterable[Batch]
    queries: Iterable[Batch]


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
    entries = list(entry_batches(reading, spots))  # numbers the sheets for the queries too
    lines = Lines(head_of(reading), entries, query_batches(reading, spots))
    keep_lines(session, chronology, lines, agencies=agencies)


def keep_lines(
    session: Session,
    chronology: Chronology,
    lines: Lines,
    *,
    agencies: Agencies | None = None,
    progress: Progress = lambda _: None,
) -> None:
    """The same from plain lines, batch by batch. `progress` hears how many are kept."""
    session.flush()
    kept = Kept(session, chronology, agencies or {}, progress)
    same = {
        "board_id": chronology.board_id,
        "case_id": chronology.case_id,
        "made_at": clock.now(),
        "chronology_id": chronology.id,
    }
    add_many(session, ChronologyEntry, same, ENTRY_COLUMNS, kept.entries(lines.entries))
    add_many(session, ChronologyQuery, same, QUERY_COLUMNS, kept.queries(lines.queries))
    head = lines.head
    chronology.entries, chronology.queries = head.entries, head.queries
    chronology.day_order, chronology.day_order_shown = head.day_order, head.day_order_shown
    chronology.understood = head.understood


class Kept:
    """Turns plain lines into the rows of one chronology."""

    def __init__(
        self, session: Session, chronology: Chronology, agencies: Agencies, progress: Progress
    ) -> None:
        # The key is opened now: nothing else is asked of the database while rows go there.
        self._told = Closer(session, chronology, "chronology_entry", "told_sealed")
        self._said = Closer(session, chronology, "chronology_query", "said_sealed")
        self._own = chronology.agency_id
        self._agencies, self._progress = agencies, progress
        self._done = 0
        self._at: dict[int, str] = {}  # which entry stands at a row of the file

    def entries(self, batches: Iterable[Batch]) -> Iterator[Batch]:
        for places, *rest, agencies, told in batches:
            ids, sealed = self._told.rows(told)
            self._at.update((place // ROW, made) for place, made in zip(places, ids, strict=True))
            whose = [self._own or self._agencies.get(name) for name in agencies]
            yield [ids, whose, places, *rest, sealed]
            self._count(len(ids))

    def queries(self, batches: Iterable[Batch]) -> Iterator[Batch]:
        for places, kinds, severities, taken, said in batches:
            ids, sealed = self._said.rows(said)
            entries = [
                self._at.get(place // ROW) if stands else None
                for place, stands in zip(places, taken, strict=True)
            ]
            yield [ids, places, kinds, severities, taken, sealed, entries]
            self._count(len(ids))

    def _count(self, more: int) -> None:
        self._done += more
        self._progress(self._done)


class Closer:
    """Seals one column of many new rows of a chronology, each bound to its own row."""

    def __init__(self, session: Session, chronology: Chronology, table: str, column: str) -> None:
        board, case = chronology.board_id, chronology.case_id
        self._cipher = AESGCM(keyring_of(session).case_key(case))
        self._place = f"{board}/{case}/{table}/{column}/"

    def rows(self, words: Sequence[bytes]) -> tuple[list[str], list[bytes]]:
        """The ids of new rows, and the words sealed for them."""
        ids = new_ids(len(words))
        return ids, seal_each(self._cipher, words, [f"{self._place}{made}" for made in ids])
