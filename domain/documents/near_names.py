"""Misspelt names: one or two letters off, or the same to the ear."""

import re
from collections.abc import Iterable

from rapidfuzz import process
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


class NearNames:
    """Looks up each word once, however often the document uses it."""

    def __init__(self, names: NameIndex, document: Iterable[Word], public: set[str]) -> None:
        self._parts = sorted(
            part
            for part in names.parts
            if len(part) >= _SHORTEST and part.isalpha() and part not in WORDS_THAT_ARE_NAMES
        )
        self._sounds = {sound(part): part for part in self._parts}
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
        if not self._parts or len(word) < _SHORTEST or not word.isalpha():
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
        best = process.extractOne(
            word, self._parts, scorer=DamerauLevenshtein.normalized_similarity, score_cutoff=cut
        )
        if best is None:
            return None
        part, score = str(best[0]), float(best[1])
        needed = _CUT_SHORT if len(part) <= _SHORT and part[0] == word[0] else max(cut, _CUT)
        return part if score >= needed and not self._is_plural(word, part) else None

    @staticmethod
    def _is_plural(word: str, part: str) -> bool:
        return word == f"{part}s" and len(part) <= _SHORT
