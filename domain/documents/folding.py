"""Text as names are compared: lower case, no accents, no invisible letters, word by word.

Every word remembers where it stands in the text, so a finding can quote what was written.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

# Letters that do not come apart into a base and an accent, and look-alikes of other alphabets.
_LOOK_ALIKE = str.maketrans(
    "łøđıðþ" + "аеорсухіјѕԁһвмтнкгп" + "αβεικνορτυχ",
    "lodidt" + "aeopcyxijsdhbmthkrn" + "abeikvoptux",
)
_SPELLED_OUT = {"æ": "ae", "œ": "oe", "ß": "ss"}
_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_APOSTROPHES = "'’‘ʼ`´ʹ′"
_WORD = re.compile(
    rf"[^\W_](?:[^\W_\u0300-\u036f]|[\u0300-\u036f{_INVISIBLE}]|[{_APOSTROPHES}](?=[^\W_]))*"
)
_INVISIBLE_LETTER = re.compile(rf"[{_INVISIBLE}]")
_POSSESSIVE = re.compile(rf"[{_APOSTROPHES}][sS]$")
_APOSTROPHE = re.compile(rf"[{_APOSTROPHES}]")
# Between two words of one name; a full stop only after a short one, as in "Dr." or "St.".
_JOINS = re.compile(rf"[\s\-‐‑‒–—_/\\,.{_APOSTROPHES}“”\"()&+{_INVISIBLE}]*")
_SHORT = 3


@dataclass(frozen=True, slots=True)
class Word:
    folded: str
    written: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        return self.written[0].isupper()

    @property
    def is_upper(self) -> bool:
        return self.written.isupper()


@lru_cache(maxsize=50_000)
def fold(written: str) -> str:
    """One word, folded; the possessive goes, other apostrophes close up (O'Dowd, ODowd)."""
    word = _INVISIBLE_LETTER.sub("", written)
    word = _APOSTROPHE.sub("", _POSSESSIVE.sub("", word))
    if word.isascii():
        return word.lower()
    apart = unicodedata.normalize("NFKD", word.casefold())
    letters = "".join(letter for letter in apart if not unicodedata.combining(letter))
    spelled = "".join(_SPELLED_OUT.get(letter, letter) for letter in letters)
    return spelled.translate(_LOOK_ALIKE)


def words_of(text: str) -> tuple[Word, ...]:
    found = (
        Word(fold(match[0]), match[0], match.start(), match.end()) for match in _WORD.finditer(text)
    )
    return tuple(word for word in found if word.folded)


def fold_name(name: str) -> tuple[str, ...]:
    return tuple(word.folded for word in words_of(name))


def compact(text: str) -> str:
    """Letters and digits alone, for references people space in their own way."""
    return "".join(fold_name(text))


def belong_together(text: str, words: tuple[Word, ...]) -> bool:
    """Whether nothing between the words ends a sentence or starts another thought."""
    return all(_joins(text[before.end : after.start], before) for before, after in pairwise(words))


def _joins(gap: str, before: Word) -> bool:
    if not _JOINS.fullmatch(gap):
        return False
    return "." not in gap or len(before.folded) <= _SHORT
