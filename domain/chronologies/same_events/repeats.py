"""One event entered twice in one file: the same words on the same day at about the same time."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz.fuzz import ratio

from domain.chronologies.same_events.signature import Signature, actions_of

_ALIKE = 96
_APART = 15
_SHORTEST = 20
# A day with more entries than this in one file is a bulk export; only its neighbours are held
# against each other.
_MOST_A_DAY = 60


def repeats(signed: Sequence[Signature]) -> Iterator[tuple[int, int]]:
    days: dict[tuple[str, str, int], list[Signature]] = {}
    for one in signed:
        if len(one.entry.text) >= _SHORTEST:
            days.setdefault((*one.source, one.first), []).append(one)
    for same_day in days.values():
        for one, other in combinations(same_day[:_MOST_A_DAY], 2):
            if _is_repeat(one, other):
                yield one.place, other.place


def _is_repeat(one: Signature, other: Signature) -> bool:
    if one.last != other.last or not _at_one_time(one, other):
        return False
    if ratio(one.entry.text, other.entry.text) < _ALIKE:
        return False
    return ratio(actions_of(one.entry), actions_of(other.entry)) >= _ALIKE


def _at_one_time(one: Signature, other: Signature) -> bool:
    if one.minute is None or other.minute is None:
        return True
    return abs(one.minute - other.minute) <= _APART
