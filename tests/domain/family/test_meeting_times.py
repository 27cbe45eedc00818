"""Times in England across the change of the clocks, and the file that a calendar reads."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from domain.errors import Invalid
from domain.family.meetings.calendar import calendar_file
from domain.family.meetings.clashes import Span
from domain.family.meetings.times import moment_of

AT = datetime(2026, 3, 2, 10, tzinfo=UTC)


def lines(starts_at, minutes=60):
    ends_at = starts_at + timedelta(minutes=minutes)
    return calendar_file("ab12", starts_at, ends_at, made_at=AT, sequence=3).split("\r\n")


@pytest.mark.parametrize(
    ("day", "hour"), [(date(2026, 3, 27), 14), (date(2026, 3, 30), 13), (date(2026, 10, 26), 14)]
)
def test_two_in_the_afternoon_is_that_in_england_before_and_after_the_clocks_change(day, hour):
    starts_at = moment_of(day, time(14))
    assert starts_at == datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    assert f"DTSTART:{day:%Y%m%d}T{hour}0000Z" in lines(starts_at)
    assert f"DTEND:{day:%Y%m%d}T{hour + 1}0000Z" in lines(starts_at)


def test_a_time_that_the_clocks_leave_out_is_refused():
    with pytest.raises(Invalid):
        moment_of(date(2026, 3, 29), time(1, 30))


def test_the_hour_that_comes_twice_is_its_first():
    assert moment_of(date(2026, 10, 25), time(1, 30)) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_the_calendar_says_when_and_nothing_else():
    assert lines(AT) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Calendar//Appointments//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        "UID:ab12",
        "DTSTAMP:20260302T100000Z",
        "DTSTART:20260302T100000Z",
        "DTEND:20260302T110000Z",
        "SEQUENCE:3",
        "SUMMARY:Appointment",
        "CLASS:PRIVATE",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_meetings_that_touch_do_not_meet_and_those_that_overlap_do():
    hour = timedelta(hours=1)
    one = Span(AT, AT + hour)
    assert not one.meets(Span(AT + hour, AT + 2 * hour))
    assert one.meets(Span(AT + hour / 2, AT + 2 * hour))
    assert one.meets(one)
