from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.working_days import (
    add_working_days,
    is_working_day,
    subtract_working_days,
    working_days_between,
)

DAYS = st.dates(date(2010, 1, 1), date(2035, 12, 31))


def test_fifteen_working_days_run_over_christmas():
    assert add_working_days(date(2026, 12, 18), 15) == date(2027, 1, 13)


def test_a_substitute_day_is_not_worked():
    assert not is_working_day(date(2026, 12, 28))
    assert not is_working_day(date(2027, 12, 27))
    assert not is_working_day(date(2027, 12, 28))


def test_a_one_off_holiday_is_not_worked():
    assert not is_working_day(date(2011, 4, 29))
    assert not is_working_day(date(2023, 5, 8))


def test_a_scottish_or_northern_irish_holiday_is_worked_in_england():
    assert is_working_day(date(2026, 1, 2))
    assert is_working_day(date(2026, 3, 17))
    assert is_working_day(date(2026, 11, 30))


def test_counting_starts_on_the_day_after():
    friday, monday = date(2026, 11, 20), date(2026, 11, 23)
    assert add_working_days(friday, 1) == monday


def test_no_days_is_the_day_itself():
    assert add_working_days(date(2026, 11, 21), 0) == date(2026, 11, 21)


def test_a_negative_count_is_refused():
    with pytest.raises(ValueError, match="forwards"):
        add_working_days(date(2026, 1, 1), -1)


@settings(deadline=None)  # the first day of a year reads that year’s holidays
@given(DAYS, st.integers(1, 60))
def test_adding_and_counting_agree(start, count):
    end = add_working_days(start, count)
    assert is_working_day(end)
    days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
    assert sum(map(is_working_day, days)) == count


def test_counting_back_leaves_out_easter():
    assert subtract_working_days(date(2026, 4, 9), 5) == date(2026, 3, 31)
    assert subtract_working_days(date(2026, 4, 9), 0) == date(2026, 4, 9)
    with pytest.raises(ValueError, match="backwards"):
        subtract_working_days(date(2026, 4, 9), -1)


def test_the_days_between_are_those_after_the_first_up_to_the_last():
    assert working_days_between(date(2026, 4, 2), date(2026, 4, 7)) == 1
    assert working_days_between(date(2026, 4, 7), date(2026, 4, 7)) == 0
