"""The order in which entries are read."""

import datetime as dt
import random

from domain.chronologies.ordering import in_order
from tests.domain.chronologies.made import entry


def texts(*entries):
    return [one.text for one in in_order(entries)]


def test_entries_stand_by_day_and_then_by_time():
    found = texts(
        entry("A", "2014-03-15", "third", "00:20"), entry("B", "2014-03-14", "second", "23:55"), entry("C", "2014-03-14", "first", "08:00")
    )  # fmt: skip
    assert found == ["first", "second", "third"]


def test_a_date_that_is_not_exact_stands_before_the_days_that_it_may_be():
    found = texts(
        entry("A", "2014-03-01", "the first of March", "00:05"),
        entry("B", "2014-03-01", "in March", to="2014-03-31", precision="month"),
        entry("C", "2014-03-01", "that week", to="2014-03-07", precision="week"),
        entry("D", "2014-02-28", "before"),
    )
    assert found == ["before", "in March", "that week", "the first of March"]


def test_what_has_no_time_follows_what_has_one():
    assert texts(
        entry("A", "2014-03-01", "untimed"), entry("B", "2014-03-01", "timed", "23:00")
    ) == ["timed", "untimed"]


def test_what_has_no_time_stays_where_its_own_file_has_it():
    found = texts(
        entry("A", "2014-03-01", "nine", "09:00"), entry("A", "2014-03-01", "then"), entry("A", "2014-03-01", "noon", "12:00"),
        entry("B", "2014-03-01", "ten", "10:00"),
    )  # fmt: skip
    assert found == ["nine", "then", "ten", "noon"]


def test_a_file_that_runs_backwards_is_read_backwards():
    found = texts(
        entry("A", "2014-03-02", "last"), entry("A", "2014-03-01", "then"), entry("A", "2014-03-01", "nine", "09:00"),
        entry("B", "2014-03-01", "ten", "10:00"),
    )  # fmt: skip
    assert found == ["nine", "then", "ten", "last"]


def test_a_part_of_the_day_stands_in_its_part():
    found = texts(
        entry("A", "2014-03-01", "evening", time_written="evening"), entry("B", "2014-03-01", "morning", time_written="a.m."),
        entry("C", "2014-03-01", "noon", "12:00"),
    )  # fmt: skip
    assert found == ["morning", "noon", "evening"]


def test_a_clock_of_gmt_is_ordered_by_the_clock_on_the_wall():
    late = entry(
        "A",
        "2015-06-14",
        "GMT",
        "23:20",
        local_date=dt.date(2015, 6, 15),
        local_time=dt.time(0, 20),
    )
    assert texts(
        late,
        entry("B", "2015-06-15", "later", "01:05"),
        entry("C", "2015-06-14", "earlier", "23:50"),
    ) == ["earlier", "GMT", "later"]


def test_entries_that_nothing_tells_apart_keep_the_order_given():
    same = [entry("A", "2014-03-01", str(number)) for number in range(20)]
    assert texts(*same) == [str(number) for number in range(20)]


def test_the_order_does_not_hang_on_how_the_agencies_come():
    entries = [
        entry(agency, f"2014-03-0{day}", f"{agency}{day}", f"0{hour}:00")
        for agency, hour in (("A", 8), ("B", 9))
        for day in range(1, 8)
    ]
    shuffled = random.Random(1).sample(entries, len(entries))  # noqa: S311 - a shuffle
    assert texts(*shuffled) == texts(*entries)
