"""An empty chronology that is filled in is read back whole, and says nothing of whose it is."""

import io
from datetime import date, datetime, time

import docx
import openpyxl
import pytest

from domain.chronologies.reading.reader import read_chronology
from domain.requests.blank.content import COLUMNS, Blank
from domain.requests.blank.excel import excel_blank
from domain.requests.blank.word import word_blank

PERIOD = (date(2021, 5, 4), date(2026, 1, 10))
LINES = ("Was the child seen alone?", '=HYPERLINK("http://example.org")', "Who shared what?")
BLANK = Blank("Northshire health", "2026-001", PERIOD, LINES)
ROWS = [
    ["4 May 2021", "", "09:30", "Birth record", "Midwife", "Born at term.", "Yes", "", "Seen at home", "Well", "", "1"],
    ["12/06/2021", "14/06/2021", "", "Ward notes", "Ward sister", "Kept in for two nights.", "Yes", "Cried when held", "Sent home", "", "A long stay", "2"],
    ["03/01/2026", "", "23:15", "GP record", "GP", "Seen with a cough.", "No", "", "Advice given", "None", "", "3"],
]  # fmt: skip


def in_word():
    document = docx.Document(io.BytesIO(word_blank(BLANK)))
    (table,) = document.tables
    for row, values in zip(table.rows[1:], ROWS, strict=False):
        for cell, words in zip(row.cells, values, strict=True):
            cell.text = words
    return saved(document), "chronology-2026-001.docx"


def in_excel():
    book = openpyxl.load_workbook(io.BytesIO(excel_blank(BLANK)))
    sheet = book["Chronology"]
    for at, values in enumerate(ROWS, 2):
        for column, words in enumerate(values, 1):
            if words:
                sheet.cell(at, column, typed(words)).number_format = sheet.cell(
                    at, column
                ).number_format
    return saved(book), "chronology-2026-001.xlsx"


def typed(words):
    """As Excel takes what is typed: a day is a day and an hour an hour."""
    if words.count("/") == 2:
        day, month, year = map(int, words.split("/"))
        return datetime(year, month, day)  # noqa: DTZ001 - as a spreadsheet has it
    return time.fromisoformat(words) if ":" in words else words


def saved(document):
    page = io.BytesIO()
    document.save(page)
    return page.getvalue()


@pytest.mark.parametrize("filled", [in_word, in_excel])
def test_what_is_filled_in_is_read_without_a_doubt(filled):
    reading = read_chronology(*filled(), period=PERIOD)
    assert reading.queried == ()
    assert [(it.date_from, it.date_to) for it in reading.entries] == [
        (date(2021, 5, 4), date(2021, 5, 4)),
        (date(2021, 6, 12), date(2021, 6, 14)),
        (date(2026, 1, 3), date(2026, 1, 3)),
    ]
    first, second, _ = reading.entries
    assert first.time == time(9, 30)
    assert first.child_seen is True
    assert first.columns["source"] == "Birth record"
    assert first.columns["action"] == "Seen at home"
    assert second.text == "Kept in for two nights."
    assert second.columns["voice_of_the_child"] == "Cried when held"


def test_the_file_is_named_for_the_review_alone():
    assert BLANK.file_name == "chronology-2026-001"


def test_nothing_in_it_is_a_formula():
    book = openpyxl.load_workbook(io.BytesIO(excel_blank(BLANK)))
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    assert any(cell.value == LINES[1] for row in book["What is asked"].iter_rows() for cell in row)


@pytest.mark.parametrize("made", [word_blank, excel_blank])
def test_it_says_which_time_and_which_lines_of_enquiry(made):
    content = made(BLANK)
    if made is word_blank:
        said = "\n".join(it.text for it in docx.Document(io.BytesIO(content)).paragraphs)
    else:
        sheet = openpyxl.load_workbook(io.BytesIO(content))["What is asked"]
        said = "\n".join(str(cell.value) for row in sheet.iter_rows() for cell in row)
    assert "From 4 May 2021 to 10 January 2026." in said
    assert all(line in said for line in LINES)


def test_the_columns_are_those_that_a_board_hopes_for():
    assert [column.heading for column in COLUMNS][:6] == [
        "Date", "End date", "Time", "Source of information", "Who was involved", "What happened",
    ]  # fmt: skip
