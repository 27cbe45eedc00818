"""Times in every habit, and the clock on the wall in England."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.chronologies.reading.numbers import read_time_value
from domain.chronologies.reading.summer_time import clock_doubt, local, says_gmt
from domain.chronologies.reading.times import read_time
from tests.domain.chronologies.reading.habits import TIMES


@given(st.integers(0, 22), st.integers(0, 59), st.sampled_from(sorted(TIMES)))
def test_any_time_in_any_habit_comes_back(hour, minute, habit):
    words, start, precision, end = TIMES[habit](hour, minute)
    found = read_time(words)

    assert found.read
    assert found.precision == precision
    assert (found.start and f"{found.start:%H:%M}", found.end and f"{found.end:%H:%M}") == (
        start,
        end,
    )


@given(st.times())
def test_a_time_that_is_a_value_comes_back(moment):
    assert read_time_value(moment).start == moment.replace(second=0, microsecond=0)


@given(st.integers(0, 1439))
def test_a_part_of_a_day_comes_back(minute):
    assert read_time_value(minute / 1440).start == time(minute // 60, minute % 60)


@given(st.text(max_size=30))
def test_whatever_is_written_is_read_or_refused(words):
    assert read_time(words).read in {True, False}


@pytest.mark.parametrize("words", ["25:10", "9:75", "1299", "half way", "2460hrs"])
def test_a_time_that_is_not_on_the_clock_is_not_read(words):
    assert not read_time(words).read


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("quarter past 4", "04:15", None), ("half past nine", "09:30", None), ("ten to four", "03:50", None), ("4 o'clock", "04:00", None),
        ("midnight", "00:00", None), ("midday", "12:00", None), ("12.30 a.m.", "00:30", None), ("13:00pm", "13:00", None), ("2400hrs", "00:00", None),
        ("3-4pm", "15:00", "16:00"), ("10.30-12.15pm", "10:30", "12:15"), ("between 3 and 4pm", "15:00", "16:00"), ("0930 to 1015", "09:30", "10:15"),
        ("10am & 2pm", "10:00", "14:00"),
    ],
)  # fmt: skip
def test_odd_habits(words, start, end):
    found = read_time(words)

    assert (f"{found.start:%H:%M}", found.end and f"{found.end:%H:%M}") == (start, end)


@pytest.mark.parametrize(
    "words",
    [
        "am",
        "PM",
        "lunchtime",
        "early hours",
        "late evening",
        "overnight",
        "after school",
        "mid morning",
    ],
)
def test_a_part_of_the_day_has_no_time(words):
    found = read_time(words)

    assert (found.start, found.precision) == (None, "part-of-day")


def test_a_time_that_never_was_and_one_that_came_twice_are_told():
    assert clock_doubt(date(2015, 3, 29), time(1, 30)) == "time_does_not_exist_clocks_went_forward"
    assert clock_doubt(date(2015, 10, 25), time(1, 30)) == "time_happens_twice_clocks_went_back"
    assert clock_doubt(date(2015, 3, 29), time(2, 0)) is None
    assert clock_doubt(date(2015, 10, 25), time(2, 0)) is None


def test_greenwich_time_is_turned_into_what_the_clock_on_the_wall_said():
    assert local(date(2014, 6, 30), time(23, 30)) == (date(2014, 7, 1), time(0, 30))
    assert local(date(2014, 12, 30), time(23, 30)) == (date(2014, 12, 30), time(23, 30))


@pytest.mark.parametrize(
    "words",
    [
        "All times GMT throughout the year",
        "Times are in UTC",
        "Time (GMT)",
        "Call times are Zulu",
        "GMT all year",
    ],
)
def test_a_file_can_say_that_it_keeps_to_greenwich_time(words):
    assert says_gmt(words)


@pytest.mark.parametrize(
    "words",
    [
        "Times are GMT/BST as at the date",
        "Time",
        "All times local",
        "Times as written by the nurse",
        "GMT or BST as on the clock",
    ],
)
def test_a_file_that_keeps_to_the_clock_on_the_wall_is_not_taken_for_one(words):
    assert not says_gmt(words)
