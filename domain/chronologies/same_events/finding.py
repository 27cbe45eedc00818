"""Find which entries tell of one event."""

from collections.abc import Sequence
from dataclasses import dataclass

from domain.chronologies.entry import Entry
from domain.chronologies.same_events.candidates import candidates
from domain.chronologies.same_events.evidence import weigh
from domain.chronologies.same_events.grouping import Pairs, group
from domain.chronologies.same_events.names import Names
from domain.chronologies.same_events.rarity import Rarity
from domain.chronologies.same_events.signature import Signature, sign
from domain.chronologies.same_events.words import folded, stem

# Below this a pair says nothing, and need not be kept.
_WORTHLESS = -4.0


@dataclass(frozen=True, slots=True)
class Weighed:
    """A set of entries made ready, with the pairs that may be one event."""

    signed: tuple[Signature, ...]
    rarity: Rarity
    pairs: Pairs
    groups: tuple[tuple[int, ...], ...]


def weigh_all(entries: Sequence[Entry]) -> Weighed:
    names = Names(entries)
    signed = tuple(sign(place, entry, names) for place, entry in enumerate(entries))
    rarity = Rarity(signed, _dull(entries, names))
    pairs: dict[tuple[int, int], float] = {}
    for one, other in candidates(signed, rarity):
        weight = weigh(signed[one], signed[other], rarity)
        if weight > _WORTHLESS:
            pairs[one, other] = weight
    return Weighed(signed, rarity, pairs, tuple(group(signed, pairs)))


def _dull(entries: Sequence[Entry], names: Names) -> frozenset[str]:
    """Names of people and of agencies."""
    agencies = {entry.agency for entry in entries}
    words = {word for agency in agencies for word in folded(agency)} | names.every
    return frozenset(stem(word) for word in words)
