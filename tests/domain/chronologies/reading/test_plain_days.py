"""The short way to the commonest days comes to where the long way comes."""

from datetime import date

import pytest

from domain.chronologies.reading import phrases
from domain.chronologies.reading.plain_days import plain_day
from domain.chronologies.reading.when import DayOrder

YEARS = (1899, 1900, 1949, 2000, 2014, 2099, 2100)
DAYS = [(first, second) for first in (0, 1, 4, 12, 13, 29, 31, 32) for second in (0, 2, 12, 14, 30)]


@pytest.mark.parametrize("order", DayOrder)
@pytest.mark.parametrize("habit", ["{0}/{1}/{2}", "{0:02}/{1:02}/{2}", "{2}-{0:02}-{1:02}"])
def test_a_plain_day_is_what_all_the_habits_make_of_it(monkeypatch, habit, order):
    written = [habit.format(first, second, year) for first, second in DAYS for year in YEARS]
    quick = {text: day for text in written if (day := plain_day(text, order)) is not None}
    assert quick
    monkeypatch.setattr(phrases, "plain_day", lambda *_: None)
    phrases.read_date.cache_clear()
    assert quick == {text: phrases.read_date(text, order) for text in quick}


@pytest.mark.parametrize(
    "text", ["3/4/14", "31/02/2014", "1/1/2014 9am", "2014-02-30", "c 3/4/2014", "٣/٤/٢٠١٤", ""]
)
def test_what_is_not_plain_is_left_to_the_habits(text):
    assert plain_day(text, DayOrder.DAY_FIRST) is None


def test_either_order_is_heeded():
    days = [plain_day("3/4/2014", order) for order in (DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST)]
    assert [day and day.first for day in days] == [date(2014, 4, 3), date(2014, 3, 4)]
