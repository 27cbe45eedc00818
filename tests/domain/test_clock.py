"""The moments that a process is told never go back by a little, and never stand still."""

from datetime import UTC, datetime, timedelta

from domain import clock

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


def told(monkeypatch, *read):
    """What is told while the machine's clock says these, one after the other."""
    steps = iter(read)
    monkeypatch.setattr(clock, "_read", lambda: next(steps))
    monkeypatch.setattr(clock, "_last", datetime.min.replace(tzinfo=UTC))
    return [clock.now() for _ in read]


def test_a_clock_put_right_by_a_little_changes_no_order(monkeypatch):
    first, second, third = told(monkeypatch, NOON, NOON - timedelta(seconds=2), NOON)
    assert first < second < third < NOON + timedelta(milliseconds=1)


def test_a_clock_that_stands_still_changes_no_order(monkeypatch):
    first, second = told(monkeypatch, NOON, NOON)
    assert first < second


def test_a_clock_that_was_far_ahead_is_believed_when_it_is_put_right(monkeypatch):
    ahead = NOON + timedelta(days=1)
    assert told(monkeypatch, ahead, NOON) == [ahead, NOON]


def test_a_clock_that_runs_is_believed(monkeypatch):
    later = NOON + timedelta(seconds=5)
    assert told(monkeypatch, NOON, later) == [NOON, later]
