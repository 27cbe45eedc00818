"""A leaflet as HTML, for the page and the PDF, and as plain text."""

import re
from collections.abc import Iterator
from html import escape
from itertools import groupby

from domain.leaflets.pieces import Form, Leaflet, Line, Section

MOST_IN_A_PARAGRAPH = 3
_ADDRESS = re.compile(r"https?://[^\s<]+")


def as_html(leaflet: Leaflet) -> str:
    """Plain, semantic HTML from heading 2 on; whoever shows it gives it its looks."""
    parts = [_section(section, leaflet.form) for section in leaflet.sections]
    about = "".join(f"<p>{_escaped(text)}</p>" for text in leaflet.about)
    return "".join(parts) + (f"<h2>About this leaflet</h2>{about}" if about else "")


def _section(section: Section, form: Form) -> str:
    easy = form is Form.EASY_READ
    body = "".join(_easy(section) if easy else _paragraphs(section))
    return f"<h2>{escape(section.heading)}</h2>{body}"


def _easy(section: Section) -> Iterator[str]:
    """One idea to a line."""
    for line in section.lines:
        if line.lead:
            yield f"<h3>{escape(line.lead)}</h3>"
        yield from (f"<p>{_escaped(text)}</p>" for text in line.one_by_one())
        yield _list(line)


def _paragraphs(section: Section) -> Iterator[str]:
    """Lines that belong together, a few to a paragraph; a list ends one."""
    for alone, lines in groupby(section.lines, key=_stands_alone):
        found = list(lines)
        size = 1 if alone else MOST_IN_A_PARAGRAPH
        for start in range(0, len(found), size):
            group = found[start : start + size]
            yield f"<p>{' '.join(map(_said, group))}</p>{_list(group[-1])}"


def _stands_alone(line: Line) -> bool:
    return bool(line.points or line.lead)


def _said(line: Line) -> str:
    lead = f"<strong>{escape(line.lead)}.</strong> " if line.lead else ""
    return f"{lead}{_escaped(line.text)}"


def _list(line: Line) -> str:
    items = "".join(f"<li>{_escaped(point)}</li>" for point in line.points)
    return f"<ul>{items}</ul>" if items else ""


def _escaped(text: str) -> str:
    """Addresses on the web can be followed."""
    return _ADDRESS.sub(lambda found: f'<a href="{found[0]}">{found[0]}</a>', escape(text))


def as_text(leaflet: Leaflet) -> str:
    """Plain text: for letters, screen readers that like it best, and copying."""
    easy = leaflet.form is Form.EASY_READ
    blocks = [leaflet.title.upper()]
    for section in leaflet.sections:
        blocks += [section.heading.upper(), *_text(section, easy=easy)]
    if leaflet.about:
        blocks += ["ABOUT THIS LEAFLET", *leaflet.about]
    return "\n\n".join(blocks) + "\n"


def _text(section: Section, *, easy: bool) -> Iterator[str]:
    for line in section.lines:
        lead = f"{line.lead}{'' if easy else '.'}\n" if line.lead else ""
        said = "\n".join(line.one_by_one()) if easy else line.text
        points = "".join(f"\n- {point}" for point in line.points)
        yield f"{lead}{said}{points}"
