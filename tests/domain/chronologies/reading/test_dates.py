"""Dates in every habit: any day comes back as itself, and nothing uncertain comes back as sure."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.chronologies.reading.phrases import read_date
from domain.chronologies.reading.when import DayOrder, NoDate, When
from tests.domain.chronologies.reading.habits import AMERICAN, EXACT, INEXACT

DAYS = st.dates(date(1995, 1, 1), date(2029, 12, 31))
DAY, MONTH = DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST


@given(DAYS, st.sampled_from(sorted(EXACT)))
def test_any_day_in_any_habit_comes_back(day, habit):
    assert read_date(EXACT[habit](day), DAY) == When(day, day)


@given(DAYS, st.sampled_from(sorted(AMERICAN)))
def test_any_day_written_month_first_comes_back(day, habit):
    assert read_date(AMERICAN[habit](day), MONTH) == When(day, day)


@given(DAYS.filter(lambda day: day.year < 2029), st.sampled_from(sorted(INEXACT)))
def test_any_uncertain_date_comes_back_with_its_uncertainty(day, habit):
    words, truth = INEXACT[habit](day)
    found = read_date(words, DAY)

    assert isinstance(found, When), words
    said = {
        "from": found.first.isoformat(),
        "to": found.last.isoformat(),
        "precision": found.precision,
    }
    assert said == truth, words


@given(
    DAYS,
    st.sampled_from(sorted(EXACT)),
    st.sampled_from(["10:30", "9.15am", "2pm", "at 1430 hrs", "morning"]),
)
def test_a_time_behind_the_date_is_kept_apart(day, habit, clock):
    found = read_date(f"{EXACT[habit](day)} {clock}", DAY)

    assert isinstance(found, When)
    assert (found.first, found.last) == (day, day)
    assert found.rest.endswith(clock)


@given(st.text(max_size=40))
def test_whatever_is_written_is_read_or_refused(words):
    assert isinstance(read_date(words, DAY, 2014), (When, NoDate))


@pytest.mark.parametrize(
    "words",
    [
        "31/02/2016", "00/05/2014", "31 June 2015", "29.2.14", "30th February 2013", "2014-13-01",
        "31/04/2014 10:30", "32/01/2014",
    ],
)  # fmt: skip
def test_a_day_that_is_not_in_the_calendar_is_impossible(words):
    assert read_date(words, DAY) == NoDate("impossible_date")


@pytest.mark.parametrize(
    "words",
    ["see file", "??", "n/k", "tbc", "unknown", "Mon", "-", "ongoing", "20/03/201", "not dated"],
)
def test_words_that_are_no_date_are_unreadable(words):
    assert read_date(words, DAY) == NoDate("unreadable_date")


@pytest.mark.parametrize(
    ("words", "first", "last", "precision"),
    [
        ("Febuary 2014", "2014-02-01", "2014-02-28", "month"),
        ("13th Agust 2013", "2013-08-13", "2013-08-13", None),
        ("3rd Septmber 2013", "2013-09-03", "2013-09-03", None),
        ("O3/03/2014", "2014-03-03", "2014-03-03", "queried-day"),
        ("1?/03/2014", "2014-03-10", "2014-03-19", "some-day-between"),
        ("??/??/2014", "2014-01-01", "2014-12-31", "year"),
        ("2012–13", "2012-01-01", "2013-12-31", "period"),
        ("28 Dec - 3 Jan 2014", "2013-12-28", "2014-01-03", "period"),
        ("3/4 March 2014", "2014-03-03", "2014-03-04", "some-day-between"),
        ("3, 4 and 5 May 2014", "2014-05-03", "2014-05-05", "period"),
        ("week ending 7/3/14", "2014-03-01", "2014-03-07", "week"),
        ("Winter 2013/14", "2013-12-01", "2014-02-28", "season"),
        ("Easter 2014", "2014-04-13", "2014-04-27", "season"),
        ("early to mid 2013", "2013-01-01", "2013-08-31", "part-of-year"),
        ("late 2013 / early 2014", "2013-09-01", "2014-04-30", "some-day-between"),
        ("Mar - May 2014", "2014-03-01", "2014-05-31", "period"),
        ("before 3/4/14", "2014-04-03", "2014-04-03", "about-this-day"),
        ("Q1 2014", "2014-01-01", "2014-03-31", "part-of-year"),
        ("41572", "2013-10-25", "2013-10-25", None),
        ("3.iii.14", "2014-03-03", "2014-03-03", None),
        ("06/14", "2014-06-01", "2014-06-30", "month"),
        ("4Mar14", "2014-03-04", "2014-03-04", None),
        ("first week of March 2014", "2014-03-01", "2014-03-07", "part-of-month"),
        ("last week in Feb 2014", "2014-02-22", "2014-02-28", "part-of-month"),
        ("2nd half of 2013", "2013-07-01", "2013-12-31", "part-of-year"),
        ("weekend of 8/9 March 2014", "2014-03-08", "2014-03-09", "some-day-between"),
        ("school year 2012/13", "2012-01-01", "2013-12-31", "period"),
        ("March 2014 (exact date not recorded)", "2014-03-01", "2014-03-31", "month"),
        ("date unknown March 2014", "2014-03-01", "2014-03-31", "month"),
        ("letter dated 3/3/14", "2014-03-03", "2014-03-03", None),
        (
            "between the 8th and 12th of March 2016",
            "2016-03-08",
            "2016-03-12",
            "some-day-between",
        ),
        ("on/around 9 Dec 2013", "2013-12-09", "2013-12-09", "about-this-day"),
        ("undated, ?Jan 2014", "2014-01-01", "2014-01-31", "month"),
    ],
)
def test_odd_habits(words, first, last, precision):
    found = read_date(words, DAY)

    assert isinstance(found, When)
    assert (found.first.isoformat(), found.last.isoformat(), found.precision) == (
        first,
        last,
        precision,
    )


@pytest.mark.parametrize(
    ("words", "doubt"),
    [
        ("Tuesday 3rd March 2014", "weekday_does_not_match"),
        ("12/25/2013", "day_month_other_order"),
        ("03/03/2014 HV visit", "words_with_date"),
        ("3/3/14 onwards", "open_ended_date"),
    ],
)
def test_what_is_odd_about_a_date_is_said(words, doubt):
    found = read_date(words, DAY)

    assert isinstance(found, When)
    assert found.doubts == (doubt,)


@pytest.mark.parametrize("words", ["3 March", "12/3", "mid Feb", "the 3rd of June"])
def test_a_year_is_never_made_up(words):
    assert read_date(words, DAY) == NoDate("year_from_neighbours")
    found = read_date(words, DAY, 2014)
    assert isinstance(found, When)
    assert found.doubts == ("year_from_neighbours",)
