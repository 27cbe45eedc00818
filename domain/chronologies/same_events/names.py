"""The family's own names, learned from how they are written, with their short and odd forms.

No register is needed: a first name stands alone, with a capital, inside the sentences of several
agencies. "Zosia" and "Zofia", or "Ty" and "Tyler", are taken for one person.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from rapidfuzz.distance import DamerauLevenshtein

from domain.chronologies.entry import Entry
from domain.chronologies.same_events.words import folded, stem
from domain.documents.folding import fold

_ALONE = re.compile(r"(\w+[,;:]?) ([A-Z][a-zà-ž]+)\b(?! ?[A-Z-][^\W\d_]+)")
_SMALL = re.compile(r"\b[a-z]{2,}\b")
_TAIL = re.compile(r"^(m(r|s|rs|iss)|dr|sw|hv|pc|ds|dc|cpn|idva|tm|sgt|st)[,;:]?$", re.IGNORECASE)
_NOT_NAMES = frozenset(
    """
    january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday police housing health probation school
    nursery hospital court child children mother father mum dad conference section social care
    services gp hv sw cpn marac north south east west street road close avenue lane drive house
    infirmary st mrs mr ms dr mum gbp magistrates crown county december
    christmas easter english polish section panel board trust ward clinic surgery initial review
    """.split()  # noqa: SIM905 - a list this long is read more easily as prose
)
_OPENING = 300
_TIMES = 3
_ALIKE = 0.75
_SHORTEST = 3


class Names:
    """Each known first name, and the one it stands for."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._stands_for = _one_for_each(_learned(entries))

    @property
    def every(self) -> frozenset[str]:
        return frozenset(self._stands_for)

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset(stem(word) for word in self._stands_for)

    def of(self, text: str) -> frozenset[str]:
        return frozenset(
            self._stands_for[word] for word in folded(text[:_OPENING]) if word in self._stands_for
        )


def _learned(entries: Iterable[Entry]) -> Counter[str]:
    found: Counter[str] = Counter()
    small: Counter[str] = Counter()
    files: dict[str, set[str]] = {}
    for entry in entries:
        opening = entry.text[:_OPENING]
        small.update(_SMALL.findall(opening))
        for before, word in _ALONE.findall(opening):
            if not _TAIL.match(before):
                found[fold(word)] += 1
                files.setdefault(fold(word), set()).add(entry.file)
    return Counter(
        {
            word: times
            for word, times in found.items()
            if times >= _TIMES and len(files[word]) > 1 and small[word] < times and _may_be(word)
        }
    )


def _may_be(word: str) -> bool:
    return len(word) > 1 and word not in _NOT_NAMES


def _one_for_each(found: Counter[str]) -> dict[str, str]:
    """The commoner form stands for the rarer one."""
    stands: dict[str, str] = {}
    chosen: list[str] = []
    for word, _ in found.most_common():
        same = next((other for other in chosen if _alike(word, other)), word)
        stands[word] = same
        if same == word:
            chosen.append(word)
    return stands


def _alike(word: str, other: str) -> bool:
    shorter, longer = sorted((word, other), key=len)
    if longer.startswith(shorter):
        return True
    if len(shorter) < _SHORTEST + 2:
        return False
    return DamerauLevenshtein.normalized_similarity(word, other) >= _ALIKE
