"""The clocks of a case as they stand today."""

from domain import clock
from domain.cases.criteria import NO_REVIEW
from domain.cases.stages import Milestones
from domain.procedures.definition import Procedure
from domain.procedures.rules import ClockState, clock_state
from domain.procedures.vocabulary import ClockKey

OF_THE_INCIDENT = (ClockKey.NOTIFICATION, ClockKey.RAPID_REVIEW)


def clocks_of(procedure: Procedure, passed: Milestones) -> tuple[ClockState, ...]:
    """Every clock as it stands today."""
    return clock_state(procedure, passed.dates, passed.extensions, clock.today())


def standing_clocks(procedure: Procedure, passed: Milestones) -> tuple[ClockState, ...]:
    """Those that still matter: without a review, only what is owed of the incident itself.

    Once the case is closed nothing runs any more, and what ended can still be read.
    """
    found = clocks_of(procedure, passed)
    if passed.closed_on is not None:
        found = tuple(it for it in found if it.ended_on is not None)
    if passed.outcome != NO_REVIEW:
        return found
    return tuple(it for it in found if it.key in OF_THE_INCIDENT)


def running(procedure: Procedure, passed: Milestones) -> list[ClockState]:
    """Those that run towards a date, the nearest first."""
    going = [it for it in standing_clocks(procedure, passed) if it.due_on and it.ended_on is None]
    return sorted(going, key=lambda it: (it.due_on or clock.today(), it.key))
