"""Suggestions as JSON, in the words that the list of what is true uses."""

from collections.abc import Sequence
from typing import Any

from domain.chronologies.entry import Entry
from domain.chronologies.same_events.accounts import Conflict
from domain.chronologies.same_events.scoring import Score, in_words
from domain.chronologies.same_events.suggesting import Suggestion


def suggestion_json(suggestion: Suggestion, entries: Sequence[Entry]) -> dict[str, Any]:
    """`entries` is what was searched; the suggestion points into it."""
    written: dict[str, Any] = {
        "kind": suggestion.kind.value,
        "confidence": suggestion.confidence,
        "agencies": sorted({entry.agency or entry.file for entry in suggestion.entries}),
        "entries": [_entry(entry) for entry in suggestion.entries],
        "conflicts": [_conflict(conflict, entries) for conflict in suggestion.conflicts],
        "why": list(suggestion.why),
        "but": list(suggestion.but),
    }
    if suggestion.same_file:
        written["same_file"] = True
    return written


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "file": entry.file,
        "ref": dict(entry.ref),
        "agency": entry.agency or None,
        "date": _date(entry),
        "time": f"{entry.time:%H:%M}" if entry.time else None,
        "text": entry.text,
    }


def _date(entry: Entry) -> str | dict[str, str]:
    first, last = entry.date_from.isoformat(), entry.date_to.isoformat()
    if entry.precision is None:
        return first
    return {"from": first, "to": last, "precision": entry.precision.value}


def _conflict(conflict: Conflict, entries: Sequence[Entry]) -> dict[str, Any]:
    values = [
        {"file": entries[place].file, "ref": dict(entries[place].ref), "says": value}
        for place, value in conflict.values
    ]
    return {"field": conflict.field, "note": conflict.how, "values": values}


def score_json(score: Score) -> dict[str, Any]:
    return {
        measure: {"right": share.right, "of": share.of, "value": round(share.value, 4)}
        for measure, share in in_words(score).items()
    }
