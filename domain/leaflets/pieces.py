"""What a leaflet is made of, before it is a page, a PDF or plain text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from domain.procedures.vocabulary import Audience

_ENDS = re.compile(r"(?<=[.?!:]) (?=[A-Z“])")


class Form(StrEnum):
    """How a leaflet is set."""

    STANDARD = "standard"
    EASY_READ = "easy-read"
    LARGE_PRINT = "large-print"


@dataclass(frozen=True)
class BoardFacts:
    """What a leaflet needs to know of the board itself. Silence is an empty value."""

    name: str
    organisations: tuple[str, ...] = ()
    ask_for: str = ""
    address: tuple[str, ...] = ()
    phone: str = ""
    hours: tuple[str, ...] = ()
    email: str = ""
    web: str = ""
    instead: str = ""
    contact_note: str = ""


@dataclass(frozen=True)
class Line:
    """One thing that is said. Easy read says it in sentences of its own, or the same one by one."""

    text: str
    easy: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    """A list beneath it."""
    lead: str = ""
    """Words in bold before it."""

    def one_by_one(self) -> Iterator[str]:
        yield from self.easy or sentences(self.text)


@dataclass(frozen=True)
class Section:
    key: str
    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Leaflet:
    """A whole leaflet for one audience in one form."""

    audience: Audience
    form: Form
    title: str
    sections: tuple[Section, ...]
    about: tuple[str, ...]
    """Where it comes from, at its foot."""


def sentences(text: str) -> list[str]:
    return _ENDS.split(text) if text else []


def line(text: str, *easy: str, points: tuple[str, ...] = ()) -> Line:
    return Line(text, easy, points)


def ask_us(what: str) -> Line:
    """Silence, said kindly."""
    return Line(f"Our rules do not say {what}. Please ask us.")
