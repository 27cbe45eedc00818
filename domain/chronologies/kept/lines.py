"""A reading as plain lines: what its rows will hold, before anything is sealed.

They are plain, so that a file can be read in one process and kept by another.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple, TypeVar

from domain.chronologies.entry import Entry, Ref
from domain.chronologies.kept.told import sealed_words, written
from domain.chronologies.ordering import Place, first_day, last_day, places
from domain.chronologies.reading.as_json import query_json
from domain.chronologies.reading.outcome import Reading

VOICE = "voice_of_the_child"
SET_ASIDE = "set_aside"
NOTE = "note"
SHEET, ROW = 10**9, 10**3
# The columns of some lines, in the order of their fields; the words, which come last, as bytes.
Batch = Sequence[Sequence[Any]]
T = TypeVar("T")
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
    entries, ordered = reading.entries, places(reading.entries)
    backwards = any(rank < 0 for *_, rank in ordered)
    standing = _apart([spots.of(entry.ref) for entry in entries])
    done = 0
    for told in _portions((_plain(sealed_words(entry)) for entry in entries), len):
        part = slice(done, done + len(told))
        done += len(told)
        yield _columns(entries[part], standing[part], ordered[part], told, backwards=backwards)


def _columns(
    entries: Sequence[Entry],
    standing: Sequence[int],
    ordered: Sequence[Place],
    told: list[bytes],
    *,
    backwards: bool,
) -> Batch:
    """What `entry_line` makes of each, column by column."""
    return [
        standing,
        [-place for place in standing] if backwards else standing,
        [first_day(entry).isoformat() for entry in entries],
        [last_day(entry).isoformat() for entry in entries],
        [sureness for _, sureness, *_ in ordered],
        [entry.precision.value if entry.precision else None for entry in entries],
        [minute for _, _, minute, *_ in ordered],
        [entry.child_seen for entry in entries],
        [bool(entry.columns.get(VOICE)) for entry in entries],
        [bool(entry.flags) for entry in entries],
        [entry.agency for entry in entries],
        told,
    ]


def _apart(spots: list[int]) -> list[int]:
    """Entries of one row stand one after another."""
    if len(set(spots)) == len(spots):
        return spots
    times: Counter[int] = Counter()
    standing = []
    for spot in spots:
        standing.append(spot + min(times[spot], ROW - 1))
        times[spot] += 1
    return standing


def query_batches(reading: Reading, spots: Spots) -> Iterator[Batch]:
    for lines in _portions(query_lines(reading, spots), lambda line: len(line.said)):
        *columns, said = zip(*lines, strict=True)
        yield [*columns, list(map(_plain, said))]


def _plain(words: str) -> bytes:
    return words.encode(errors="replace")


def _portions(given: Iterable[T], size_of: Callable[[T], int]) -> Iterator[list[T]]:
    """Never more at once than a process can well hold."""
    held: list[T] = []
    size = 0
    for item in given:
        held.append(item)
        size += size_of(item)
        if len(held) == _AT_ONCE or size > _MOST:
            yield held
            held, size = [], 0
    if held:
        yield held


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
