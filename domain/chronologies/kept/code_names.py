"""Who is spoken of in a text, by the register of people; and the text with their code names.

The register is all that is known. A name that is not in it, or is written in a way that it does
not show, stays as it was written.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from domain.chronologies.entry import Entry
from domain.chronologies.kept.folded import folded_line
from domain.documents.folding import Word, belong_together, words_of
from domain.documents.names import Hit, How, NameIndex, is_ordinary
from domain.documents.register import Identity

_POSSESSIVE = re.compile(r"['’][sS]$")
# Initials that nobody wrote down as somebody's stand for too many other things.
_TOO_LITTLE = {How.GUESSED_INITIALS}


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text speaks of somebody. Of several, where the name alone does not say who."""

    start: int
    end: int
    ids: tuple[str, ...]
    code_names: tuple[str, ...]


class Register:
    """The people, places and organisations of one case, ready to be looked for."""

    def __init__(self, identities: Sequence[Identity]) -> None:
        self._named = tuple(one for one in identities if not one.is_public)
        self._names = NameIndex(self._named)
        self._telling = _telling(self._names)
        by_code = tuple(_by_code_name(one) for one in identities if one.code_name)
        self._codes = NameIndex(by_code)
        self._telling_codes = _telling(self._codes)

    def mentions(self, text: str) -> list[Mention]:
        """By name or by another name, the longest first where they overlap."""
        words = folded_line(text).split()
        return [] if self._telling.isdisjoint(words) else _mentions(text, self._names)

    def speaks_of(self, text: str, wanted: frozenset[str]) -> bool:
        """Whether a text names one of them, by any name or by the code name."""
        found = self.mentions(text)
        if not self._telling_codes.isdisjoint(folded_line(text).split()):
            found = [*found, *_mentions(text, self._codes)]
        return any(wanted.intersection(mention.ids) for mention in found)

    def coded(self, text: str) -> str:
        """The text with code names for names; a possessive stays one."""
        parts, at = [], 0
        for mention in self.mentions(text):
            parts += [text[at : mention.start], " or ".join(mention.code_names)]
            at = mention.end
        return "".join((*parts, text[at:]))

    def coded_entry(self, entry: Entry) -> Entry:
        """All that an entry says in words: its text, its columns, its dates as written."""
        return entry._replace(
            text=self.coded(entry.text),
            columns={key: self.coded(said) for key, said in entry.columns.items()},
            date_written=self.coded(entry.date_written),
            time_written=self.coded(entry.time_written),
            ref=self.coded_ref(entry.ref),
        )

    def coded_ref(self, ref: Mapping[str, Any]) -> Mapping[str, Any]:
        """A sheet may be named after somebody."""
        return {key: self.coded(at) if isinstance(at, str) else at for key, at in ref.items()}


def _by_code_name(one: Identity) -> Identity:
    """As one whose name is taken whole, so that "Child A" is not found in every "child"."""
    return replace(one, names=(one.code_name or "",), is_public=True)


def _telling(index: NameIndex) -> frozenset[str]:
    """Of each form its longest word. A text that has none of them names nobody."""
    return frozenset(max(words, key=len) for words in index.forms)


def _mentions(text: str, index: NameIndex) -> list[Mention]:
    words = words_of(text)
    hits = [hit for hit in index.hits(words) if _is_meant(text, words, hit)]
    return list(_apart(text, words, hits))


def _is_meant(text: str, words: tuple[Word, ...], hit: Hit) -> bool:
    held = words[hit.first : hit.last]
    if hit.how in _TOO_LITTLE or not belong_together(text, held):
        return False
    if hit.how is How.INITIALS:
        return all(word.is_upper for word in held)
    # A name that is an everyday word as well is one where it has a capital.
    return not is_ordinary(tuple(word.folded for word in held)) or held[0].is_capital


def _apart(text: str, words: tuple[Word, ...], hits: list[Hit]) -> Iterator[Mention]:
    """From left to right, the longest of those that begin together, none upon another."""
    hits.sort(key=lambda hit: (hit.first, -hit.last))
    reached = 0
    for (first, last), together in groupby(hits, key=lambda hit: (hit.first, hit.last)):
        if first < reached:
            continue
        reached = last
        start, end = words[first].start, words[last - 1].end
        possessive = _POSSESSIVE.search(text[start:end])
        end -= len(possessive[0]) if possessive else 0
        people = {hit.identity.id: hit.identity.code_name or "" for hit in together}
        yield Mention(start, end, tuple(people), tuple(dict.fromkeys(people.values())))
