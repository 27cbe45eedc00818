"""The ladder of reminders for an answer, in working days from its due date. Pure.

One table for answers and one for sign-offs. No procedure we know of states any such days, so
every board climbs the same ladder; a step is skipped where a later one has come, so nobody is sent
two at once.
"""

from dataclasses import dataclass
from datetime import date

from domain.notices.kinds import NoticeKind as Kind
from domain.working_days import add_working_days, subtract_working_days, working_days_between


@dataclass(frozen=True)
class Rung:
    """`days` counts working days from the due date: before it where negative."""

    days: int
    kind: Kind
    words: str
    agency: bool = True
    managers: bool = False

    def day(self, due_on: date) -> date:
        if self.days < 0:
            return subtract_working_days(due_on, -self.days)
        return add_working_days(due_on, self.days)


LADDER: tuple[Rung, ...] = (
    Rung(-5, Kind.REQUEST_DUE_SOON, "Reminder to the agency: due soon"),
    Rung(0, Kind.REQUEST_DUE_TODAY, "Reminder to the agency: due today"),
    Rung(1, Kind.REQUEST_OVERDUE, "Late: the agency and our managers are told", managers=True),
    Rung(3, Kind.REQUEST_STILL_LATE, "Still late: the agency and our managers are told again",
         managers=True),
    Rung(5, Kind.REQUEST_TAKE_FURTHER, "Our managers are asked whether to write to somebody senior",
         agency=False, managers=True),
)  # fmt: skip
# The same for a report that was sent without a sign-off, counted from the day it was sent.
SIGNING: tuple[Rung, ...] = (
    Rung(3, Kind.SIGN_OFF_WANTED, "Reminder to the agency: a senior officer has to sign it off"),
    Rung(8, Kind.SIGN_OFF_STILL_WANTED,
         "Still not signed off: the agency and our managers are told", managers=True),
)  # fmt: skip
KINDS = [rung.kind.value for rung in (*LADDER, *SIGNING)]


def reached(day: date, today: date, ladder: tuple[Rung, ...] = LADDER) -> Rung | None:
    """The highest step whose day has come, of those that count from `day`."""
    come = [rung for rung in ladder if rung.day(day) <= today]
    return come[-1] if come else None


def coming(day: date, today: date, ladder: tuple[Rung, ...] = LADDER) -> list[tuple[Rung, date]]:
    """What comes next if nothing arrives, and when."""
    days = [(rung, rung.day(day)) for rung in ladder]
    return [(rung, day) for rung, day in days if day > today]


def first_day(today: date) -> date:
    """The latest due date whose first step has come."""
    return add_working_days(today, -LADDER[0].days)


def late_by(due_on: date, today: date) -> int:
    """Working days since the due date; at least one as soon as it has passed."""
    return max(1, working_days_between(due_on, today)) if today > due_on else 0


def late_words(days: int) -> str:
    return f"Late by {days} working {'day' if days == 1 else 'days'}" if days else ""
