"""What goes out comes in again: every entry, its days, its time and its words."""

import io
from datetime import date, time

import docx
import openpyxl
import page
import pypdf
import pytest
import python_calamine
from docx.oxml.ns import qn
from hypothesis import HealthCheck, given, settings

from domain.chronologies.entry import TimePrecision
from domain.chronologies.ordering import in_order
from domain.chronologies.reading.reader import read_chronology
from domain.chronologies.writing.excel import to_excel
from domain.chronologies.writing.legible import legible
from domain.chronologies.writing.pdf import MOST, to_pdf
from domain.chronologies.writing.sheet import (
    HEADINGS,
    ON_PAPER,
    Cover,
    Line,
    more_words,
    whole_table,
)
from domain.chronologies.writing.word import to_word
from domain.errors import Invalid
from tests.domain.chronologies.writing.any_entries import SETS
from tests.support.chronologies import an_entry

COVER = Cover("Integrated chronology", ("Northshire Safeguarding Board", "With code names"))
FILES = {"out.docx": (to_word, ON_PAPER), "out.xlsx": (to_excel, tuple(HEADINGS))}
OUR_OWN = {"number", "agency", "Age", "Written as", "Also told at", "Practice point"}


def gone_out(entry, roles):
    columns = {key: legible(words) for key, words in entry.columns.items() if key in roles}
    more = more_words(entry, roles)
    told = {key: words for key, words in (columns | {"More": more}).items() if words}
    return (
        entry.agency and legible(entry.agency),
        (entry.date_from, entry.date_to, entry.precision),
        (entry.time, entry.time_to, entry.time_precision),
        legible(entry.text),
        entry.child_seen,
        told,
    )


def come_in(entry):
    told = {key: words for key, words in entry.columns.items() if key not in OUR_OWN}
    return (
        entry.agency,
        (entry.date_from, entry.date_to, entry.precision),
        (entry.time, entry.time_to, entry.time_precision),
        entry.text,
        entry.child_seen,
        told,
    )


@pytest.mark.parametrize("name", FILES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(given_entries=SETS)
def test_any_entries_come_in_as_they_went_out(name, given_entries):
    write, roles = FILES[name]
    entries = in_order(given_entries)
    made = write(COVER, [Line(entry, age="Child A: 2 years") for entry in entries])
    reading = read_chronology(made, name)
    assert [come_in(entry) for entry in reading.entries] == [
        gone_out(entry, roles) for entry in entries
    ]


def test_a_clock_kept_to_gmt_goes_out_as_the_clock_on_the_wall():
    told = an_entry(
        date(2014, 6, 3),
        "Police attended.",
        time=time(23, 30),
        time_to=time(23, 50),
        time_precision=TimePrecision.RANGE,
        local_date=date(2014, 6, 4),
        local_time=time(0, 30),
    )
    [entry] = read_chronology(to_word(COVER, [Line(told)]), "out.docx").entries
    assert (entry.date_from, entry.time, entry.time_to) == (
        date(2014, 6, 4),
        time(0, 30),
        time(0, 50),
    )


def test_a_date_whose_words_lean_on_other_rows_goes_out_in_whole_words_and_as_it_was_written():
    told = an_entry(date(2014, 3, 5), "Seen at home.", date_written="5th", agency="Health")
    table = whole_table([Line(told)])
    row = dict(zip(table.headings, table.rows[0], strict=True))
    assert (row["Date"], row["Written as"]) == ("5 March 2014", "5th")


def test_words_too_long_for_a_cell_go_on_below_and_are_joined_again():
    words = " ".join(f"word {number}" for number in range(9_000))
    told = an_entry(date(2014, 3, 5), words, agency="Health")
    after = an_entry(date(2014, 3, 6), "Seen at home.", agency="Health")
    made = to_excel(COVER, [Line(told), Line(after)])
    entry, _ = read_chronology(made, "out.xlsx").entries
    assert entry.text.split() == words.split()


def test_no_cell_of_a_workbook_is_a_formula_or_a_link():
    texts = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "http://example.org", "=cmd|' /C calc'!A0")
    lines = [Line(an_entry(date(2014, 3, 5), text, agency=text)) for text in texts]
    made = to_excel(COVER, lines)
    cells = [cell for row in openpyxl.load_workbook(io.BytesIO(made)).active for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
    assert not any(cell.hyperlink for cell in cells)
    assert {legible(text) for text in texts} <= {cell.value for cell in cells}


def test_other_programs_open_what_is_written():
    lines = [Line(an_entry(date(2014, 3, 5), "Seen at home.", agency="Health"), age="Child A: 2")]
    [table] = docx.Document(io.BytesIO(to_word(COVER, lines))).tables
    assert [cell.text for cell in table.rows[1].cells] == [
        "1", "Health", "5 March 2014", "", "Seen at home.", "", "Child A: 2",
    ]  # fmt: skip
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    book = python_calamine.load_workbook(io.BytesIO(to_excel(COVER, lines)))
    assert ["1", "Health", date(2014, 3, 5)] in [
        row[:3] for row in book.get_sheet_by_index(0).to_python()
    ]


def test_a_pdf_is_tagged_whatever_it_holds():
    entries = [
        an_entry(date(2013 + at, 3, 5), text, agency="Health")
        for at, text in enumerate(
            ("one\ntwo\tthree", "שלום", "👶🏽 = #let x", 'a "b" \\ c', "^_$*")
        )
    ]
    made = to_pdf(COVER, [Line(entry) for entry in entries])
    found = page.validate_pdf_bytes(made, profile=page.ValidationProfile.PDF_UA_1).failures
    assert not found
    words = "".join(it.extract_text() for it in pypdf.PdfReader(io.BytesIO(made)).pages)
    assert "one" in words
    assert '"b"' in words


def test_a_pdf_of_too_many_entries_is_refused_with_what_to_do_instead():
    lines = [Line(an_entry(date(2014, 3, 5), "Seen."))] * (MOST + 1)
    with pytest.raises(Invalid, match="as a Word document or an Excel workbook"):
        to_pdf(COVER, lines)
