"""What a relative may be asked about themselves, and which answers there are.

The words are the web's. The lists are closed, so that what depends on an answer can be told from
the answer itself.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from domain.errors import Invalid
from domain.wording import say

LONGEST = 2000
NOTHING: Mapping[str, str] = MappingProxyType({})


class Topic(StrEnum):
    """One short page each, in the order in which they are shown."""

    PART = "part"
    REACHING = "reaching"
    HELP = "help"
    READING = "reading"


class Part(StrEnum):
    MEET = "meet"
    WRITE = "write"
    PHONE = "phone"
    THROUGH = "through"
    NOT_NOW = "not_now"
    NOT_AT_ALL = "not_at_all"


class Way(StrEnum):
    """The first three are what notices go by; nobody but a person ever phones."""

    EMAIL = "email"
    TEXT = "text"
    LETTER = "letter"
    PHONE = "phone"
    NONE = "none"


class Time(StrEnum):
    MORNINGS = "mornings"
    AFTERNOONS = "afternoons"
    EVENINGS = "evenings"
    WEEKENDS = "weekends"
    ANY = "any"


class Helper(StrEnum):
    SUPPORTER = "supporter"
    ADVOCATE = "advocate"
    INTERPRETER = "interpreter"
    NOBODY = "nobody"


class Format(StrEnum):
    LARGE_PRINT = "large_print"
    EASY_READ = "easy_read"
    AUDIO = "audio"
    BSL = "bsl"
    PAPER = "paper"
    NONE = "none"


YES_NO = frozenset({"yes", "no"})
QUIET = frozenset({Part.NOT_NOW.value, Part.NOT_AT_ALL.value})  # nobody who says so is asked


@dataclass(frozen=True)
class Shape:
    """The questions of one topic: which answers each knows, and what is said of wrong ones.

    `alone` holds, of one question, the answers that cannot go with any other.
    """

    choices: Mapping[str, frozenset[str]]
    alone: frozenset[str]
    either: str
    needed: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    words: tuple[str, ...] = ("note",)


def _keys(kind: type[StrEnum]) -> frozenset[str]:
    return frozenset(each.value for each in kind)


SHAPES: Mapping[Topic, Shape] = {
    Topic.PART: Shape(
        {"ways": _keys(Part), "news": YES_NO},
        QUIET,
        say("Choose ways to take part, or else “not now” or “not at all”"),
        {"ways": say("Choose how you would like to take part")},
    ),
    Topic.REACHING: Shape(
        {"safe": _keys(Way), "times": _keys(Time), "message": YES_NO},
        frozenset({Way.NONE.value, Time.ANY.value}),
        say("Choose some of these, or else the last one"),
        {"safe": say("Choose the ways that are safe, or say that none is")},
    ),
    Topic.HELP: Shape(
        {"kinds": _keys(Helper)},
        frozenset({Helper.NOBODY.value}),
        say("Choose who may help you, or else “nobody”"),
        {"kinds": say("Choose who may help you, or say nobody")},
        words=("name", "reach", "note"),
    ),
    Topic.READING: Shape(
        {"formats": _keys(Format)},
        frozenset({Format.NONE.value}),
        say("Choose what you need, or else “none of these”"),
        words=("language", "note"),
    ),
}


@dataclass(frozen=True)
class Wish:
    """What somebody says on one topic: keys picked from its lists, and words of their own."""

    topic: Topic
    chosen: Mapping[str, tuple[str, ...]]
    words: Mapping[str, str]


def check(wish: Wish) -> None:
    """Raises `Invalid` on the question whose answer cannot be one."""
    shape = SHAPES[wish.topic]
    for question, message in shape.needed.items():
        if not wish.chosen.get(question):
            raise Invalid(message, field=question)
    for question, given in wish.chosen.items():
        _check_picked(shape, question, frozenset(given))
    for question, said in wish.words.items():
        if question not in shape.words or len(said) > LONGEST:
            raise Invalid(say("This is too long. Please make it shorter."), field=question)


def _check_picked(shape: Shape, question: str, given: frozenset[str]) -> None:
    if not given <= shape.choices.get(question, frozenset()):
        raise Invalid(say("Choose from the answers shown"), field=question)
    if len(given) > 1 and given & shape.alone:
        raise Invalid(shape.either, field=question)
