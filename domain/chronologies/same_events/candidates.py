"""Which pairs are worth weighing: those that share something telling, within a window of days.

No entry is held against every other. A rare word looks a month around, a common one a day, and
no word looks at more than so many neighbours, so the work grows with the entries alone.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from domain.chronologies.same_events.evidence import MOST_DAYS
from domain.chronologies.same_events.rarity import Rarity
from domain.chronologies.same_events.signature import Signature

_RARE = 2.6
_NEAR_DAYS = 1
_KIND_DAYS = 7
_LONGEST_SPAN = 370
_NEIGHBOURS = 80
_ENOUGH = 3.5
_KIND_WEIGHT = 4.0
_NAMED_WEIGHT = 2.5

# The day and the place of each entry that has a term, in that order.
_Postings = list[tuple[int, int]]


def candidates(signed: Sequence[Signature], rarity: Rarity) -> Iterator[tuple[int, int]]:
    """Pairs of places, the smaller first, each once."""
    index = _index(signed)
    for one in signed:
        shared: dict[int, float] = {}
        for term, weight, around in _terms(one, rarity):
            for place in _neighbours(index.get(term, ()), one, around):
                shared[place] = shared.get(place, 0.0) + weight
        yield from _worth(one, signed, shared)


def _index(signed: Sequence[Signature]) -> dict[str, _Postings]:
    index: dict[str, _Postings] = {}
    for one in sorted(signed, key=lambda signature: (signature.first, signature.place)):
        for term in _keys(one):
            index.setdefault(term, []).append((one.first, one.place))
    return index


def _keys(one: Signature) -> Iterable[str]:
    yield from one.words | one.phrases | one.action_words | one.numbers
    yield from (f"#{kind}" for kind in one.kinds | one.meetings)
    if one.minute is not None:
        yield f"@{one.minute // 30}"
    yield f"!{one.first}"


def _terms(one: Signature, rarity: Rarity) -> Iterator[tuple[str, float, int]]:
    """Each term to look under, what it is worth, and how many days around."""
    for term in one.words | one.phrases | one.action_words | one.numbers:
        weight = rarity.of(term)
        yield term, weight, MOST_DAYS if weight >= _RARE and term[0] != "=" else _NEAR_DAYS
    for kind in one.kinds:
        rare = rarity.of(f"#{kind}") >= _RARE
        yield f"#{kind}", _KIND_WEIGHT, _KIND_DAYS if rare else _NEAR_DAYS
    for meeting in one.meetings:
        yield f"#{meeting}", _KIND_WEIGHT, MOST_DAYS
    if one.minute is not None:
        yield f"@{one.minute // 30}", _KIND_WEIGHT, _NEAR_DAYS
    yield from _named(one)


def _named(one: Signature) -> Iterator[tuple[str, float, int]]:
    """The days that its words name, where they lie shortly before it."""
    for day in one.days_named:
        if one.first - MOST_DAYS <= day < one.first:
            yield f"!{day}", _NAMED_WEIGHT, MOST_DAYS


def _neighbours(postings: Sequence[tuple[int, int]], one: Signature, around: int) -> list[int]:
    """Those within so many days, and among them the nearest: as near one way as the other."""
    last = min(one.last, one.first + _LONGEST_SPAN)
    own = bisect_left(postings, (one.first, one.place))
    start = max(bisect_left(postings, (one.first - around, -1)), own - _NEIGHBOURS)
    end = min(bisect_left(postings, (last + around + 1, -1)), own + _NEIGHBOURS + 1)
    return [place for _, place in postings[start:end] if place != one.place]


def _worth(
    one: Signature, signed: Sequence[Signature], shared: dict[int, float]
) -> Iterator[tuple[int, int]]:
    for place, weight in shared.items():
        other = signed[place]
        if weight < _ENOUGH or other.source == one.source:
            continue
        # A pair that both would find is given by the one that comes first.
        if one.place < place or not _finds(other, one):
            yield min(one.place, place), max(one.place, place)


def _finds(one: Signature, other: Signature) -> bool:
    """Exact dates look equally far both ways; an inexact one may see what does not see it."""
    return one.last - one.first >= other.last - other.first
