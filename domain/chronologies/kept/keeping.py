"""Putting what was read into the database, so that nothing of it is lost and all can be found."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import insert
from sqlalchemy.orm import Session

from domain import clock
from domain.chronologies.entry import Entry, Ref
from domain.chronologies.kept.models import Chronology, ChronologyEntry, ChronologyQuery
from domain.chronologies.kept.told import sealed_words
from domain.chronologies.ordering import first_day, last_day, places
from domain.chronologies.reading.as_json import query_json
from domain.chronologies.reading.outcome import Reading
from domain.sealing.keyring import keyring_of
from domain.sealing.keys import seal

VOICE = "voice_of_the_child"
SET_ASIDE = "set_aside"
NOTE = "note"
_SHEET, _ROW = 10**9, 10**3
_AT_ONCE = 5_000


def keep_reading(
    session: Session,
    chronology: Chronology,
    reading: Reading,
    *,
    agencies: dict[str, UUID] | None = None,
) -> None:
    """Add the entries and queries of a reading to a chronology that is in its session already.

    `agencies` says whose account an entry is, by the name that a table of several gives; else all
    are the chronology's own agency's.
    """
    spots = Spots(reading)
    entries = list(_entry_rows(session, chronology, reading.entries, spots, agencies or {}))
    by_place = {(row["place"] // _ROW): row["id"] for row in entries}
    queries = list(_query_rows(session, chronology, reading, spots, by_place))
    for model, rows in ((ChronologyEntry, entries), (ChronologyQuery, queries)):
        for at in range(0, len(rows), _AT_ONCE):
            session.execute(insert(model), rows[at : at + _AT_ONCE])
    chronology.entries = len(entries)
    chronology.queries = sum(1 for row in queries if row["kind"] != SET_ASIDE)
    chronology.day_order = reading.day_order
    chronology.day_order_shown = reading.day_order_shown
    chronology.understood = json.dumps(understood(reading), ensure_ascii=False)


def understood(reading: Reading) -> dict[str, Any]:
    """How the file was understood: its sheets, headings, columns, and which clock it keeps to."""
    return {
        "kind": reading.kind,
        "time_basis": reading.time_basis,
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
        parts = list(ref.values())
        sheet, row = (parts[0], parts[1]) if len(parts) > 1 else ("", parts[0])
        if "record" in ref:
            sheet, row = "", parts[0]
        at = self._sheets.setdefault(str(sheet), len(self._sheets))
        return at * _SHEET + int(row) * _ROW


def _entry_rows(
    session: Session,
    chronology: Chronology,
    entries: Sequence[Entry],
    spots: Spots,
    agencies: dict[str, UUID],
) -> Iterator[dict[str, Any]]:
    close = Closer(session, chronology, "chronology_entry", "told_sealed")
    times: Counter[int] = Counter()
    ordered = places(entries)
    backwards = any(rank < 0 for *_, rank in ordered)
    for entry, (_, sureness, minute, _, _) in zip(entries, ordered, strict=True):
        spot = spots.of(entry.ref)
        place = spot + min(times[spot], _ROW - 1)
        times[spot] += 1
        agency = chronology.agency_id or agencies.get(entry.agency)
        row = close.row(sealed_words(entry)) | entry_columns(entry, sureness, minute)
        yield row | {
            "chronology_id": chronology.id,
            "agency_id": agency,
            "place": place,
            "rank": -place if backwards else place,
        }


def entry_columns(entry: Entry, sureness: int, minute: int) -> dict[str, Any]:
    """What an entry's row holds in the open: what pages order and filter by."""
    return {
        "first_day": first_day(entry),
        "last_day": last_day(entry),
        "sureness": sureness,
        "precision": entry.precision.value if entry.precision else None,
        "minute": minute,
        "child_seen": entry.child_seen,
        "child_heard": bool(entry.columns.get(VOICE)),
        "flagged": bool(entry.flags),
    }


def _query_rows(
    session: Session,
    chronology: Chronology,
    reading: Reading,
    spots: Spots,
    entries: dict[int, UUID],
) -> Iterator[dict[str, Any]]:
    close = Closer(session, chronology, "chronology_query", "said_sealed")
    for item in reading.queried:
        place = spots.of(item.ref)
        yield close.row(json.dumps(query_json(item), ensure_ascii=False)) | {
            "chronology_id": chronology.id,
            "place": place,
            "kind": item.doubt.value,
            "severity": item.severity.value,
            "taken": item.taken,
            "entry_id": entries.get(place // _ROW) if item.taken else None,
        }
    for aside in reading.set_aside:
        said = {"ref": dict(aside.ref), "kind": aside.kind, "reason": aside.why, "text": aside.text}
        yield close.row(json.dumps(said, ensure_ascii=False)) | {
            "chronology_id": chronology.id,
            "place": spots.of(aside.ref),
            "kind": SET_ASIDE,
            "severity": NOTE,
            "taken": False,
            "entry_id": None,
        }


class Closer:
    """Seals one column of many new rows of a case, each bound to its own row."""

    def __init__(self, session: Session, chronology: Chronology, table: str, column: str) -> None:
        self._board, self._case = chronology.board_id, chronology.case_id
        self._key = keyring_of(session).case_key(chronology.case_id)
        self._column = column
        self._place = f"{self._board}/{self._case}/{table}/{column}/"
        self._now = clock.now()

    def row(self, words: str) -> dict[str, Any]:
        made = uuid4()
        return {
            "board_id": self._board,
            "case_id": self._case,
            "id": made,
            "made_at": self._now,
            self._column: seal(self._key, words.encode(), f"{self._place}{made}"),
        }
