"""A reading as plain lines: what its rows will hold, before anything is sealed.

They are plain, so that a file can be read in one process and kept by another.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from domain.chronologies.entry import Entry, Ref
from domain.chronologies.kept.told import sealed_words, written
from domain.chronologies.ordering import first_day, last_day, places
from domain.chronologies.reading.as_json import query_json
from domain.chronologies.reading.outcome import Reading

VOICE = "voice_of_the_child"
SET_ASIDE = "set_aside"
NOTE = "note"
SHEET, ROW = 10**9, 10**3
# The columns of some lines, in the order of their fields.
Batch = Sequence[Sequence[Any]]
_AT_ONCE, _MOST = 2_000, 4_000_000


class EntryLine(NamedTuple):
    """What an entry's row holds. Days are as ISO has them."""

    place: int
    rank: int
    first_day: str
    last_day: str
    sureness: int
    precision: str | None
    minute: int
    child_seen: bool | None
    child_heard: bool
    flagged: bool
    agency: str
    told: str


class QueryLine(NamedTuple):
    """What the row of a query, or of what the reader set aside, holds."""

    place: int
    kind: str
    severity: str
    taken: bool
    said: str


class Head(NamedTuple):
    """How the file was understood, and how much there is in it."""

    understood: str
    day_order: str
    day_order_shown: bool
    entries: int
    queries: int  # rows to look at
    asides: int  # rows that the reader set aside itself


def head_of(reading: Reading) -> Head:
    return Head(
        written(understood(reading)),
        reading.day_order,
        reading.day_order_shown,
        len(reading.entries),
        len(reading.queried),
        len(reading.set_aside),
    )


def understood(reading: Reading) -> dict[str, Any]:
    """How the file was understood: its sheets, headings, columns, and which clock it keeps to."""
    return {
        "kind": reading.kind,
        "time_basis": reading.time_basis,
        "order_said": reading.day_order_said,
        "sheets": [
            {
                "name": sheet.name,
                "hidden": sheet.hidden,
                "ignored": sheet.ignored,
                "header_rows": list(sheet.header_rows),
                "columns": dict(sheet.columns or {}),
                "rows": sheet.rows,
            }
            for sheet in reading.sheets
        ],
    }


class Spots:
    """The place of a row within a whole file, as one number that keeps the order of the file."""

    def __init__(self, reading: Reading) -> None:
        self._sheets = {str(sheet.name): at for at, sheet in enumerate(reading.sheets)}

    def of(self, ref: Ref) -> int:
        if "record" in ref:
            return int(ref["record"]) * ROW
        *table, row = ref.values()
        at = self._sheets.setdefault("/".join(map(str, table)), len(self._sheets))
        return at * SHEET + int(row) * ROW


def entry_batches(reading: Reading, spots: Spots) -> Iterator[Batch]:
    return _batches(entry_lines(reading, spots))


def query_batches(reading: Reading, spots: Spots) -> Iterator[Batch]:
    return _batches(query_lines(reading, spots))


def _batches(lines: Iterable[EntryLine | QueryLine]) -> Iterator[Batch]:
    """Column by column, and never more at once than a process can well hold."""
    held: list[EntryLine | QueryLine] = []
    size = 0
    for line in lines:
        held.append(line)
        size += len(line[-1])
        if len(held) == _AT_ONCE or size > _MOST:
            yield list(zip(*held, strict=True))
            held, size = [], 0
    if held:
        yield list(zip(*held, strict=True))


def entry_lines(reading: Reading, spots: Spots) -> Iterator[EntryLine]:
    times: Counter[int] = Counter()
    ordered = places(reading.entries)
    backwards = any(rank < 0 for *_, rank in ordered)
    for entry, (_, sureness, minute, _, _) in zip(reading.entries, ordered, strict=True):
        spot = spots.of(entry.ref)
        place = spot + min(times[spot], ROW - 1)
        times[spot] += 1
        yield entry_line(entry, place, -place if backwards else place, sureness, minute)


def entry_line(entry: Entry, place: int, rank: int, sureness: int, minute: int) -> EntryLine:
    return EntryLine(
        place,
        rank,
        first_day(entry).isoformat(),
        last_day(entry).isoformat(),
        sureness,
        entry.precision.value if entry.precision else None,
        minute,
        entry.child_seen,
        bool(entry.columns.get(VOICE)),
        bool(entry.flags),
        entry.agency,
        sealed_words(entry),
    )


def query_lines(reading: Reading, spots: Spots) -> Iterator[QueryLine]:
    for item in reading.queried:
        said = written(query_json(item))
        place = spots.of(item.ref)
        yield QueryLine(place, item.doubt.value, item.severity.value, item.taken, said)
    for aside in reading.set_aside:
        told = {"ref": dict(aside.ref), "kind": aside.kind, "reason": aside.why, "text": aside.text}
        yield QueryLine(spots.of(aside.ref), SET_ASIDE, NOTE, taken=False, said=written(told))
