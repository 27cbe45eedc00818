"""Rows and cells that need a second look: what is taken, what is queried, what is set aside."""

import io
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from domain.chronologies.reading.reader import read_chronology

FILES = Path(__file__).parent / "files"


def read(words: str, name: str = "a.csv", **options):
    return read_chronology(words.encode(), name, **options)


def workbook(*rows, formats=None):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for place, shown in (formats or {}).items():
        book.active[place].number_format = shown
    out = io.BytesIO()
    book.save(out)
    return read_chronology(out.getvalue(), "a.xlsx")


def day(*parts):
    return datetime.combine(date(*parts), datetime.min.time())


def test_a_month_that_a_spreadsheet_keeps_as_its_first_day_stays_a_month():
    found = workbook(
        ("Date", "Event"), (day(2014, 3, 1), "Moved house"), (day(2014, 1, 1), "Left work"), (day(2014, 3, 5), "Visit"),
        formats={"A2": "mmm-yy", "A3": "yyyy", "A4": "dd/mm/yyyy"},
    )  # fmt: skip

    assert [entry.precision for entry in found.entries] == ["month", "year", None]


def test_blank_dates_that_are_common_mean_the_row_above_and_say_so():
    found = read(
        "Date,Event,Who\n3/3/14,One thing,AB\n,Another thing,AB\n,A third,CD\n17/3/14,Later,AB\n"
    )

    assert [entry.date_from.day for entry in found.entries] == [3, 3, 3, 17]
    assert [item.doubt for item in found.queried] == ["date_from_row_above"] * 2


def test_a_blank_date_that_is_rare_is_missing():
    rows = "".join(f"{number}/3/14,Thing number {number},AB\n" for number in range(1, 20))
    found = read(f"Date,Event,Who\n{rows},A thing without a date,AB\n20/3/14,The last,AB\n")

    assert [(item.doubt, item.severity) for item in found.queried] == [("missing_date", "error")]
    assert len(found.entries) == 20


def test_a_year_is_taken_from_the_order_of_the_rows_and_never_as_sure():
    found = read("Date,Event\n3 December 2014,One\n17 December,Two\n2 January,Three\n")

    assert [entry.date_from.isoformat() for entry in found.entries] == [
        "2014-12-03",
        "2014-12-17",
        "2015-01-02",
    ]
    assert [entry.precision for entry in found.entries] == [None, "queried-day", "queried-day"]


def test_without_any_year_no_date_is_made_up():
    found = read("Date,Event\n3 March,One thing\n17 April,Another\n2 May,A third\n")

    assert not found.entries
    assert {item.doubt for item in found.queried} == {"year_missing"}


def test_what_is_outside_the_period_waits_with_its_reading():
    found = read(
        "Date,Event\n3/3/2004,Before\n3/3/2014,Within\n",
        period=(date(2012, 1, 1), date(2016, 2, 29)),
    )

    assert [entry.text for entry in found.entries] == ["Within"]
    (item,) = found.queried
    assert (item.doubt, item.severity, item.taken, item.entry.text) == (
        "date_outside_review_period",
        "warning",
        False,
        "Before",
    )


def test_a_date_that_has_not_come_is_queried():
    found = read("Date,Event\n3/3/2094,Far away\n")

    assert [item.doubt for item in found.queried] == ["date_in_the_future"]


def test_headings_of_another_kind_half_way_down_are_followed():
    found = read(
        "Date,Event,Child seen\n3/3/14,One thing,Y\nWhen,Agency,What happened\n4/3/14,Police,Another thing\n"
    )

    assert [(entry.text, entry.agency) for entry in found.entries] == [
        ("One thing", ""),
        ("Another thing", "Police"),
    ]


def test_an_agency_that_the_file_names_is_the_agency_of_its_entries():
    found = read("Agency:,Marsh Lane Surgery\n\nDate,Event\n3/3/14,One thing\n")

    assert found.entries[0].agency == "Marsh Lane Surgery"


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("10:30 – health visitor called", "10:30"), ("At 0930hrs PC 21 attended", "09:30"), ("(2pm) rang mother", "14:00"),
        ("11.25 kg at clinic", None),
        ("9am to 5pm support offered", None),
        ("10:30 - 11:30 meeting", None),
        ("10.15am: seen at clinic", "10:15"), ("3 children seen at home", None), ("12 month review done", None), ("2.5 mg given", None),
    ],
)  # fmt: skip
def test_a_time_that_the_text_begins_with_is_taken(text, clock):
    (entry,) = read(f'Date,Event\n3/3/14,"{text}"\n').entries

    assert (entry.time and f"{entry.time:%H:%M}") == clock
    assert entry.text == text


def test_day_and_month_are_told_by_the_order_of_the_rows_where_nothing_else_does():
    days = [
        (1, 5),
        (2, 3),
        (3, 7),
        (4, 2),
        (5, 9),
        (6, 4),
        (7, 8),
        (8, 1),
        (9, 6),
        (10, 10),
        (11, 12),
    ]
    rows = "".join(f"{month}/{number}/2014,Thing {number}\n" for month, number in days)
    found = read(f"Date,Event\n{rows}")

    assert [(entry.date_from.month, entry.date_from.day) for entry in found.entries] == days


def test_where_nothing_tells_day_from_month_the_file_says_so():
    assert not read(
        "Date,Event\n3/4/14,One\n5/4/14,Two\n6/5/14,Three\n4/6/14,Four\n"
    ).day_order_shown
    assert read("Date,Event\n13/4/14,One\n").day_order_shown


def test_an_old_workbook_is_read():
    found = read_chronology((FILES / "drug-service.xls").read_bytes(), "drug-service.xls")

    assert [(entry.ref["row"], entry.date_from.isoformat(), entry.child_seen) for entry in found.entries] == [
        (4, "2014-03-03", False), (5, "2014-03-17", None), (6, "2014-03-24", None), (7, "2014-04-01", True),
    ]  # fmt: skip
    assert [item.doubt for item in found.queried] == ["impossible_date"]
    assert found.sheets[1].ignored


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "mac_roman"]
)
def test_letters_come_through_from_any_encoding(encoding):
    words = "Date;Event\n03.03.2014;“Seen” at home – Mum’s partner owed £20. André was there\n"
    found = read_chronology(words.encode(encoding), "a.csv")

    assert found.entries[0].text == "“Seen” at home – Mum’s partner owed £20. André was there"


def test_polish_letters_come_through_from_their_own_encoding():
    found = read_chronology(
        "Date;Event\n03.03.2014;Zofia Wiśniewska i Łukasz byli w domu\n".encode("cp1250"), "a.csv"
    )

    assert found.entries[0].text == "Zofia Wiśniewska i Łukasz byli w domu"


def test_midnight_beside_every_date_is_no_time_and_a_midnight_among_few_is_one():
    days = "".join(
        f"{number}/3/2014 {'00:00' if number % 2 else '10:30'},Thing {number}\n"
        for number in range(1, 12)
    )
    found = read(f"Date,Event\n{days}")
    assert [entry.time is None for entry in found.entries] == [
        number % 2 == 1 for number in range(1, 12)
    ]

    found = read("Date,Event\n1/3/2014,One\n2/3/2014 00:00,Two\n3/3/2014,Three\n")
    assert found.entries[1].time is not None


def test_a_hidden_sheet_is_ignored_as_a_copy_or_read_and_queried():
    book = openpyxl.Workbook()
    for title, year, words in (
        ("Now", 2014, "Visit by the team"),
        ("Draft", 2014, "visit"),
        ("Earlier", 2009, "Old case note"),
    ):
        sheet = book.create_sheet(title)
        sheet.append(("Date", "Event"))
        for number in range(1, 6):
            sheet.append((day(year, 3, number), f"{words} {number}"))
        sheet.sheet_state = "visible" if title == "Now" else "hidden"
    del book["Sheet"]
    out = io.BytesIO()
    book.save(out)
    found = read_chronology(out.getvalue(), "a.xlsx")

    assert {entry.ref["sheet"] for entry in found.entries} == {"Now", "Earlier"}
    assert [(item.doubt, item.ref["sheet"]) for item in found.queried] == [
        ("hidden_sheet", "Earlier")
    ]
    assert sum(item.kind == "other_sheet" for item in found.set_aside) == 6
