"""Tables whose days or headings stand where nobody planned for them."""

import csv
import io

import pytest

from domain.chronologies.reading.doubts import Doubt
from domain.chronologies.reading.reader import read_chronology
from domain.chronologies.reading.times import read_time

LATER = "Spoke to mother about the move and about school in the autumn."


def read(*rows):
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return read_chronology(text.getvalue().encode(), "notes.csv")


def told(chronology):
    return [
        (f"{one.date_from}", f"{one.time:%H:%M}" if one.time else "", one.text)
        for one in chronology.entries
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Tuesday 4 June 2013", "Thursday 6th June 2013"), ("04/06/2013", "06/06/2013")],
)
def test_days_that_stand_as_headings_date_the_rows_below_them(first, second):
    headings = ("Time", "Who recorded", "Record of contact", "Decision")
    found = read(
        headings,
        (first, "", "", ""),
        ("10.05 am", "P Lomax", "School rang about a burn.", "Call back"),
        ("", "P Lomax", LATER, ""),
        (second, "", "", ""),
        headings,
        ("16:30", "P Lomax", "Visit; nobody at home.", "Card left"),
    )

    assert told(found) == [
        ("2013-06-04", "10:05", "School rang about a burn."),
        ("2013-06-04", "", LATER),
        ("2013-06-06", "16:30", "Visit; nobody at home."),
    ]
    assert not found.queried
    assert {(one.kind, one.text) for one in found.set_aside} >= {
        ("divider", first),
        ("divider", second),
    }


def test_the_day_of_an_event_is_not_the_day_on_which_it_was_written_down():
    found = read(
        ("Logged on", "When it occurred", "What was seen or heard", "Follow-up"),
        ("06/06/2013 16:30", "05/06/2013", "Said he was hungry.", "Toast"),
        ("08/06/2013 16:30", "7 June 2013", LATER, ""),
        ("15/06/2013 16:30", "", "Crying at the gate.", "Mother rung"),
    )

    assert [day for day, _, _ in told(found)] == ["2013-06-05", "2013-06-07"]
    assert [one.doubt for one in found.queried] == [Doubt.MISSING_DATE]


def test_headings_in_words_that_nobody_knows_are_no_entry():
    headings = ("Pryd", "Cloc", "Hanes", "Wedyn")
    found = read(
        headings,
        ("05/06/2013", "10:05", "School rang about a burn to the arm.", "Call back"),
        ("06/06/2013", "11:10", LATER, "None"),
        headings,
        ("07/06/2013", "12:15", "Visit, nobody at home, card left.", "Again"),
    )

    assert len(found.entries) == 3
    assert not found.queried


def test_what_a_midwife_tells_is_no_column_of_names():
    found = read(
        ("Seen on", "Midwife's account of the contact", "Plan"),
        ("5th June 2013", "Booking. Did not want to talk about the father of the child.", "Review"),
        ("12th June 2013", "Scan. All well. Mother came by herself and was tearful.", "Review"),
        ("19th June 2013", "Did not come. Letter sent to the address that we hold.", "Again"),
    )

    assert [day for day, _, _ in told(found)] == ["2013-06-05", "2013-06-12", "2013-06-19"]
    assert not found.queried


def test_a_year_that_stands_once_holds_until_the_next():
    found = read(
        ("Year", "Day and month", "Notes"),
        ("2012", "6 Jul", "Boiler serviced, tenant not at home."),
        ("", "23 Jul", LATER),
        ("2013", "4 Jan", "Arrears letter sent to the tenant."),
        ("", "9 Feb", "Arrears letter sent again, by hand."),
    )

    assert [day for day, _, _ in told(found)] == [
        "2012-07-06",
        "2012-07-23",
        "2013-01-04",
        "2013-02-09",
    ]
    assert not found.queried


@pytest.mark.parametrize("words", ["Entries this month: 2", "Total contacts 2", "Sub-total: 2"])
def test_a_count_in_the_middle_is_no_entry(words):
    found = read(
        ("When", "What happened", "Action"),
        ("05/06/2013", "School rang about a burn.", "Call back"),
        ("06/06/2013", LATER, "None"),
        ("", words, ""),
        ("07/07/2013", "Visit, nobody at home.", "Again"),
    )

    assert len(found.entries) == 3
    assert not found.queried


def test_words_under_a_heading_that_nobody_knows_are_the_event_and_not_a_number():
    found = read(
        ("Date/Time", "Crime/Log", "Circs", "Result"),
        ("12/01/16 @ 1620hrs", "413/16", "Officers went to the ward; a bite mark.", "Crime"),
        ("14/01/16 @ 0715hrs", "651/16", LATER, "Bail"),
        ("19/01/16 @ 2050hrs", "99/16", "Neighbour complained of a dog barking.", "NFA"),
    )

    assert told(found)[0] == ("2016-01-12", "16:20", "Officers went to the ward; a bite mark.")
    assert len(found.entries) == 3


@pytest.mark.parametrize("heading", ["Event", "What happened"])
def test_short_words_under_a_plain_heading_are_the_event_beside_longer_words(heading):
    found = read(
        ("Agency", "Date", heading, "More"),
        ("Police", "1 January 2000", "Seen", LATER),
        ("Police", "2 January 2000", "Not in", LATER),
    )

    assert [words for _, _, words in told(found)] == ["Seen", "Not in"]


@pytest.mark.parametrize("headings", [("Keyed", "Onset"), ("Pryd", "Cloc"), ("Born", "Pryd")])
def test_of_two_days_under_unknown_words_the_earlier_is_when_it_happened(headings):
    born = headings[0] == "Born"
    days = ["05/06/2013", "09/06/2013", "17/06/2013", "20/06/2013"]
    later = ["14/01/2009"] * 4 if born else ["08/06/2013", "12/06/2013", "20/06/2013", "22/06/2013"]
    rows = [(late, day, LATER, "Noted") for late, day in zip(later, days, strict=True)]
    found = read((*headings, "Hanes", "Wedyn"), *rows)

    assert [day for day, _, _ in told(found)] == [
        "2013-06-05",
        "2013-06-09",
        "2013-06-17",
        "2013-06-20",
    ]


def test_words_alone_under_a_day_are_an_entry():
    found = read(
        ("What we noticed", "Time", "Done about it"),
        ("Tuesday 4 June 2013", "", ""),
        (LATER, "10.05 am", ""),
        ("Cried at home time and did not want to go home with him.", "", ""),
        ("Thursday 6th June 2013", "", ""),
        ("Away. Nobody rang and nobody came to the door.", "", "Rang"),
        ("", "", ""),
        ("Signed A Teacher, 9 July 2013", "", ""),
    )

    assert [day for day, _, _ in told(found)] == ["2013-06-04", "2013-06-04", "2013-06-06"]


def test_headings_of_a_database_are_words_too():
    found = read(
        ("DATE_OF_INC", "TIME_OF_INC", "URN", "NARR", "RESULT_CD"),
        ("20130604", "1350", "81/13", "Youths on bikes, sent on their way.", "NFA"),
        ("20130609", "0905", "99/13", LATER, "NFA"),
        ("20130620", "2205", "120/13", "Bicycle stolen from the garden.", "Crime"),
    )

    assert [(day, time) for day, time, _ in told(found)] == [
        ("2013-06-04", "13:50"),
        ("2013-06-09", "09:05"),
        ("2013-06-20", "22:05"),
    ]


@pytest.mark.parametrize("words", ["1/2 past 3 pm", "½ past 3pm", "half past 3 pm"])
def test_half_an_hour_in_figures(words):
    assert f"{read_time(words).start}" == "15:30:00"
