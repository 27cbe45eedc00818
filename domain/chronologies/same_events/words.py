"""Words as they are compared: folded, without endings, numbers in figures, small words left out."""

import re
from functools import lru_cache

from domain.documents.folding import words_of

_STOP = frozenset(
    """
    a about above after again all also although am an and any are as at be because been before
    being below between both but by can could did do does doing done down during each few for
    from further had has have having he her here hers him himself his how i if in into is it its
    itself just may me might more most must my nor of off on once only or other our out over own
    per re said same says shall she should so some such than that the their them then there these
    they this those through to too under until up upon very was we were what when where which
    while who whom whose why will with would yes yet you your s t via still now
    """.split()  # noqa: SIM905 - a list this long is read more easily as prose
)
_COUNTED = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty"
)
FIGURES = {word: str(figure) for figure, word in enumerate(_COUNTED.split())}
FIGURES |= {"thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "ninety": "90"}
# Longest first; what is left must still be a word.
_ENDINGS: tuple[str, ...] = (
    "fulness",
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ied",
    "ies",
    "ers",
)
_ENDINGS += ("edly", "ness", "ed", "es", "er", "ly", "s", "e", "y")
_SHORTEST = 3
_NUMBER = re.compile(r"(?<![\w.])\d[\d,]*(?:\.\d+)?%?(?![\w])")
# Numbers that everyone rings, and forms and sections that everyone cites.
_LINES = frozenset({"999", "111", "101", "112"})
_DOUBLED = re.compile(r"([b-df-hj-np-rtvwxz])\1$")


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The word without its ending, so that "attended" meets "attends"."""
    if word in FIGURES:
        return FIGURES[word]
    if len(word) <= _SHORTEST or word[0].isdigit():
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return _DOUBLED.sub(r"\1", word.removesuffix(ending))
    return word


def is_small(word: str) -> bool:
    return word in _STOP


def folded(text: str) -> tuple[str, ...]:
    """Every word, folded, in order."""
    return tuple(word.folded for word in words_of(text))


def numbers(text: str) -> frozenset[str]:
    """Figures that would hardly be alike by chance: sums, percentages, weights, references."""
    found = (match[0].replace(",", "") for match in _NUMBER.finditer(text))
    return frozenset(number for number in found if _tells(number))


def _tells(number: str) -> bool:
    if number.endswith("%") or "." in number:
        return True
    return len(number) >= 3 and number not in _LINES and not number.startswith(("19", "20"))
