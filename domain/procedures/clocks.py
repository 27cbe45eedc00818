"""Where each clock of a case stands."""

import calendar
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from domain.procedures import words
from domain.procedures.basis import NotStated, Silence
from domain.procedures.definition import Procedure
from domain.procedures.timing import Clock
from domain.procedures.vocabulary import CaseEvent, ClockKey, DocumentKey, Standing, Unit
from domain.working_days import add_working_days

TITLE = {
    ClockKey.NOTIFICATION: "Telling the national panel",
    ClockKey.RAPID_REVIEW: "Rapid review",
    ClockKey.DECISION: "The decision",
    ClockKey.REVIEW: "The review",
}


@dataclass(frozen=True)
class CaseDates:
    """The days in a case that clocks run between."""

    event_on: date | None = None
    referred_on: date | None = None
    decided_on: date | None = None
    completed_on: date | None = None
    published: Mapping[str, date] = field(default_factory=dict)

    def of(self, event: CaseEvent) -> date | None:
        return {
            CaseEvent.TRIGGERING_EVENT: self.event_on,
            CaseEvent.REFERRAL: self.referred_on,
            CaseEvent.DECISION: self.decided_on,
            CaseEvent.REVIEW_COMPLETED: self.completed_on,
            CaseEvent.OVERVIEW_REPORT_PUBLISHED: self.published.get(DocumentKey.OVERVIEW_REPORT),
            CaseEvent.EXECUTIVE_SUMMARY_PUBLISHED: self.published.get(
                DocumentKey.EXECUTIVE_SUMMARY,
            ),
        }[event]


@dataclass(frozen=True)
class ExtensionFact:
    """A recorded extension: on which day, of which clock, to which day."""

    clock: str
    decided_on: date
    due_on: date


@dataclass(frozen=True)
class ClockState:
    key: ClockKey
    title: str
    start: str
    started_on: date | None
    earliest: date | None
    due_on: date | None
    ended_on: date | None
    overdue: bool
    extended: bool
    sentence: str
    source: str
    stated: bool
    standing: Standing | None


def clock_state(
    procedure: Procedure,
    dates: CaseDates,
    extensions: tuple[ExtensionFact, ...],
    today: date,
) -> tuple[ClockState, ...]:
    """Every clock of the procedure, in the order in which a case meets them."""
    found = ((key, procedure.clocks.get(key)) for key in TITLE)
    return tuple(
        _silent(key, clock) if isinstance(clock, NotStated) else _running(key, clock, facts, today)
        for key, clock in found
        if clock is not None
        for facts in [_Facts(dates, _latest(extensions, key))]
    )


@dataclass(frozen=True)
class _Facts:
    dates: CaseDates
    extension: ExtensionFact | None


def _latest(extensions: tuple[ExtensionFact, ...], key: ClockKey) -> ExtensionFact | None:
    mine = [e for e in extensions if e.clock == key]
    return max(mine, key=lambda e: (e.decided_on, e.due_on), default=None)


def _silent(key: ClockKey, clock: NotStated) -> ClockState:
    sentence = "No time limit stated in the board's procedure."
    if clock.nationally:
        sentence = f"{sentence} {clock.nationally}"
    return ClockState(
        key=key,
        title=TITLE[key],
        start="not stated",
        started_on=None,
        earliest=None,
        due_on=None,
        ended_on=None,
        overdue=False,
        extended=False,
        sentence=sentence,
        source=str(clock.source),
        stated=False,
        standing=None,
    )


def _running(key: ClockKey, clock: Clock, facts: _Facts, today: date) -> ClockState:
    silent_start = isinstance(clock.start, Silence)
    started = None if isinstance(clock.start, Silence) else facts.dates.of(clock.start)
    ended = facts.dates.of(clock.end)
    due = _after(started, clock.maximum, clock.unit)
    if facts.extension:
        due = facts.extension.due_on
    return ClockState(
        key=key,
        title=TITLE[key],
        start="not stated" if silent_start else words.EVENT[CaseEvent(clock.start)],
        started_on=started,
        earliest=_after(started, clock.minimum, clock.unit),
        due_on=due,
        ended_on=ended,
        overdue=ended is None and due is not None and today > due,
        extended=facts.extension is not None,
        sentence=_reason(clock, due, ended, facts, today),
        source=str(clock.source),
        stated=True,
        standing=clock.standing,
    )


def _after(start: date | None, count: int, unit: Unit) -> date | None:
    if start is None:
        return None
    if unit is Unit.MONTHS:
        return add_months(start, count)
    if unit is Unit.WORKING_DAYS:
        return add_working_days(start, count)
    return start + timedelta(days=count)


def add_months(start: date, count: int) -> date:
    """The same day of a later month, or that month's last day."""
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(start.day, last))


def _reason(clock: Clock, due: date | None, ended: date | None, facts: _Facts, today: date) -> str:
    rule = words.clock_words(clock)
    return " ".join(
        part for part in (rule, _extension(facts.extension), _where(due, ended, today)) if part
    )


def _extension(extension: ExtensionFact | None) -> str:
    if extension is None:
        return ""
    return f"On {day_words(extension.decided_on)} the time was extended."


def _where(due: date | None, ended: date | None, today: date) -> str:
    if ended:
        return f"It stopped on {day_words(ended)}{_late(due, ended)}."
    if due is None:
        return "So no end date can be worked out yet."
    if today > due:
        return f"It was due by {day_words(due)}{_late(due, today)}."
    return f"It is due by {day_words(due)}."


def _late(due: date | None, day: date) -> str:
    late = (day - due).days if due else 0
    if late <= 0:
        return ""
    return f", {words.unit_words(late, Unit.DAYS)} late" if due else ""


def day_words(day: date) -> str:
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"
