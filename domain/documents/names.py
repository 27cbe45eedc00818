"""The register as one automaton: every way each name is likely to be written."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

import ahocorasick

from domain.documents.folding import Word, compact, fold_name
from domain.documents.register import Identity, Kind
from domain.documents.word_lists import (
    GENERIC_PLACE_WORDS,
    STREET_WORDS,
    TITLES,
    WORDS_THAT_ARE_NAMES,
)

Words = tuple[str, ...]
_SHORTEST_REFERENCE = 6


class How(Enum):
    """How a written form stands for its identity, the surest first."""

    FULL = 1
    INITIAL_AND_NAME = 2
    PART = 3
    MIDDLE = 4
    INITIALS = 5
    GUESSED_INITIALS = 6


@dataclass(frozen=True, slots=True)
class Hit:
    """Words `first` up to, not including, `last` of a text are a form of this identity."""

    first: int
    last: int
    how: How
    identity: Identity


def is_ordinary(words: Words) -> bool:
    """Whether the form is made of everyday words, or is too short to prove anything."""
    return all(word in WORDS_THAT_ARE_NAMES or len(word) <= 2 for word in words)


class NameIndex:
    def __init__(self, register: tuple[Identity, ...]) -> None:
        forms: dict[Words, dict[str, tuple[How, Identity]]] = {}
        for identity in register:
            for words, how in _forms(identity):
                known = forms.setdefault(words, {})
                if identity.id not in known or how.value < known[identity.id][0].value:
                    known[identity.id] = (how, identity)
        self._forms = forms
        self._automaton = ahocorasick.Automaton()
        for words in forms:
            self._automaton.add_word(f" {' '.join(words)} ", words)
        self._automaton.make_automaton()
        self.parts = {words[0] for words, known in forms.items() if _is_part(words, known)}
        self.references = _references(register)

    @property
    def forms(self) -> Iterable[Words]:
        """Every way in which somebody may be named."""
        return self._forms.keys()

    def identities_of(self, word: str) -> tuple[Identity, ...]:
        return tuple(identity for _, identity in self._forms.get((word,), {}).values())

    def hits(self, words: tuple[Word, ...]) -> Iterator[Hit]:
        if not self._forms:
            return
        line = " " + " ".join(word.folded for word in words) + " "
        starts = _starts(words)
        for end, form in self._automaton.iter(line):
            first = starts[end - sum(len(word) + 1 for word in form)]
            for how, identity in self._forms[form].values():
                yield Hit(first, first + len(form), how, identity)


def _starts(words: tuple[Word, ...]) -> dict[int, int]:
    """Which word begins after each space of the folded line."""
    places, at = {}, 0
    for number, word in enumerate(words):
        places[at] = number
        at += len(word.folded) + 1
    return places


def _is_part(words: Words, known: dict[str, tuple[How, Identity]]) -> bool:
    return len(words) == 1 and any(
        how in {How.PART, How.FULL} and not identity.is_public for how, identity in known.values()
    )


def _references(register: tuple[Identity, ...]) -> dict[str, Identity]:
    """Numbers and codes by their letters and digits alone, however they were spaced."""
    found: dict[str, Identity] = {}
    for identity in register:
        for name in identity.names:
            closed_up = compact(name)
            if len(closed_up) >= _SHORTEST_REFERENCE and re.search(r"\d", closed_up):
                found.setdefault(closed_up, identity)
            if closed_up.startswith("0") and closed_up.isdigit():
                found.setdefault(f"44{closed_up[1:]}", identity)
    return found


def _forms(identity: Identity) -> Iterator[tuple[Words, How]]:
    ways = {Kind.PERSON: _person_forms, Kind.PLACE: _place_forms}
    for name in identity.names:
        if identity.is_public:
            forms: Iterator[tuple[Words, How]] = iter([(fold_name(name), How.FULL)])
        else:
            forms = ways.get(identity.kind, _other_forms)(name)
        yield from ((words, how) for words, how in forms if words)


def _person_forms(name: str) -> Iterator[tuple[Words, How]]:
    written = name.split()
    if _is_initials(written):
        yield fold_name(name), How.INITIALS
        return
    groups = [words for words in map(fold_name, written) if words]
    while len(groups) > 1 and groups[0][0] in TITLES:
        yield sum(groups, ()), How.FULL
        groups = groups[1:]
    if len(groups) == 1:
        yield from _single(groups[0])
    elif groups:
        yield from _several(groups)


def _is_initials(written: list[str]) -> bool:
    letters = re.sub(r"[^\w]", "", "".join(written))
    return len(letters) <= 3 and letters.isupper()


def _single(words: Words) -> Iterator[tuple[Words, How]]:
    if len("".join(words)) > 1:
        yield words, How.PART
        if len(words) > 1 and len(words[0]) > 2:
            yield words[:1], How.PART


def _several(groups: list[Words]) -> Iterator[tuple[Words, How]]:
    first, *middle, last = groups
    yield sum(groups, ()), How.FULL
    yield first + last, How.FULL
    yield last + first, How.FULL
    yield ("".join(first + last),), How.FULL
    if len(first) > 1:
        yield first[:1] + last, How.FULL
    yield (first[0][0], *last), How.INITIAL_AND_NAME
    yield (*last, first[0][0]), How.INITIAL_AND_NAME
    yield from _single(first)
    yield from _single(last)
    for words in middle:
        if len(words[0]) > 2:
            yield words, How.MIDDLE
    yield (first[0][0] + last[0][0],), How.GUESSED_INITIALS
    yield (first[0][0], last[0][0]), How.GUESSED_INITIALS


def _place_forms(name: str) -> Iterator[tuple[Words, How]]:
    yield from _other_forms(name)
    for piece in name.split(","):
        words = fold_name(piece)
        if words and words[-1] in STREET_WORDS:
            yield from _street_forms(words)
    yield from _head_forms(fold_name(name.split(",", maxsplit=1)[0]))


def _street_forms(words: Words) -> Iterator[tuple[Words, How]]:
    named = tuple(word for word in words if not re.search(r"\d", word) and word != "flat")
    for form in {words, named}:
        if len(form) > 1:
            yield form, How.FULL
            if STREET_WORDS[form[-1]]:
                yield (*form[:-1], STREET_WORDS[form[-1]]), How.FULL


def _head_forms(words: Words) -> Iterator[tuple[Words, How]]:
    """The name people say: "Millrace" of Millrace Surgery, "St Oswin" of a primary school."""
    head = list(words)
    while head and head[-1] in GENERIC_PLACE_WORDS:
        head.pop()
    if head and len(head) < len(words) and not is_ordinary(tuple(head)):
        yield tuple(head), How.FULL if len(head) > 1 else How.PART


def _other_forms(name: str) -> Iterator[tuple[Words, How]]:
    words = fold_name(name)
    if words[:1] == ("the",):
        words = words[1:]
    if _is_initials(name.split()):
        yield words, How.INITIALS
    elif len(words) == 1:
        yield words, How.PART
    elif words:
        yield words, How.FULL
        if words[0] == "operation":
            yield ("op", *words[1:]), How.FULL
