"""How easily words are read: an estimate from the length of sentences and of words, no more.

The Flesch-Kincaid grade, with five years added: the age at which a child in an American school
was found to follow such a text. It counts syllables by rule, knows nothing of meaning, and cannot
tell whether a text is kind, true or in a good order. It is a smoke alarm, not a judge.
"""

import re
from collections.abc import Iterable

WORD = re.compile(r"[A-Za-z][A-Za-z’'-]*|\d[\d,./]*")
# A line break ends a sentence too: headings and the points of a list have no full stop.
END = re.compile(r"[.?!:;]+(?=\s|$)|\n+")
ADDRESS = re.compile(r"\S+@\S+|(?:https?://|www\.)\S+")
_GROUPS = re.compile(r"[aeiouy]+")
_APART = re.compile(r"(?<![ctsxg])i[aou]|(?<![qg])ua|(?<=[dr])ea$|[aeiou]ing$")
"""Vowels that stand together and are said one after the other."""
_SILENT = re.compile(r"(?<=[^aeiouysxzcgh])es$|(?<=[^aeiouy])e$|(?<=[^aeiouytd])ed$")
STARTING_AGE = 5


def reading_age(text: str, names: Iterable[str] = ()) -> float:
    """The age in years. Names are those that readers know already; each counts as one easy word."""
    plain = _without_names(ADDRESS.sub("Here", text), names)
    sentences = [found for part in END.split(plain) if (found := WORD.findall(part))]
    words = [word for found in sentences for word in found]
    if not words:
        return 0.0
    length = len(words) / len(sentences)
    weight = sum(map(syllables, words)) / len(words)
    return 0.39 * length + 11.8 * weight - 15.59 + STARTING_AGE


def _without_names(text: str, names: Iterable[str]) -> str:
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", "Name", text, flags=re.IGNORECASE)
    return text


def syllables(word: str) -> int:
    """Groups of vowels, less the silent ones: right for nine words in ten."""
    bare = re.sub(r"[^a-z]", "", word.lower())
    if len(bare) <= 3:
        return 1
    stem = _SILENT.sub("", bare)
    count = len(_GROUPS.findall(stem)) + len(_APART.findall(stem))
    if bare.endswith("le") and bare[-3] not in "aeiouy":
        count += 1
    return max(count, 1)
