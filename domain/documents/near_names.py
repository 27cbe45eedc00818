"""Misspelt names: one or two letters off, or the same to the ear."""

import re
from collections.abc import Iterable

from rapidfuzz.distance import DamerauLevenshtein

from domain.documents.folding import Word
from domain.documents.names import NameIndex
from domain.documents.word_lists import COMMON_SHORT_FORMS, TITLES, WORDS_THAT_ARE_NAMES

_SHORTEST = 4
_SHORT = 5
_CUT_SHORT = 0.75
_CUT = 0.8
_CUT_LOWER_CASE = 0.85
_LONG = 7
# From this length on, two slips are still four fifths the same (and one word may be shorter).
_TWO_SLIPS = 8
_LONGEST = 30
_SOUNDS = (
    (r"ph", "f"),
    (r"ck|q", "k"),
    (r"c(?=[eiy])", "s"),
    (r"c", "k"),
    (r"z", "s"),
    (r"[iy]e?", "i"),
    (r"(?<=\w)h", ""),
    (r"(.)\1+", r"\1"),
    (r"w", "v"),
    (r"e$", ""),
)


def sound(word: str) -> str:
    for written, heard in _SOUNDS:
        word = re.sub(written, heard, word)
    return word


def _shortened(word: str) -> set[str]:
    """The word with a letter left out, or two of a long one.

    Two words one slip apart share one of these, so only a few of the names need comparing.
    """
    once = {word} | {word[:at] + word[at + 1 :] for at in range(len(word))}
    if len(word) < _TWO_SLIPS:
        return once
    return once | {short[:at] + short[at + 1 :] for short in once for at in range(len(short))}


class NearNames:
    """Looks up each word once, however often the document uses it."""

    def __init__(self, names: NameIndex, document: Iterable[Word], public: set[str]) -> None:
        self._parts = sorted(
            part
            for part in names.parts
            if _SHORTEST <= len(part) <= _LONGEST
            and part.isalpha()
            and part not in WORDS_THAT_ARE_NAMES
        )
        self._sounds = {sound(part): part for part in self._parts}
        self._shortened: dict[str, set[str]] = {}
        for part in self._parts:
            for shorter in _shortened(part):
                self._shortened.setdefault(shorter, set()).add(part)
        # A word the writer also uses in lower case is a word, not a name.
        lower = {word.folded for word in document if not word.is_capital}
        self._words = lower | public | TITLES | COMMON_SHORT_FORMS | WORDS_THAT_ARE_NAMES
        self._lower = lower
        self._known: dict[tuple[str, bool], str | None] = {}

    def nearest(self, word: Word) -> str | None:
        key = (word.folded, word.is_capital)
        if key not in self._known:
            self._known[key] = self._find(*key)
        return self._known[key]

    def _find(self, word: str, is_capital: bool) -> str | None:  # noqa: FBT001 - half of a key
        if not (self._parts and _SHORTEST <= len(word) <= _LONGEST and word.isalpha()):
            return None
        if is_capital and word in self._words:
            return None
        if not is_capital and len(word) < _LONG:
            return None
        found = self._closest(word, is_capital=is_capital)
        if found is None and is_capital:
            found = self._sounds.get(sound(word))
        return found

    def _closest(self, word: str, *, is_capital: bool) -> str | None:
        cut = _CUT_SHORT if is_capital else _CUT_LOWER_CASE
        score, part = max(
            (
                (DamerauLevenshtein.normalized_similarity(word, part), part)
                for shorter in _shortened(word)
                for part in self._shortened.get(shorter, ())
            ),
            default=(0.0, ""),
        )
        needed = cut if len(part) <= _SHORT and part[:1] == word[0] else max(cut, _CUT)
        return part if score >= needed and not self._is_plural(word, part) else None

    @staticmethod
    def _is_plural(word: str, part: str) -> bool:
        return word == f"{part}s" and len(part) <= _SHORT
