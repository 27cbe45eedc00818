"""A chronology as a Word document: one table across the page, its headings on every page."""

import datetime as dt
import io
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from docx import Document
from docx.document import Document as Opened
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt

from domain.chronologies.writing.sheet import Cover, Line, Table, paper_table

_LONG, _SHORT, _MARGIN = Mm(297), Mm(210), Mm(12)
# What each column takes of the width; the others share what is left with the event.
_NARROW = {"No": 10, "Agency": 25, "Date": 26, "Time": 16, "Age": 20, "Child seen": 14}
_ACROSS = 273
_TWENTIETHS_IN_A_MM = 56.7


def to_word(cover: Cover, lines: list[Line]) -> bytes:
    document, held = Document(), io.BytesIO()
    _prepare(document, cover)
    document.add_heading(cover.title, level=1)
    for said in cover.said:
        document.add_paragraph(said)
    document.element.body.insert(
        len(document.element.body) - 1, _drawn(paper_table(lines), document)
    )
    document.save(held)
    return held.getvalue()


def _prepare(document: Opened, cover: Cover) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = _LONG, _SHORT
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin = section.bottom_margin = _MARGIN
    document.styles["Normal"].font.name = "Arial"
    document.styles["Normal"].font.size = Pt(9)
    told = document.core_properties
    told.title, told.author, told.comments = cover.title, "", ""
    told.language = "en-GB"
    told.created = told.modified = dt.datetime(2000, 1, 1)  # noqa: DTZ001 - a constant, so that the same chronology gives the same file


def _drawn(table: Table, document: Opened) -> object:
    """The table, written at once: cell by cell, thousands of rows would take minutes."""
    widths = [round(width * _TWENTIETHS_IN_A_MM) for width in _widths(table.headings)]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    style = document.styles["Table Grid"].style_id
    drawn = parse_xml(
        f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="{style}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:firstRow="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid></w:tbl>'
    )
    drawn.append(_row(table.headings, widths, heading=True))
    for row in table.rows:
        drawn.append(_row(row, widths))
    return drawn


def _widths(headings: Sequence[str]) -> Iterator[float]:
    shares = {heading: 3 if heading == "Event" else 1 for heading in headings}
    free = _ACROSS - sum(_NARROW.get(heading, 0) for heading in headings)
    whole = sum(share for heading, share in shares.items() if heading not in _NARROW)
    for heading in headings:
        yield _NARROW.get(heading) or free * shares[heading] / whole


def _row(cells: Sequence[str], widths: Sequence[int], *, heading: bool = False) -> object:
    marks = "<w:trPr><w:tblHeader/></w:trPr>" if heading else ""
    look = "<w:rPr><w:b/></w:rPr>" if heading else ""
    drawn = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f"<w:p><w:r>{look}{_text(said)}</w:r></w:p></w:tc>"
        for said, width in zip(cells, widths, strict=True)
    )
    return parse_xml(f"<w:tr {nsdecls('w')}>{marks}{drawn}</w:tr>")


def _text(words: str) -> str:
    lines = (
        "<w:tab/>".join(
            f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in line.split("\t")
        )
        for line in words.split("\n")
    )
    return "<w:br/>".join(lines)
