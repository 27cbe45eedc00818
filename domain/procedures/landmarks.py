"""Days that nothing else in a case tells, where a clock of the procedure runs by them. Pure."""

from dataclasses import dataclass
from typing import TypeGuard

from domain.procedures import words
from domain.procedures.basis import NotStated, is_stated
from domain.procedures.clock_words import clock_words
from domain.procedures.definition import Procedure
from domain.procedures.timing import Clock
from domain.procedures.vocabulary import CaseEvent, ClockKey

NOTED = (
    CaseEvent.INCIDENT_KNOWN,
    CaseEvent.NOTIFICATION_SENT,
    CaseEvent.RAPID_REVIEW_COMPLETED,
)
TITLE = {
    CaseEvent.INCIDENT_KNOWN: "The council came to know of the incident",
    CaseEvent.NOTIFICATION_SENT: "The notification was sent",
    CaseEvent.RAPID_REVIEW_COMPLETED: "The rapid review was finished",
}


@dataclass(frozen=True)
class LandmarkRule:
    """A day to record, and the rule that asks for it. `after` has to be recorded before."""

    event: CaseEvent
    clock: ClockKey
    title: str
    sentence: str
    source: str
    after: CaseEvent | None


def landmarks(procedure: Procedure) -> tuple[LandmarkRule, ...]:
    """The days that this procedure's clocks run by and that somebody has to record."""
    found = {event: _rule(procedure, event) for event in NOTED}
    return tuple(rule for rule in found.values() if rule)


def landmark_of(procedure: Procedure, event: str) -> LandmarkRule | None:
    return next((rule for rule in landmarks(procedure) if rule.event == event), None)


def _rule(procedure: Procedure, event: CaseEvent) -> LandmarkRule | None:
    stated = [(key, clock) for key, clock in procedure.clocks.items() if _is_clock(clock)]
    for key, clock in sorted(stated, key=lambda pair: pair[1].end != event):
        if event in (clock.start, clock.end):
            after = CaseEvent(clock.start) if clock.end == event and clock.start in NOTED else None
            sentence = words.sentence(clock.note) if clock.note else clock_words(procedure, clock)
            source = str(clock.source)
            return LandmarkRule(event, key, TITLE[event], sentence, source, after)
    return None


def _is_clock(clock: Clock | NotStated) -> TypeGuard[Clock]:
    return is_stated(clock)
