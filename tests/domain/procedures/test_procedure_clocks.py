from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.procedures.rules import CaseDates, ExtensionFact, add_months, clock_state
from tenants.registry import load_boards

DECIDED = date(2025, 10, 15)
TODAY = date(2026, 3, 2)


@pytest.fixture(scope="module")
def worcestershire():
    return load_boards().by_slug("worcestershire").edition_on(date(2026, 1, 1))


def review(procedure, today, *, extensions=(), completed_on=None):
    dates = CaseDates(decided_on=DECIDED, completed_on=completed_on)
    states = clock_state(procedure, dates, extensions, today)
    return next(state for state in states if state.key == "review")


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2025, 10, 15), 6, date(2026, 4, 15)),
        (date(2025, 12, 31), 2, date(2026, 2, 28)),
        (date(2025, 1, 31), 12, date(2026, 1, 31)),
    ],
)
def test_months_are_calendar_months(start, count, end):
    assert add_months(start, count) == end


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 60))
def test_months_never_leave_the_month_they_reach(start, count):
    end = add_months(start, count)
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == count
    assert end.day <= start.day


def test_the_last_day_is_not_late_and_the_next_one_is(worcestershire):
    assert not review(worcestershire, date(2026, 4, 15)).overdue
    late = review(worcestershire, date(2026, 4, 16))
    assert late.overdue
    assert late.sentence.endswith("It was due by 15 April 2026, 1 day late.")


def test_an_extension_moves_the_day(worcestershire):
    granted = ExtensionFact("review", date(2026, 4, 1), date(2026, 7, 1))
    clock = review(worcestershire, date(2026, 5, 1), extensions=(granted,))
    assert clock.due_on == date(2026, 7, 1)
    assert clock.extended
    assert not clock.overdue
    assert "On 1 April 2026 the time was extended." in clock.sentence


def test_the_latest_extension_counts(worcestershire):
    first = ExtensionFact("review", date(2026, 4, 1), date(2026, 7, 1))
    second = ExtensionFact("review", date(2026, 6, 1), date(2026, 6, 20))
    other = ExtensionFact("decision", date(2026, 7, 1), date(2027, 1, 1))
    clock = review(worcestershire, date(2026, 5, 1), extensions=(second, first, other))
    assert clock.due_on == date(2026, 6, 20)


def test_a_clock_that_has_stopped_is_never_overdue(worcestershire):
    clock = review(worcestershire, date(2027, 1, 1), completed_on=date(2026, 4, 20))
    assert not clock.overdue
    assert clock.sentence.endswith("It stopped on 20 April 2026, 5 days late.")


def test_a_clock_that_has_not_started_has_no_last_day(worcestershire):
    state = clock_state(worcestershire, CaseDates(), (), date(2026, 1, 1))[-1]
    assert state.started_on is None
    assert state.due_on is None
    assert "No end date can be worked out yet" in state.sentence


def test_a_clock_that_is_counted_from_a_day_nobody_recorded_says_so():
    procedure = load_boards(include_examples=True).by_slug("harbour-vale").edition_on(TODAY)
    unknown = CaseDates(event_on=date(2026, 1, 12))
    known = replace(unknown, noted={"incident_known": date(2026, 1, 14)})
    said = [clock_state(procedure, dates, (), TODAY)[0].sentence for dates in (unknown, known)]
    words = "The day on which it became known is not recorded"
    assert [words in sentence for sentence in said] == [True, False]
