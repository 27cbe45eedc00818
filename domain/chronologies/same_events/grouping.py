"""From pairs to events: the surest first, at most one entry of each source in an event.

A pair joins two groups only when they do not speak against each other as wholes. Then each entry
that is left may join the group that tells it best: news of one event travels from agency to
agency, so what counts is the day nearest to it in the group.
"""

from collections.abc import Mapping, Sequence

from domain.chronologies.same_events.evidence import clash, gap_days, weight_of_gap
from domain.chronologies.same_events.signature import Signature

Pairs = Mapping[tuple[int, int], float]

_JOINS = -0.4
_ALONE = 0.3
_AS_WHOLES = -1.5
_NOT_WEIGHED = -3.0
_MOST = 4.0
_ATTACHES = -0.2
_SPEAKS_FOR = -2.5
_BONUS = 0.5
_MOST_BONUS = 3
# A date that spans more days than this says little of when news came.
_VAGUE = 8
_ONE_EVENT = 1


class Groups:
    """Places in groups, while they grow."""

    def __init__(self, signed: Sequence[Signature], pairs: Pairs) -> None:
        self._signed = signed
        self._pairs = pairs
        self._group_of: dict[int, list[int]] = {}

    def weight(self, one: int, other: int) -> float:
        return self._pairs.get((min(one, other), max(one, other)), _NOT_WEIGHED)

    def of(self, place: int) -> list[int]:
        return self._group_of.get(place, [place])

    def every(self) -> list[tuple[int, ...]]:
        found = {id(group): tuple(sorted(group)) for group in self._group_of.values()}
        return sorted(found.values())

    def may_join(self, group: list[int], other: list[int]) -> bool:
        sources = {self._signed[place].source for place in group}
        if any(self._signed[place].source in sources for place in other):
            return False
        return not any(
            clash(self._signed[a], self._signed[b]) or _both_there(self._signed[a], self._signed[b])
            for a in group
            for b in other
        )

    def agree(self, group: list[int], other: list[int]) -> bool:
        weights = [self.weight(a, b) for a in group for b in other]
        return sum(max(-_MOST, min(_MOST, weight)) for weight in weights) >= _AS_WHOLES * len(
            weights
        )

    def join(self, group: list[int], other: list[int]) -> None:
        joined = [*group, *other]
        for place in joined:
            self._group_of[place] = joined

    def pull(self, place: int, group: list[int]) -> float:
        """How strongly a group draws an entry that stands alone."""
        one = self._signed[place]
        nearest = weight_of_gap(min(gap_days(one, member) for member in self._dated(group)))
        weights = [self.weight(place, member) for member in group]
        moved = max(
            weight - weight_of_gap(gap_days(one, self._signed[member])) + nearest
            for weight, member in zip(weights, group, strict=True)
        )
        others = sum(weight > _SPEAKS_FOR for weight in weights) - 1
        return moved + _BONUS * max(0, min(_MOST_BONUS, others))

    def _dated(self, group: list[int]) -> list[Signature]:
        """The members whose dates say when the news was heard; all where none does."""
        members = [self._signed[place] for place in group]
        return [one for one in members if one.last - one.first <= _VAGUE] or members


def _both_there(one: Signature, other: Signature) -> bool:
    """Two that were there, at known times days apart, saw two events."""
    if one.told or other.told or one.minute is None or other.minute is None:
        return False
    return abs(one.first - other.first) > _ONE_EVENT


def group(signed: Sequence[Signature], pairs: Pairs) -> list[tuple[int, ...]]:
    groups = Groups(signed, pairs)
    for (one, other), weight in sorted(pairs.items(), key=lambda pair: (-pair[1], pair[0])):
        if weight < _JOINS:
            break
        first, second = groups.of(one), groups.of(other)
        if first is not second and groups.may_join(first, second) and groups.agree(first, second):
            groups.join(first, second)
    _attach(groups, pairs)
    return [found for found in groups.every() if _stands(found, pairs)]


def _stands(found: tuple[int, ...], pairs: Pairs) -> bool:
    """Two entries alone must be surer than two that others bear out."""
    return len(found) != 2 or pairs[found[0], found[1]] >= _ALONE


def _attach(groups: Groups, pairs: Pairs) -> None:
    drawn = sorted(_drawn(groups, pairs), key=lambda found: (-found[0], found[1], found[2]))
    for _, place, member in drawn:
        alone, group_ = groups.of(place), groups.of(member)
        if len(alone) == 1 and groups.may_join(alone, group_):
            groups.join(group_, alone)


def _drawn(groups: Groups, pairs: Pairs) -> list[tuple[float, int, int]]:
    """How strongly each entry alone is drawn to each group near it, by the group's first entry."""
    near: dict[tuple[int, int], list[int]] = {}
    for one, other in pairs:
        for place, member in ((one, other), (other, one)):
            group_ = groups.of(member)
            if len(groups.of(place)) == 1 and len(group_) > 1:
                near[place, min(group_)] = group_
    pulls = [(groups.pull(place, group_), place, first) for (place, first), group_ in near.items()]
    return [found for found in pulls if found[0] >= _ATTACHES]
