"""An empty chronology as a Word file: what was asked above, and a table to fill in."""

from io import BytesIO
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm

from domain.requests.blank.content import COLUMNS, NOTE, Blank

ROWS = 12
WIDE = 27.7  # centimetres between the margins of a page of A4 on its side


def word_blank(blank: Blank) -> bytes:
    document = docx.Document()
    # The template signs itself; this is the agency's own file.
    document.core_properties.author = document.core_properties.comments = ""
    _on_its_side(document)
    document.add_heading("Chronology", level=1)
    document.add_paragraph(f"From {blank.agency}. Our reference: {blank.reference}.")
    document.add_paragraph(f"What it covers: {blank.over}")
    if blank.lines:
        document.add_paragraph("Lines of enquiry to bear in mind:")
    for line in blank.lines:
        document.add_paragraph(line, style="List Number")
    document.add_paragraph(NOTE)
    _table(document)
    page = BytesIO()
    document.save(page)
    return page.getvalue()


def _on_its_side(document: Any) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(1)


def _table(document: Any) -> None:
    table = document.add_table(rows=ROWS + 1, cols=len(COLUMNS), style="Table Grid")
    table.autofit = False
    whole = sum(column.width for column in COLUMNS)
    for at, column in enumerate(COLUMNS):
        for cell in table.columns[at].cells:
            cell.width = Cm(WIDE * column.width / whole)
        table.cell(0, at).paragraphs[0].add_run(column.heading).bold = True
    _repeat(table.rows[0])


def _repeat(row: Any) -> None:
    """The headings stand again at the top of each page."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)  # noqa: SLF001 - the library has no other way
