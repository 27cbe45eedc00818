"""Whether every word of a page came from the catalogue: in the made-up language none is plain."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString
from flask import Flask, g, render_template, request, template_rendered

from web.languages.known import LONGER, Language

PLAIN = re.compile(r"[A-Za-z]{2,}")
# What is nobody's to translate is marked in the page: names and a board's words, and what a
# relative wrote. What somebody typed into a box stays as they typed it.
MARKED = ("bdi", '[dir="auto"]', '[translate="no"]', '[lang="en"]', "textarea", "script", "style")
READ_OUT = ("aria-label", "title", "placeholder", "alt", "aria-description", "aria-roledescription")


def plain_words(html: str, *, but: str = "") -> list[str]:
    """What stands on the page, or is read out from it, in plain English."""
    soup = BeautifulSoup(html, "html.parser")
    for element in soup.select(", ".join([*MARKED, but] if but else MARKED)):
        element.decompose()
    return [*_texts(soup), *_attributes(soup)]


def _texts(soup: BeautifulSoup) -> Iterator[str]:
    for text in soup.find_all(string=True):
        if type(text) is NavigableString and PLAIN.search(text):
            yield " ".join(text.split())


def _attributes(soup: BeautifulSoup) -> Iterator[str]:
    for element in soup.select("*"):
        for name in _spoken(element):
            if PLAIN.search(str(element.get(name, "")).replace("%{count}", "")):
                yield f"{name}={element[name]}"


def _spoken(element: Tag) -> Iterator[str]:
    yield from READ_OUT
    yield from (name for name in element.attrs if name.startswith("data-i18n."))
    if element.name == "input" and element.get("type") in {"submit", "button", "reset"}:
        yield "value"


@contextmanager
def every_page_in(app: Flask, language: Language = LONGER) -> Iterator[list[tuple[str, str]]]:
    """Draw each family page that is shown within once more, and gather its plain words.

    What a page says of the act before it was put into words with that act, so it is left out.
    """
    found: list[tuple[str, str]] = []

    def again(_app: Flask, template, context, **_named) -> None:
        if (
            request.blueprint != "family"
            or g.get("drawing_again")
            or template.name.endswith(".txt")
        ):
            return
        shown, g.language, g.drawing_again = g.get("language"), language, True
        try:
            html = render_template(template, **context)
        finally:
            g.language, g.drawing_again = shown, False
        found.extend((template.name, words) for words in plain_words(html, but="#said"))

    with template_rendered.connected_to(again, app):
        yield found
