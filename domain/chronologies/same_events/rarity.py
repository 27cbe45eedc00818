"""How much a shared word tells: a word of every day little, a word of one week a great deal.

Words are counted by the days on which they are written, not by entries, so that ten agencies
writing of one event do not make its words look ordinary.
"""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from domain.chronologies.same_events.signature import Signature

# As if so many other days had been read: keeps a small set of files from finding all words rare.
_PRIOR = 150
# Names of people and of agencies are in so many entries that sharing them says little.
_DULLED = 0.4
_AROUND = 45
_NEARLY_ALL = 0.75


class Rarity:
    """The weight of each word, phrase and number in this set of chronologies."""

    def __init__(self, signed: Sequence[Signature], dull: frozenset[str] = frozenset()) -> None:
        days: dict[str, set[int]] = {}
        for signature in signed:
            for term in features(signature):
                days.setdefault(term, set()).add(signature.first)
        self._days = {term: sorted(found) for term, found in days.items()}
        self._total = len({signature.first for signature in signed}) + _PRIOR
        self._weights = {
            term: self._weight(len(found)) * (_DULLED if _all_dull(term, dull) else 1)
            for term, found in days.items()
        }

    def _weight(self, days: int) -> float:
        return math.log(self._total / (days + 0.5))

    def of(self, term: str) -> float:
        return self._weights.get(term, 0.0)

    def sum(self, terms: Iterable[str]) -> float:
        return sum(self._weights.get(term, 0.0) for term in terms)

    def is_local(self, term: str, day: int) -> bool:
        """Whether the word is written around this day and hardly ever else."""
        days = self._days[term]
        near = bisect_right(days, day + _AROUND) - bisect_left(days, day - _AROUND)
        return near >= _NEARLY_ALL * len(days)


def features(signature: Signature) -> Iterable[str]:
    yield from signature.words | signature.action_words
    yield from signature.phrases | signature.action_phrases
    yield from signature.numbers
    yield from (f"#{kind}" for kind in signature.kinds)


def _all_dull(term: str, dull: frozenset[str]) -> bool:
    return all(word in dull for word in term.split())
