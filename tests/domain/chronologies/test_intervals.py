"""Between two entries, and between the entries of an agency."""

import datetime as dt

import pytest

from domain.chronologies.intervals import between, gaps
from tests.domain.chronologies.made import entry

DAY = dt.date.fromisoformat


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (entry("A", "2014-03-01"), entry("B", "2014-03-01"), "the same day"),
        (entry("A", "2014-03-01"), entry("B", "2014-03-03"), "2 days"),
        (entry("A", "2014-03-03"), entry("B", "2014-03-01"), "2 days"),
        (entry("A", "2014-03-01", time="10:00"), entry("B", "2014-03-01", time="14:05"), "4 hours 5 minutes"),
        (entry("A", "2014-03-01", time="10:00"), entry("B", "2014-03-01", time="10:00"), "the same time"),
        (entry("A", "2014-03-01", to="2014-03-31", precision="month"), entry("B", "2014-03-10"), "up to 21 days"),
        (entry("A", "2014-03-01", to="2014-03-31", precision="month"), entry("B", "2014-04-03"), "between 3 and 33 days"),
        (entry("A", "2014-03-01", time="23:55"), entry("B", "2014-03-02", time="00:20"), "25 minutes"),
        (entry("A", "2014-03-01", time="10:00"), entry("B", "2014-03-09", time="09:00"), "8 days"),
    ],
)  # fmt: skip
def test_the_time_between_two_entries(one, other, words):
    assert str(between(one, other)) == words
    assert str(between(other, one)) == words


def test_clocks_that_go_forward_take_an_hour_out_of_the_night():
    assert (
        str(between(entry("A", "2015-03-29", time="00:30"), entry("B", "2015-03-29", time="02:30")))
        == "1 hour"
    )


def test_clocks_that_go_back_put_an_hour_into_it():
    assert (
        str(between(entry("A", "2015-10-25", time="00:30"), entry("B", "2015-10-25", time="02:30")))
        == "3 hours"
    )


def test_a_stretch_longer_than_chosen_is_a_gap():
    before, after = entry("A", "2014-03-01"), entry("A", "2014-05-01")
    (gap,) = gaps([after, before, entry("A", "2014-05-20")], longer_than=28)
    assert (gap.first, gap.last, gap.days) == (DAY("2014-03-02"), DAY("2014-04-30"), 60)
    assert (gap.before, gap.after) == (before, after)


def test_a_stretch_just_as_long_as_chosen_is_none():
    entries = [entry("A", "2014-03-01"), entry("A", "2014-03-31")]
    assert not gaps(entries, longer_than=29)
    assert len(gaps(entries, longer_than=28)) == 1


def test_the_ends_of_the_period_count():
    found = gaps(
        [entry("A", "2014-06-01")], longer_than=28, period=(DAY("2014-01-01"), DAY("2014-12-31"))
    )
    assert [(gap.first, gap.last) for gap in found] == [
        (DAY("2014-01-01"), DAY("2014-05-31")),
        (DAY("2014-06-02"), DAY("2014-12-31")),
    ]


def test_entries_outside_the_period_make_no_gap_in_it():
    period = (DAY("2014-01-01"), DAY("2014-01-31"))
    (gap,) = gaps(
        [entry("A", "2013-01-01"), entry("A", "2015-01-01")], longer_than=7, period=period
    )
    assert (gap.first, gap.last) == period


def test_a_chronology_with_nothing_in_it_is_one_gap_of_the_whole_period():
    period = (DAY("2014-01-01"), DAY("2014-01-31"))
    assert [gap.days for gap in gaps([], longer_than=7, period=period)] == [31]
    assert gaps([], longer_than=7) == ()


def test_a_stretch_that_an_entry_covers_is_no_gap():
    stay = entry("A", "2014-03-02", to="2014-04-29", precision="period")
    assert not gaps([entry("A", "2014-03-01"), stay, entry("A", "2014-05-01")], longer_than=7)


def test_a_date_that_is_not_exact_fills_no_gap_but_is_shown_with_it():
    vague = entry("A", "2014-04-01", to="2014-04-30", precision="month")
    (gap,) = gaps([entry("A", "2014-03-01"), vague, entry("A", "2014-05-01")], longer_than=28)
    assert gap.perhaps == (vague,)
