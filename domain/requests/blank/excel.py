"""An empty chronology as an Excel file. What we write in it is text: nothing is ever a formula."""

from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

from domain import clock
from domain.requests.blank.content import COLUMNS, NOTE, Blank

ROWS = 500
FORMATS = {"Date": "dd/mm/yyyy", "End date": "dd/mm/yyyy", "Time": "hh:mm"}


def excel_blank(blank: Blank) -> bytes:
    """One sheet to fill in, and one that says what was asked."""
    page = BytesIO()
    book = Workbook(page, {"in_memory": True})
    book.set_properties({"title": "Chronology", "created": clock.now().replace(tzinfo=None)})
    _to_fill_in(book)
    _what_was_asked(book, blank)
    book.close()
    return page.getvalue()


def _to_fill_in(book: Any) -> None:
    sheet = book.add_worksheet("Chronology")
    head = book.add_format(
        {"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#e8e8e8"}
    )
    for at, column in enumerate(COLUMNS):
        form = {"text_wrap": True, "valign": "top", "num_format": FORMATS.get(column.heading, "@")}
        sheet.set_column(at, at, column.width, book.add_format(form))
        sheet.write_string(0, at, column.heading, head)
        if column.heading == "Child seen":
            choices = {"validate": "list", "source": ["Yes", "No"], "error_type": "warning"}
            sheet.data_validation(1, at, ROWS, at, choices)
    sheet.freeze_panes(1, 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _what_was_asked(book: Any, blank: Blank) -> None:
    sheet = book.add_worksheet("What is asked")
    bold = book.add_format({"bold": True, "valign": "top"})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 90)
    for at, (what, words) in enumerate(_said(blank)):
        sheet.write_string(at, 0, what, bold)
        sheet.write_string(at, 1, words, wrap)


def _said(blank: Blank) -> list[tuple[str, str]]:
    lines = [(f"Line of enquiry {at}", line) for at, line in enumerate(blank.lines, 1)]
    return [
        ("From", blank.agency),
        ("Our reference", blank.reference),
        ("What it covers", blank.over),
        *lines,
        ("How to fill it in", NOTE),
        *((f"Column: {column.heading}", column.hint) for column in COLUMNS),
    ]
