"""One version as a document: its sections under their titles, in clean HTML. Pure."""

import re
from collections.abc import Sequence
from html import escape
from typing import Protocol

from domain.contributions.parts import FRONT, NOTES, WORD
from domain.contributions.sections import BY_KEY
from domain.documents.html import clean_html, from_plain, plain_text

ODD = {FRONT: "Before the first heading", NOTES: "Footnotes"}
LINE_END = re.compile(r"(?<=\S)\n(?=\S)")


class Worded(Protocol):
    """A section of a version, seen from here."""

    @property
    def section(self) -> str: ...
    @property
    def source(self) -> str: ...
    @property
    def words(self) -> str: ...


def title_of(section: str) -> str:
    return BY_KEY[section].title if section in BY_KEY else ODD.get(section, section)


def html_of(part: Worded) -> str:
    """What was typed keeps its line ends; what came out of Word is cleaned once more."""
    if part.source == WORD:
        return clean_html(part.words)
    return from_plain(LINE_END.sub("  \n", part.words))


def text_of(part: Worded) -> str:
    return plain_text(part.words) if part.source == WORD else part.words


def document(parts: Sequence[Worded]) -> str:
    """The whole of it. Headings inside a section stand below its title."""
    pieces = (f"<h1>{escape(title_of(part.section))}</h1>{html_of(part)}" for part in parts)
    return clean_html("".join(pieces))
