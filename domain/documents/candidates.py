"""Everything in one surface that may point at somebody, before it is sorted out."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from domain.documents.dates import Day, days_in
from domain.documents.folding import Word, compact, fold_name, words_of
from domain.documents.name_levels import CERTAIN, LIKELY, POSSIBLE, Context, level_of
from domain.documents.names import Hit, How, NameIndex
from domain.documents.near_names import NearNames
from domain.documents.patterns import Sighting, sightings
from domain.documents.register import Identity, Kind
from domain.documents.surfaces import Surface

_KINDS = {
    How.FULL: ("exact_name", "This is on the register."),
    How.INITIAL_AND_NAME: ("exact_name", "This is an initial and a name on the register."),
    How.PART: ("part_name", "This is part of a name on the register."),
    How.MIDDLE: ("part_name", "This is the middle name of someone on the register."),
    How.INITIALS: ("initials", "These may be the initials of someone on the register."),
    How.GUESSED_INITIALS: ("initials", "These may be the initials of someone on the register."),
}
_LOOK = {
    "picture": "A picture can show names or faces. No program can decide: a person must look.",
    "embedded_file": "There is another file in here that we cannot read. A person must look.",
}
_BIRTH_WORDS = ("born", "d.o.b", "dob", "date of birth", "birthday")
_NEAR = 40
_SHORT_FORM = 5
_LONGEST_REFERENCE = 8


@dataclass(frozen=True, slots=True)
class Candidate:
    level: str
    kind: str
    start: int
    end: int
    identities: tuple[Identity, ...]
    reason: str


class Checker:
    def __init__(self, surfaces: tuple[Surface, ...], register: tuple[Identity, ...]) -> None:
        public = tuple(identity for identity in register if identity.is_public)
        self._secret = tuple(identity for identity in register if not identity.is_public)
        self._names = NameIndex(self._secret)
        self._public = NameIndex(public)
        self._public_text = " ".join(compact(name) for entry in public for name in entry.names)
        self._days = tuple((i, day) for i in self._secret for day in _day_of(i))
        self._words = {surface: words_of(surface.text) for surface in surfaces}
        document = (word for words in self._words.values() for word in words)
        known = {word for entry in public for name in entry.names for word in fold_name(name)}
        known |= {w for entry in register for w in fold_name(entry.code_name or "")}
        self._near = NearNames(self._names, document, known)

    def candidates(self, surface: Surface) -> Iterator[Candidate]:
        if surface.kind in _LOOK:
            yield Candidate(POSSIBLE, surface.kind, 0, 0, (), _LOOK[surface.kind])
            return
        words = self._words[surface]
        public = [self._span(words, hit) for hit in self._public.hits(words)]
        for candidate in self._all(surface.text, words):
            if not any(start <= candidate.start and candidate.end <= end for start, end in public):
                yield candidate

    def _all(self, text: str, words: tuple[Word, ...]) -> Iterator[Candidate]:
        covered: set[int] = set()
        for hit in self._names.hits(words):
            covered |= set(range(hit.first, hit.last))
            yield from self._named(text, words, hit)
        yield from self._nearly_named(text, words, covered)
        yield from self._referred_to(words)
        for sighting in sightings(text):
            yield from self._shaped(sighting)
        for day in days_in(text):
            yield from self._dated(text, day)

    @staticmethod
    def _span(words: tuple[Word, ...], hit: Hit) -> tuple[int, int]:
        return words[hit.first].start, words[hit.last - 1].end

    def _named(self, text: str, words: tuple[Word, ...], hit: Hit) -> Iterator[Candidate]:
        level = level_of(Context(text, words, hit, self._names))
        if level is not None:
            kind, reason = _KINDS[hit.how]
            if hit.identity.kind == Kind.IDENTIFIER:
                kind = "identifier"
            start, end = self._span(words, hit)
            yield Candidate(level, kind, start, end, (hit.identity,), reason)

    def _nearly_named(
        self, text: str, words: tuple[Word, ...], covered: set[int]
    ) -> Iterator[Candidate]:
        for number, word in enumerate(words):
            part = None if number in covered else self._near.nearest(word)
            if part is None or _is_short_form(word, words):
                continue
            meant = self._names.identities_of(part)
            hit = Hit(number, number + 1, How.PART, meant[0])
            context = Context(text, words, hit, self._names)
            sure = word.is_capital and (context.is_titled or not context.starts_sentence)
            sure = sure or context.stands_by_a_name
            reason = "This is spelt or sounds like a name on the register."
            level = LIKELY if sure else POSSIBLE
            yield Candidate(level, "near_name", word.start, word.end, meant, reason)

    def _referred_to(self, words: tuple[Word, ...]) -> Iterator[Candidate]:
        """References as people space them: up to eight words that close up to one we know."""
        references = self._names.references
        for first, word in enumerate(words):
            joined = ""
            for last in range(first, min(first + _LONGEST_REFERENCE, len(words))):
                joined += words[last].folded
                if joined in references:
                    yield self._reference(references[joined], word.start, words[last].end)

    @staticmethod
    def _reference(identity: Identity, start: int, end: int) -> Candidate:
        reason = "This number or reference is on the register."
        return Candidate(CERTAIN, "identifier", start, end, (identity,), reason)

    def _shaped(self, sighting: Sighting) -> Iterator[Candidate]:
        closed_up = compact(sighting.written)
        if closed_up and closed_up in self._public_text:
            return
        known = self._names.references.get(closed_up)
        level = CERTAIN if known or sighting.is_surer else sighting.shape.level
        reason = f"This looks like {sighting.shape.words}."
        meant = (known,) if known else ()
        yield Candidate(level, sighting.shape.kind, sighting.start, sighting.end, meant, reason)

    def _dated(self, text: str, day: Day) -> Iterator[Candidate]:
        sure = [(i, wanted) for i, wanted in self._days if day.is_(wanted)]
        for identity, _ in sure:
            yield _date(identity, day, CERTAIN if identity.kind == Kind.PERSON else LIKELY)
        if sure:
            return
        for identity, wanted in self._days:
            if day.is_birthday(wanted) or day.is_turned(wanted):
                yield _date(identity, day, POSSIBLE)
        before = text[max(0, day.start - _NEAR) : day.start].lower()
        if day.year and any(word in before for word in _BIRTH_WORDS):
            reason = "This looks like someone's date of birth."
            yield Candidate(LIKELY, "birth_date", day.start, day.end, (), reason)


def _is_short_form(word: Word, words: tuple[Word, ...]) -> bool:
    """Capitals amid ordinary writing, such as KLOE."""
    shouted = sum(other.is_upper for other in words) * 2 > len(words) > 1
    return word.is_upper and len(word.folded) <= _SHORT_FORM and not shouted


def _day_of(identity: Identity) -> Iterator[date]:
    if identity.born_on:
        yield identity.born_on
    if identity.kind == Kind.DATE:
        for name in identity.names:
            for day in days_in(name):
                with suppress(ValueError, TypeError):
                    yield date(day.year or 0, day.month, day.day)


def _date(identity: Identity, day: Day, level: str) -> Candidate:
    is_birth = identity.kind == Kind.PERSON
    kind = "birth_date" if is_birth else "exact_date"
    reason = (
        "This is the date of birth of someone on the register."
        if is_birth
        else "This exact day is on the register, to be given only roughly."
    )
    if level == POSSIBLE:
        reason = f"Read another way, or without its year, this may matter. {reason}"
    return Candidate(level, kind, day.start, day.end, (identity,), reason)
