"""How sure one hit is, from how it is written and what stands around it. A table of tests."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from domain.documents.folding import Word, belong_together
from domain.documents.names import Hit, How, NameIndex, is_ordinary
from domain.documents.register import Kind
from domain.documents.word_lists import (
    COMMON_SHORT_FORMS,
    FINITE_VERBS,
    HONORIFICS,
    MODALS,
    MONTH_WORDS,
    TITLES,
)

CERTAIN, LIKELY, POSSIBLE = "certain", "likely", "possible"
_FAMILY_WORDS = {"household", "family", "children", "siblings", "brothers", "sisters", "parents"}
_SENTENCE_END = re.compile(r"[.!?:;•“\"\n\t(\[‘]")
_CITATION = re.compile(r".{0,40}?\(?(?:19|20)\d\d[a-z]?\)?", re.DOTALL)
_MONTH_AROUND = re.compile(r"(?:in|since|until|by|from|of|early|late|mid|\d)$")
_PAIR = 2


@dataclass(frozen=True)
class Context:
    text: str
    words: tuple[Word, ...]
    hit: Hit
    names: NameIndex

    @property
    def matched(self) -> tuple[Word, ...]:
        return self.words[self.hit.first : self.hit.last]

    @property
    def folded(self) -> tuple[str, ...]:
        return tuple(word.folded for word in self.matched)

    @property
    def before(self) -> Word | None:
        return self._beside(self.hit.first - 1, self.hit.first)

    @property
    def after(self) -> Word | None:
        return self._beside(self.hit.last, self.hit.last - 1)

    def _beside(self, wanted: int, edge: int) -> Word | None:
        if not 0 <= wanted < len(self.words):
            return None
        low, high = sorted((wanted, edge))
        pair = (self.words[low], self.words[high])
        return self.words[wanted] if belong_together(self.text, pair) else None

    @property
    def starts_sentence(self) -> bool:
        if self.hit.first == 0:
            return True
        gap = self.text[self.words[self.hit.first - 1].end : self.matched[0].start]
        return bool(_SENTENCE_END.search(gap))

    @property
    def is_titled(self) -> bool:
        return self.before is not None and self.before.folded in HONORIFICS

    @property
    def stands_by_a_name(self) -> bool:
        return any(
            word is not None and word.is_capital and word.folded in self.names.parts
            for word in (self.before, self.after)
        )

    @property
    def stands_by_a_stranger(self) -> bool:
        """A capital beside it that is no name we know: perhaps somebody else's surname."""
        after = self.after
        return (
            after is not None
            and after.is_capital
            and not after.is_upper
            and after.folded not in self.names.parts
        )

    @property
    def follows_a_stranger(self) -> bool:
        before = self.before
        return before is not None and before.is_capital and before.folded not in TITLES

    @property
    def is_headline(self) -> bool:
        capitals = sum(word.is_capital for word in self.words)
        return len(self.words) > _PAIR and capitals * 2 > len(self.words)


def level_of(context: Context) -> str | None:
    """None when the hit is not worth a person's time."""
    if not belong_together(context.text, context.matched):
        return None
    return _TESTS[context.hit.how](context)


def _full(context: Context) -> str | None:
    capitals = all(word.is_capital or word.written[0].isdigit() for word in context.matched)
    if not is_ordinary(context.folded):
        return CERTAIN
    if len(context.matched) == 1:
        return _ordinary_part(context)
    if capitals:
        return CERTAIN
    return POSSIBLE if context.matched[0].is_capital else None


def _initial_and_name(context: Context) -> str | None:
    if not all(word.is_capital for word in context.matched):
        return None
    if not is_ordinary(context.folded):
        return CERTAIN
    return POSSIBLE if _is_cited(context) else LIKELY


def _part(context: Context) -> str | None:
    if is_ordinary(context.folded):
        return _ordinary_part(context)
    if not context.matched[0].is_capital:
        return LIKELY
    if context.is_titled or context.hit.identity.kind != Kind.PERSON:
        return CERTAIN
    return LIKELY if context.stands_by_a_stranger else CERTAIN


def _ordinary_part(context: Context) -> str | None:
    if not context.matched[0].is_capital or _is_month(context):
        return None
    if context.is_titled and context.hit.identity.kind == Kind.PERSON:
        return CERTAIN
    return LIKELY if _speaks_of_a_person(context) else POSSIBLE


def _speaks_of_a_person(context: Context) -> bool:
    if _is_cited(context) or context.is_headline:
        return False
    after = context.after.folded if context.after else ""
    if context.stands_by_a_name or after in _FAMILY_WORDS:
        return True
    if context.folded[0] in MODALS and after in FINITE_VERBS:
        return True
    return not (context.starts_sentence or context.follows_a_stranger)


def _is_month(context: Context) -> bool:
    if context.folded[0] not in MONTH_WORDS or len(context.matched) > 1:
        return False
    before = context.before.folded if context.before else ""
    after = context.after.folded if context.after else ""
    return bool(_MONTH_AROUND.search(before)) or after[:1].isdigit()


def _is_cited(context: Context) -> bool:
    return bool(_CITATION.match(context.text, context.matched[-1].end))


def _middle(context: Context) -> str | None:
    if is_ordinary(context.folded) or context.stands_by_a_stranger:
        return None
    return LIKELY if context.matched[0].is_capital else None


def _initials(context: Context) -> str | None:
    if not all(word.is_upper for word in context.matched) or context.is_headline:
        return None
    if "".join(context.folded) not in COMMON_SHORT_FORMS:
        return LIKELY
    return None if context.stands_by_a_name else POSSIBLE


def _guessed_initials(context: Context) -> str | None:
    if "".join(context.folded) in COMMON_SHORT_FORMS:
        return None
    return POSSIBLE if _initials(context) else None


_TESTS: dict[How, Callable[[Context], str | None]] = {
    How.FULL: _full,
    How.INITIAL_AND_NAME: _initial_and_name,
    How.PART: _part,
    How.MIDDLE: _middle,
    How.INITIALS: _initials,
    How.GUESSED_INITIALS: _guessed_initials,
}
