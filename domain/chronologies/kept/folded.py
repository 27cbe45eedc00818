"""Words as they are looked for: in small letters, without accents, apostrophes and signs."""

import re

from domain.documents.folding import words_of

_APOSTROPHES = re.compile(r"'(?:s\b)?")
_SIGNS = re.compile(r"[^a-z0-9]+")


def folded_line(text: str) -> str:
    """Each word between two spaces, the first and the last as well."""
    if text.isascii():
        return f" {_SIGNS.sub(' ', _APOSTROPHES.sub('', text.lower())).strip()} "
    return f" {' '.join(word.folded for word in words_of(text))} "


class Wanted:
    """What somebody looks for: every word, or its beginning; what is in quotation marks, whole."""

    def __init__(self, typed: str) -> None:
        marked = re.findall(r"[\"“”]([^\"“”]+)[\"“”]", typed)
        loose = re.sub(r"[\"“”][^\"“”]+[\"“”]", " ", typed)
        whole = [folded_line(phrase) for phrase in marked]
        begun = [f" {word}" for word in folded_line(loose).split()]
        self._parts = tuple(part for part in (*whole, *begun) if part.strip())

    def __bool__(self) -> bool:
        return bool(self._parts)

    def is_in(self, line: str) -> bool:
        return all(part in line for part in self._parts)
