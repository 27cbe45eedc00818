"""A list of what is true of some files, as JSON, brought to the places of the entries read."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from domain.chronologies.entry import Entry
from domain.chronologies.same_events.scoring import Score, Truth, score
from domain.chronologies.same_events.suggesting import Suggestion
from domain.errors import Invalid

_NOT_TRUTH = "The list of what is true must be JSON with “files” and “same_event_groups”."
# A line number only helps a reader; the record says which row it is.
_HELPS = "line"
Key = tuple[str, tuple[tuple[str, str], ...]]


def score_against(
    written: str, entries: Sequence[Entry], suggestions: Sequence[Suggestion]
) -> Score:
    """Events of files that were not read, or of rows that were missed, count as not found."""
    try:
        told = json.loads(written)
        places = _places(told["files"], entries)
        truths = [_truth(group, places) for group in told["same_event_groups"]]
        misses = [(places[pair["a"]], places[pair["b"]]) for pair in told.get("near_misses", ())]
    except (ValueError, KeyError, TypeError) as error:
        raise Invalid(_NOT_TRUTH) from error
    return score(suggestions, truths, misses)


def _places(files: Sequence[Mapping[str, Any]], entries: Sequence[Entry]) -> dict[str, int]:
    """The place of each true entry by its id; those that were missed stand after all others."""
    read = {_key(entry.file, entry.ref): place for place, entry in enumerate(entries)}
    places: dict[str, int] = {}
    for file in files:
        for event in file["events"]:
            missed = len(entries) + len(places)
            places[event["id"]] = read.get(_key(file["file"], event["ref"]), missed)
    return places


def _key(file: str, ref: Mapping[str, str | int]) -> Key:
    return file, tuple(sorted((name, str(value)) for name, value in ref.items() if name != _HELPS))


def _truth(group: Mapping[str, Any], places: Mapping[str, int]) -> Truth:
    fields = frozenset(conflict["field"] for conflict in group.get("conflicts", ()))
    return Truth(frozenset(places[event] for event in group["events"]), fields)
