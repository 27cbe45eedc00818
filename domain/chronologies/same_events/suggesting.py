"""The suggestions: groups of entries, with why, where their accounts differ, and how sure."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.chronologies.entry import Entry
from domain.chronologies.same_events.accounts import Conflict, conflicts
from domain.chronologies.same_events.evidence import likelihood
from domain.chronologies.same_events.finding import Weighed, weigh_all
from domain.chronologies.same_events.names import Names
from domain.chronologies.same_events.reasons import cautions, reasons
from domain.chronologies.same_events.repeats import repeats
from domain.chronologies.same_events.signature import sign

_REPEAT = 0.97
# A person decides; nothing is certain until they have.
_SUREST = 0.99


class Kind(StrEnum):
    AGREE = "agree"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Entries that seem to tell of one event. `places` are their positions in what was given."""

    places: tuple[int, ...]
    entries: tuple[Entry, ...]
    conflicts: tuple[Conflict, ...]
    why: tuple[str, ...]
    but: tuple[str, ...]
    confidence: float
    same_file: bool = False

    @property
    def kind(self) -> Kind:
        return Kind.CONFLICT if self.conflicts else Kind.AGREE


def suggest(entries: Sequence[Entry]) -> tuple[Suggestion, ...]:
    """In the order of their first days. Each entry is in one group of agencies at most."""
    weighed = weigh_all(entries)
    found = [_of_agencies(weighed, group) for group in weighed.groups]
    found += [_of_one_file(weighed, pair) for pair in repeats(weighed.signed)]
    return tuple(sorted(found, key=lambda one: (min(_days(one)), one.places)))


def compare(entries: Sequence[Entry]) -> Suggestion:
    """How accounts differ that a person says are of one event: nothing is weighed."""
    names = Names(entries)
    members = [sign(place, entry, names) for place, entry in enumerate(entries)]
    return Suggestion(
        places=tuple(range(len(entries))),
        entries=tuple(entries),
        conflicts=conflicts(members),
        why=(),
        but=cautions(members),
        confidence=0.0,
    )


def _days(suggestion: Suggestion) -> list[int]:
    return [entry.date_from.toordinal() for entry in suggestion.entries]


def _of_agencies(weighed: Weighed, places: tuple[int, ...]) -> Suggestion:
    members = [weighed.signed[place] for place in places]
    return Suggestion(
        places=places,
        entries=tuple(one.entry for one in members),
        conflicts=conflicts(members),
        why=reasons(members, weighed.rarity),
        but=cautions(members),
        confidence=min(_SUREST, round(_confidence(weighed, places), 2)),
    )


def _confidence(weighed: Weighed, places: tuple[int, ...]) -> float:
    """The mean, over the entries, of the likelihood of each with the one that it fits best."""
    best = [
        max(
            weighed.pairs.get((min(place, other), max(place, other)), -4.0)
            for other in places
            if other != place
        )
        for place in places
    ]
    return sum(likelihood(weight) for weight in best) / len(best)


def _of_one_file(weighed: Weighed, places: tuple[int, int]) -> Suggestion:
    return Suggestion(
        places=places,
        entries=tuple(weighed.signed[place].entry for place in places),
        conflicts=(),
        why=("The same words stand twice in one file, on one day.",),
        but=(),
        confidence=_REPEAT,
        same_file=True,
    )
