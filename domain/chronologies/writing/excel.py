"""A chronology as an Excel workbook. Every cell of words is words, whatever it begins with."""

import datetime as dt
import io
from collections.abc import Iterator

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from domain.chronologies.ordering import first_day
from domain.chronologies.writing.sheet import Cover, Line, Table, whole_table

# No cell holds more, and no date before this one is right in every program.
_LONGEST = 32_000
_FIRST_DAY = dt.date(1900, 3, 1)
_WIDTHS = {"No": 6, "Agency": 22, "Date": 18, "Time": 12, "Event": 70, "Age": 20, "Child seen": 8}
_OTHERWISE = 30
_ABOVE_THE_TABLE = 2


def to_excel(cover: Cover, lines: list[Line]) -> bytes:
    table, held = whole_table(lines), io.BytesIO()
    # Text that begins like a formula or an address must stay text.
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(held, options) as book:
        book.set_properties({"title": cover.title, "created": dt.datetime(2000, 1, 1)})  # noqa: DTZ001 - a constant, so that the same chronology gives the same file
        sheet = book.add_worksheet("Chronology")
        top = _head(sheet, cover, table, book.add_format({"bold": True, "text_wrap": True}))
        words = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        words.set_quote_prefix()
        days = book.add_format({"valign": "top", "num_format": "d mmmm yyyy", "align": "left"})
        last = _body(sheet, top, lines, table, words, days)
        _lay_out(sheet, top, last, table)
    return held.getvalue()


def _head(sheet: Worksheet, cover: Cover, table: Table, bold: Format) -> int:
    for at, words in enumerate((cover.title, *cover.said)):
        sheet.write_string(at, 0, words[:_LONGEST])
    top = len(cover.said) + _ABOVE_THE_TABLE
    for column, heading in enumerate(table.headings):
        sheet.write_string(top, column, heading, bold)
    return top


def _body(
    sheet: Worksheet, top: int, lines: list[Line], table: Table, words: Format, days: Format
) -> int:
    at, dates = top, table.headings.index("Date")
    for line, row in zip(lines, table.rows, strict=True):
        day = _as_day(line)
        for again, cells in enumerate(_in_pieces(row)):
            at += 1
            for column, said in enumerate(cells):
                if column == dates and day and not again:
                    sheet.write_datetime(at, column, day, days)
                elif said:
                    sheet.write_string(at, column, said, words)
    return at


def _as_day(line: Line) -> dt.datetime | None:
    """A certain day is a date that can be sorted; every other is in words."""
    day = first_day(line.entry)
    if not line.entry.exact or day < _FIRST_DAY:
        return None
    return dt.datetime.combine(day, dt.time())


def _in_pieces(row: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Words too long for one cell go on in the row below, so that none is lost."""
    while any(row):
        cuts = [_cut(said) for said in row]
        yield tuple(said[:cut].rstrip() for said, cut in zip(row, cuts, strict=True))
        row = tuple(said[cut:].lstrip() for said, cut in zip(row, cuts, strict=True))


def _cut(said: str) -> int:
    if len(said.encode("utf-16-le")) // 2 <= _LONGEST:
        return len(said)
    half = _LONGEST // 2
    return max(said.rfind(" ", 0, half), said.rfind("\n", 0, half)) + 1 or half


def _lay_out(sheet: Worksheet, top: int, last: int, table: Table) -> None:
    for column, heading in enumerate(table.headings):
        sheet.set_column(column, column, _WIDTHS.get(heading, _OTHERWISE))
    sheet.freeze_panes(top + 1, 0)
    sheet.autofilter(top, 0, max(last, top), len(table.headings) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(top)
    sheet.set_footer("&C&P / &N")
