"""An entry as it lies sealed in its row, and back again."""

import datetime as dt
import json
from collections.abc import Mapping
from functools import lru_cache
from json.encoder import encode_basestring as quoted
from typing import TYPE_CHECKING, Any

from domain.chronologies.entry import Entry, Precision, TimePrecision

if TYPE_CHECKING:  # the process that reads a file has no need of a database
    from domain.chronologies.kept.models import ChronologyEntry

written = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def sealed_words(entry: Entry) -> str:
    """All of an entry but what its row holds in the open, as JSON."""
    columns = f',"columns":{_object(entry.columns)}' if entry.columns else ""
    flags = f',"flags":{written(list(entry.flags))}' if entry.flags else ""
    days = "" if entry.local_date is None else f',"days":{written(_days(entry))}'
    clock = _clocks(entry.time, entry.time_to, entry.time_precision, entry.local_time)
    return (
        f'{{"text":{quoted(entry.text)},"ref":{_object(entry.ref)}'
        f"{_said('agency', entry.agency)}{days}{clock}{columns}{flags}"
        f"{_said('date_written', entry.date_written)}{_said('time_written', entry.time_written)}}}"
    )


@lru_cache(maxsize=5_000)
def _clocks(
    start: dt.time | None,
    end: dt.time | None,
    precision: TimePrecision | None,
    local: dt.time | None,
) -> str:
    """Times of the day, which are few, and those of one file much the same."""
    said = f',"time_precision":"{precision.value}"' if precision else ""
    return f"{_clock('time', start)}{_clock('time_to', end)}{said}{_clock('local_time', local)}"


def _object(given: Mapping[str, str | int]) -> str:
    """What `written` makes of it: the encoder is quick with words, and slow to begin."""
    pairs = [
        f"{quoted(key)}:{quoted(said) if said.__class__ is str else said}"
        for key, said in given.items()
    ]
    return f"{{{','.join(pairs)}}}"


def _said(key: str, words: str) -> str:
    return f',"{key}":{quoted(words)}' if words else ""


def _clock(key: str, time: dt.time | None) -> str:
    return "" if time is None else f',"{key}":"{time.isoformat("minutes")}"'


def entry_of(row: "ChronologyEntry", *, agency: str = "") -> Entry:
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
