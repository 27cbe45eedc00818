"""Where each clock of a case stands."""

import calendar
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cached_property

from domain.procedures import words
from domain.procedures.basis import NotStated, Silence, is_stated
from domain.procedures.clock_words import clock_words, extended_words, where_words
from domain.procedures.definition import Procedure
from domain.procedures.effective import on_day
from domain.procedures.naming import main_document
from domain.procedures.timing import Clock
from domain.procedures.vocabulary import (
    CaseEvent,
    ClockKey,
    DocumentKey,
    Firmness,
    Standing,
    Unit,
)
from domain.working_days import add_working_days

TITLE = {
    ClockKey.NOTIFICATION: "Telling others of the incident",
    ClockKey.RAPID_REVIEW: "Rapid review",
    ClockKey.DECISION: "The decision",
    ClockKey.REVIEW: "The review",
}

SUPPOSED = (
    "The day on which it became known is not recorded, so the day of the event stands in for it."
)


@dataclass(frozen=True)
class CaseDates:
    """The days in a case that clocks run between."""

    event_on: date | None = None
    referred_on: date | None = None
    decided_on: date | None = None
    completed_on: date | None = None
    approved: Mapping[str, date] = field(default_factory=dict)
    """When each document was approved. The one that a review ends in completes it."""
    published: Mapping[str, date] = field(default_factory=dict)
    noted: Mapping[str, date] = field(default_factory=dict)
    """Days that somebody recorded by hand, by event: a notification sent, for instance."""

    def of(self, event: CaseEvent) -> date | None:
        return {
            CaseEvent.TRIGGERING_EVENT: self.event_on,
            # Until somebody says when it became known, the day itself is the safer start.
            CaseEvent.INCIDENT_KNOWN: self.noted.get(CaseEvent.INCIDENT_KNOWN, self.event_on),
            CaseEvent.NOTIFICATION_SENT: self.noted.get(CaseEvent.NOTIFICATION_SENT),
            CaseEvent.RAPID_REVIEW_COMPLETED: self.noted.get(CaseEvent.RAPID_REVIEW_COMPLETED),
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
    saying: Callable[[], str] = field(repr=False, compare=False)
    source: str
    stated: bool
    standing: Standing | None

    @property
    def is_range(self) -> bool:
        """Whether there is an earliest day and a latest one, and no extension has replaced them."""
        return not self.extended and None is not self.earliest != self.due_on

    @property
    def sentence(self) -> str:
        """Put together when it is asked for: a list of cases needs only the days."""
        return self.saying()


def clock_state(
    procedure: Procedure,
    dates: CaseDates,
    extensions: tuple[ExtensionFact, ...],
    today: date,
) -> tuple[ClockState, ...]:
    """Every clock of the procedure, in the order in which a case meets them."""
    procedure = on_day(procedure, today, dates.decided_on)
    dates = _completed(procedure, dates)
    found = ((key, procedure.clocks.get(key)) for key in TITLE)
    return tuple(
        _silent(key, clock)
        if isinstance(clock, NotStated)
        else _running(procedure, _Run(key, clock, dates, _latest(extensions, key), today))
        for key, clock in found
        if clock is not None
    )


def _completed(procedure: Procedure, dates: CaseDates) -> CaseDates:
    """A review is complete when the document that it ends in is approved."""
    if dates.completed_on:
        return dates
    return replace(dates, completed_on=dates.approved.get(main_document(procedure)))


@dataclass(frozen=True)
class _Run:
    """A stated clock, with what has happened in the case."""

    key: ClockKey
    clock: Clock
    dates: CaseDates
    extension: ExtensionFact | None
    today: date

    @property
    def start(self) -> CaseEvent | None:
        return None if isinstance(self.clock.start, Silence) else self.clock.start

    @cached_property
    def started_on(self) -> date | None:
        return self.dates.of(self.start) if self.start else None

    @property
    def supposed(self) -> bool:
        """Whether the day that it is counted from stands in for one that nobody has recorded."""
        return self.start is CaseEvent.INCIDENT_KNOWN and self.start not in self.dates.noted

    @cached_property
    def ended_on(self) -> date | None:
        return self.dates.of(self.clock.end)

    @cached_property
    def due_on(self) -> date | None:
        if self.extension:
            return self.extension.due_on
        return self.reached(self.clock.maximum)

    def reached(self, count: int) -> date | None:
        """The day that the limit comes to; none while it is relaxed."""
        relaxed = self.clock.firmness is Firmness.RELAXED
        return None if relaxed else counted(self.started_on, count, self.clock.unit)

    @property
    def overdue(self) -> bool:
        return self.ended_on is None and self.due_on is not None and self.today > self.due_on


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
        saying=lambda: sentence,
        source=str(clock.source),
        stated=False,
        standing=None,
    )


def _running(procedure: Procedure, run: _Run) -> ClockState:
    return ClockState(
        key=run.key,
        title=_title(procedure, run.key),
        start=words.EVENT[run.start] if run.start else "not stated",
        started_on=run.started_on,
        earliest=run.reached(run.clock.minimum),
        due_on=run.due_on,
        ended_on=run.ended_on,
        overdue=run.overdue,
        extended=run.extension is not None,
        saying=lambda: _sentence(procedure, run),
        source=str(run.clock.source),
        stated=True,
        standing=run.clock.standing,
    )


def _title(procedure: Procedure, key: ClockKey) -> str:
    rule = procedure.notification
    if key is not ClockKey.NOTIFICATION or not is_stated(rule) or not rule.tells:
        return TITLE[key]
    return f"Telling {words.all_of(words.RECIPIENT[who] for who in rule.tells)}"


def _sentence(procedure: Procedure, run: _Run) -> str:
    where = where_words(run.due_on, run.ended_on, run.today)
    longer = extended_words(run.extension.decided_on) if run.extension else ""
    supposed = f" {SUPPOSED}" if run.supposed else ""
    return f"{clock_words(procedure, run.clock)} {longer}{where}{supposed}"


def counted(start: date | None, count: int, unit: Unit) -> date | None:
    return None if start is None else days_after(start, count, unit)


def days_after(start: date, count: int, unit: Unit) -> date:
    """So many months, days or working days later."""
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
