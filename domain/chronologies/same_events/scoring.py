"""How good the suggestions are, held against a list of what is true."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from domain.chronologies.same_events.accounts import FIELDS
from domain.chronologies.same_events.suggesting import Suggestion

# Two groups are the same event when more than half of all their entries are in both.
_HALF = 0.5
Group = frozenset[int]


@dataclass(frozen=True, slots=True)
class Truth:
    """A true event: the places of its entries, and the fields on which they differ."""

    places: Group
    fields: frozenset[str]


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    right: int
    of: int

    @property
    def value(self) -> float:
        return self.right / self.of if self.of else 1.0


@dataclass(frozen=True, slots=True)
class Score:
    pair_precision: Share
    pair_recall: Share
    group_precision: Share
    group_recall: Share
    exact_groups: Share
    # Of the conflicts named, those that are true; of the true ones, those named; of every field
    # of every event that was found, those on which the suggestion is right.
    conflict_precision: Share
    conflict_recall: Share
    field_accuracy: Share
    near_misses_joined: Share


def score(
    suggestions: Sequence[Suggestion],
    truths: Sequence[Truth],
    near_misses: Iterable[tuple[int, int]],
) -> Score:
    groups = [frozenset(one.places) for one in suggestions]
    true = [truth.places for truth in truths]
    said, real = _pairs(groups), _pairs(true)
    both = len(said & real)
    named, rightly, missed, judged, right = _fields(suggestions, truths)
    misses = {tuple(sorted(pair)) for pair in near_misses}
    return Score(
        pair_precision=Share(both, len(said)),
        pair_recall=Share(both, len(real)),
        group_precision=Share(sum(_best(group, true) > _HALF for group in groups), len(groups)),
        group_recall=Share(sum(_best(group, groups) > _HALF for group in true), len(true)),
        exact_groups=Share(len(set(groups) & set(true)), len(true)),
        conflict_precision=Share(rightly, named),
        conflict_recall=Share(rightly, rightly + missed),
        field_accuracy=Share(right, judged),
        near_misses_joined=Share(len(misses & said), len(misses)),
    )


def _pairs(groups: Iterable[Group]) -> set[tuple[int, ...]]:
    return {pair for group in groups for pair in combinations(sorted(group), 2)}


def likeness(one: Group, other: Group) -> float:
    return len(one & other) / len(one | other)


def _best(group: Group, others: Iterable[Group]) -> float:
    near = [likeness(group, other) for other in others if group & other]
    return max(near, default=0.0)


def _fields(
    suggestions: Sequence[Suggestion], truths: Sequence[Truth]
) -> tuple[int, int, int, int, int]:
    """Fields named, named rightly, missed; and judged and right. A lost event misses all of its."""
    named = rightly = missed = judged = right = 0
    for truth in truths:
        found = _found(truth, suggestions)
        fields = frozenset(c.field for c in found.conflicts) if found else frozenset()
        named += len(fields)
        rightly += len(fields & truth.fields)
        missed += len(truth.fields - fields)
        judged += len(FIELDS) * bool(found)
        right += (len(FIELDS) - len(fields ^ truth.fields)) * bool(found)
    return named, rightly, missed, judged, right


def _found(truth: Truth, suggestions: Sequence[Suggestion]) -> Suggestion | None:
    best = max(suggestions, key=lambda one: likeness(frozenset(one.places), truth.places))
    return best if likeness(frozenset(best.places), truth.places) > _HALF else None


def in_words(result: Score) -> Mapping[str, Share]:
    return {
        "pairs joined that are one event": result.pair_precision,
        "true pairs that were joined": result.pair_recall,
        "groups that are one event": result.group_precision,
        "true events that were found": result.group_recall,
        "true events found entry for entry": result.exact_groups,
        "conflicts named that are true": result.conflict_precision,
        "true conflicts that were named": result.conflict_recall,
        "fields judged rightly": result.field_accuracy,
        "near misses joined": result.near_misses_joined,
    }
