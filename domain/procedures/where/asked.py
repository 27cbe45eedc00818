"""What the lines on a review ask of its procedure and of what is known of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from domain.procedures.basis import is_stated
from domain.procedures.clocks import ClockState, ExtensionFact, clock_state
from domain.procedures.definition import Procedure
from domain.procedures.naming import document_title, main_document, word
from domain.procedures.timing import Clock
from domain.procedures.vocabulary import CaseEvent, ClockKey
from domain.procedures.where.facts import Known, Phase

REVIEW = "review"
OUT = {CaseEvent.OVERVIEW_REPORT_PUBLISHED, CaseEvent.EXECUTIVE_SUMMARY_PUBLISHED}


@dataclass(frozen=True)
class Asked:
    procedure: Procedure
    known: Known
    today: date

    @property
    def review(self) -> str:
        return word(self.procedure, REVIEW)

    @property
    def title(self) -> str:
        return document_title(self.procedure, main_document(self.procedure))

    @property
    def written(self) -> bool:
        """Whether what the review ends in is agreed."""
        dates = self.known.dates
        return bool(dates.completed_on or dates.approved.get(main_document(self.procedure)))

    @property
    def due_on(self) -> date | None:
        """The last day that holds, or held, of the review's own clock."""
        clock = self.clock(ClockKey.REVIEW)
        return clock.due_on if clock and clock.ended_on is None and self.counts else None

    @property
    def counts(self) -> bool:
        """Not from a day that only stands in for the one that nobody has recorded."""
        clock, known = self._clock, self.known.dates.noted
        start = clock.start if clock else None
        return self.extended or start != CaseEvent.INCIDENT_KNOWN or start in known

    @property
    def out_by(self) -> date | None:
        """By when it is to be published, where the clock says so or more time was given since."""
        agreed = self.known.dates.completed_on
        later = [it.due_on for it in self._longer if agreed and it.decided_on >= agreed]
        return self.due_on if self._ends_published else max(later, default=None)

    @property
    def _ends_published(self) -> bool:
        return self._clock is not None and self._clock.end in OUT

    @property
    def extended(self) -> bool:
        return bool(self._longer) and self._clock is not None

    @property
    def _longer(self) -> list[ExtensionFact]:
        return [it for it in self.known.extensions if it.clock == ClockKey.REVIEW]

    @property
    def _clock(self) -> Clock | None:
        """The time that the procedure gives, if it gives one."""
        clock = self.procedure.clocks.get(ClockKey.REVIEW)
        return clock if clock is not None and is_stated(clock) else None

    def clock(self, key: ClockKey) -> ClockState | None:
        known = self.known
        clocks = clock_state(self.procedure, known.dates, known.extensions, self.today)
        return next((clock for clock in clocks if clock.key is key), None)

    def ahead(self, day: date | None) -> bool:
        return day is not None and day >= self.today

    @property
    def phase(self) -> Phase:
        return next(phase for phase, is_so in _PHASES if is_so(self))

    @property
    def is_late(self) -> bool:
        return self.due_on is not None and not self.ahead(self.due_on)


# The first that is so. What has happened last counts most.
_PHASES: tuple[tuple[Phase, Callable[[Asked], bool]], ...] = (
    (Phase.NO_REVIEW, lambda it: it.known.outcome not in {None, REVIEW}),
    (Phase.CLOSED, lambda it: it.known.closed_on is not None),
    (Phase.DECIDING, lambda it: it.known.dates.decided_on is None),
    (Phase.PUBLISHED, lambda it: bool(it.known.dates.published)),
    (Phase.KEPT_BACK, lambda it: it.known.kept_back_on is not None),
    (Phase.TAKEN_DOWN, lambda it: it.known.taken_down),
    (Phase.WRITTEN, lambda it: it.written),
    (Phase.LATE, lambda it: it.is_late),
    (Phase.GOING_ON, lambda _: True),
)
