"""An entry as it lies sealed in its row, and back again."""

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

from domain.chronologies.entry import Entry, Precision, TimePrecision
from domain.chronologies.kept.models import ChronologyEntry

written = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def sealed_words(entry: Entry) -> str:
    """All of an entry but what its row holds in the open, as JSON."""
    told: dict[str, Any] = {"text": entry.text, "ref": dict(entry.ref)}
    told |= {key: value for key, value in _rest(entry) if value}
    return written(told)


def _rest(entry: Entry) -> tuple[tuple[str, Any], ...]:
    return (
        ("agency", entry.agency),
        ("days", None if entry.local_date is None else _days(entry)),
        ("time", _clock(entry.time)),
        ("time_to", _clock(entry.time_to)),
        ("time_precision", entry.time_precision and entry.time_precision.value),
        ("local_time", _clock(entry.local_time)),
        ("columns", dict(entry.columns)),
        ("flags", list(entry.flags)),
        ("date_written", entry.date_written),
        ("time_written", entry.time_written),
    )


def entry_of(row: ChronologyEntry, *, agency: str = "") -> Entry:
    """The entry that a row holds. `agency` is the name of whose account it is, where known."""
    told: Mapping[str, Any] = json.loads(row.told)
    first, last = told.get("days", (None, None))
    return entry_from(
        told,
        file=str(row.chronology_id),
        agency=agency or told.get("agency", ""),
        days=(_day(first) or row.first_day, _day(last) or row.last_day),
        local=row.first_day if first else None,
        precision=row.precision,
        child_seen=row.child_seen,
    )


def entry_from(
    told: Mapping[str, Any],
    *,
    file: str,
    agency: str,
    days: tuple[dt.date, dt.date],
    local: dt.date | None,
    precision: str | None,
    child_seen: bool | None,
) -> Entry:
    return Entry(
        ref=told["ref"],
        file=file,
        agency=agency,
        date_from=days[0],
        date_to=days[1],
        precision=Precision(precision) if precision else None,
        text=told["text"],
        time=_time(told.get("time")),
        time_to=_time(told.get("time_to")),
        time_precision=_time_precision(told.get("time_precision")),
        child_seen=child_seen,
        columns=told.get("columns", {}),
        flags=tuple(told.get("flags", ())),
        date_written=told.get("date_written", ""),
        time_written=told.get("time_written", ""),
        local_date=local,
        local_time=_time(told.get("local_time")),
    )


def _days(entry: Entry) -> tuple[str, str]:
    """As the file has them, where its clock is not the one on the wall."""
    return entry.date_from.isoformat(), entry.date_to.isoformat()


def _clock(time: dt.time | None) -> str | None:
    return None if time is None else time.isoformat("minutes")


def _time(written: str | None) -> dt.time | None:
    return None if written is None else dt.time.fromisoformat(written)


def _day(written: str | None) -> dt.date | None:
    return None if written is None else dt.date.fromisoformat(written)


def _time_precision(written: str | None) -> TimePrecision | None:
    return None if written is None else TimePrecision(written)


def entry_from_json(found: Mapping[str, Any], file: str) -> Entry:
    """The entry that a query holds: one that was read, and waits for somebody to say yes."""
    first = _day(found.get("date") or found["from"])
    last = _day(found.get("date") or found["to"])
    at = found.get("local") or {}
    return Entry(
        ref=found["ref"],
        file=file,
        agency=found.get("agency") or "",
        date_from=first or dt.date.min,
        date_to=last or dt.date.min,
        precision=Precision(found["precision"]) if found.get("precision") else None,
        text=found["text"],
        time=_time(found.get("time")),
        time_to=_time(found.get("time_to")),
        time_precision=_time_precision(found.get("time_precision")),
        child_seen=found.get("child_seen"),
        columns=found.get("columns", {}),
        flags=tuple(found.get("flags", ())),
        date_written=found["raw"]["date"],
        time_written=found["raw"]["time"],
        local_date=_day(at.get("date")),
        local_time=_time(at.get("time")),
    )
