"""A date in three boxes."""

from datetime import UTC, date, datetime

import pytest

from domain.clock import held
from web.forms import Date

TODAY = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _today():
    with held(TODAY):
        yield


def sent(day="", month="", year=""):
    return {"it-day": day, "it-month": month, "it-year": year}


@pytest.mark.parametrize("month", ["2", "02", "Feb", "february"])
def test_a_month_may_be_a_number_or_a_name(filled, month):
    assert filled(Date("When?"), sent("1", month, "2026")).it.data == date(2026, 2, 1)


@pytest.mark.parametrize(
    ("given", "message", "part"),
    [
        (sent("1", "", "2026"), "The day must include a month.", "month"),
        (sent("", "", "2026"), "The day must include a day and a month.", "day"),
        (sent("31", "2", "2026"), "The day must be a real date, like 27 3 2026.", "day"),
        (sent("x", "y", "2026"), "The day must be a real date, like 27 3 2026.", "day"),
        (sent("1", "2", "26"), "The day must have a year of 4 numbers, like 2026.", "year"),
        (sent("1", "2", "1899"), "The day must be between 1900 and 2100.", "day"),
        (sent("\u0661", "2", "2026"), "The day must be a real date, like 27 3 2026.", "day"),
        (sent("9" * 5000, "2", "2026"), "The day must be a real date, like 27 3 2026.", "day"),
        (sent("-1", "2", "2026"), "The day must be a real date, like 27 3 2026.", "day"),
    ],
)
def test_a_mistake_says_what_is_wrong_and_where(filled, given, message, part):
    form = filled(Date("When?", called="The day"), given)
    assert form.it.errors == [message]
    assert form.problems()[0].href == f"#it-{part}"
    assert f'id="it-{part}"' in str(form.it())


def test_what_was_typed_comes_back(filled):
    drawn = str(filled(Date("When?"), sent("31", "Febuary<", "2026")).it())
    assert 'value="31"' in drawn
    assert "Febuary&lt;" in drawn


def test_what_the_browser_could_not_have_sent_is_no_accident(filled):
    form = filled(Date("When?"), sent("1\x00", "2\ud800", "2026"))
    assert form.it.data == date(2026, 2, 1)


def test_a_date_may_have_to_be_past_or_to_come(filled):
    assert filled(Date("When?", past=True), sent("20", "11", "2026")).sound
    assert not filled(Date("When?", past=True), sent("21", "11", "2026")).sound
    assert filled(Date("When?", future=True), sent("20", "11", "2026")).sound
    assert not filled(Date("When?", future=True), sent("19", "11", "2026")).sound


def test_no_date_is_an_answer_unless_one_is_needed(filled):
    assert filled(Date("When?"), sent()).sound
    assert filled(Date("When?", required="Enter the date"), sent()).it.errors == ["Enter the date"]
    assert filled(Date("When?", required="Enter the date")).it.errors == ["Enter the date"]


def test_a_date_that_is_known_is_shown(filled):
    drawn = str(filled(Date("When?", default=date(2026, 3, 27))).it())
    assert all(f'value="{part}"' in drawn for part in (27, 3, 2026))
