"""Cleaned report HTML, dressed for a page: our classes, a contents list, tables that scroll."""

import re
from dataclasses import dataclass
from html import unescape

from markupsafe import Markup

from domain.documents.html import clean_html

CLASSES = {
    "h2": "govuk-heading-l",
    "h3": "govuk-heading-m",
    "h4": "govuk-heading-s",
    "p": "govuk-body",
    "ul": "govuk-list govuk-list--bullet",
    "ol": "govuk-list govuk-list--number",
    "table": "govuk-table",
    "tr": "govuk-table__row",
    "th": "govuk-table__header",
    "td": "govuk-table__cell",
    "a": "govuk-link",
}
TAG = re.compile(rf"<({'|'.join(CLASSES)})(?=[\s>])")
HEADING = re.compile(r"<h([23])>(.*?)</h\1>", re.DOTALL)
TABLE = '<div class="app-scroll" role="region" tabindex="0" aria-label="Table {number}">'


@dataclass(frozen=True)
class Part:
    """A line of the contents list."""

    id: str
    words: str
    level: int


@dataclass(frozen=True)
class Prose:
    html: Markup
    parts: tuple[Part, ...]


def prose(html: str) -> Prose:
    """Cleaned once more here, so that nothing else can ever reach a page as markup."""
    parts: list[Part] = []

    def heading(found: re.Match[str]) -> str:
        level, inside = found.groups()
        parts.append(Part(f"part-{len(parts) + 1}", _words(inside), int(level)))
        return f'<h{level} id="{parts[-1].id}">{inside}</h{level}>'

    clean = HEADING.sub(heading, clean_html(html))
    dressed = TAG.sub(lambda found: f'{found[0]} class="{CLASSES[found[1]]}"', clean)
    return Prose(Markup(_scrolling(dressed)), tuple(parts))  # noqa: S704 - cleaned above


def _scrolling(html: str) -> str:
    count = 0

    def opened(found: re.Match[str]) -> str:
        nonlocal count
        count += 1
        return TABLE.format(number=count) + found[0]

    return re.sub(r"<table", opened, html).replace("</table>", "</table></div>")


def _words(inside: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", "", inside)).split())
