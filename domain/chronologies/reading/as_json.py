"""A reading as JSON, in the words of the samples' README."""

from typing import Any

from domain.chronologies.entry import Entry
from domain.chronologies.reading.outcome import Queried, Reading


def as_json(reading: Reading) -> dict[str, Any]:
    return {
        "file": reading.file,
        "format": reading.kind,
        "date_order": reading.day_order,
        "date_order_shown": reading.day_order_shown,
        "time_basis": reading.time_basis,
        "sheets": [
            {
                "name": sheet.name,
                "state": "hidden" if sheet.hidden else "visible",
                "use": "ignore" if sheet.ignored else "events",
                **(
                    {"why": sheet.ignored}
                    if sheet.ignored
                    else {"header": list(sheet.header_rows), "columns": sheet.columns}
                ),
            }
            for sheet in reading.sheets
        ],
        "entries": [entry_json(entry) for entry in reading.entries],
        "queried": [query_json(item) for item in reading.queried],
        "set_aside": [
            {"ref": dict(item.ref), "kind": item.kind, "why": item.why, "text": item.text}
            for item in reading.set_aside
        ],
    }


def entry_json(entry: Entry) -> dict[str, Any]:
    written: dict[str, Any] = {
        "ref": dict(entry.ref),
        **_day(entry),
        "time": f"{entry.time:%H:%M}" if entry.time else None,
        "time_precision": entry.time_precision.value if entry.time_precision else None,
        "agency": entry.agency or None,
        "text": entry.text,
        "child_seen": entry.child_seen,
        "columns": dict(entry.columns),
        "raw": {"date": entry.date_written, "time": entry.time_written},
    }
    if entry.time_to:
        written["time_to"] = f"{entry.time_to:%H:%M}"
    if entry.local_date and entry.local_time:
        written["local"] = {
            "date": entry.local_date.isoformat(),
            "time": f"{entry.local_time:%H:%M}",
        }
    if entry.flags:
        written["flags"] = list(entry.flags)
    return written


def _day(entry: Entry) -> dict[str, str]:
    first, last = entry.date_from.isoformat(), entry.date_to.isoformat()
    if entry.precision is None:
        return {"date": first}
    return {"from": first, "to": last, "precision": entry.precision.value}


def query_json(item: Queried) -> dict[str, Any]:
    written: dict[str, Any] = {
        "ref": dict(item.ref),
        "reason": item.reason,
        "severity": item.severity.value,
        "kind": item.doubt.value,
        "text": item.text,
        "taken": item.taken,
    }
    if item.cell_shows:
        written["cell_shows"] = item.cell_shows.isoformat()
    if item.entry is not None and not item.taken:
        written["entry"] = entry_json(item.entry)
    return written
