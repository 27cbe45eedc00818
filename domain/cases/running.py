"""The clocks of a case as they stand today."""

from domain import clock
from domain.cases.criteria import NO_REVIEW
from domain.cases.stages import Milestones
from domain.procedures.definition import Procedure
from domain.procedures.rules import ClockState, clock_state


def clocks_of(procedure: Procedure, passed: Milestones) -> tuple[ClockState, ...]:
    """Every clock as it stands today."""
    return clock_state(procedure, passed.dates, passed.extensions, clock.today())


def running(procedure: Procedure, passed: Milestones) -> list[ClockState]:
    """Those that run towards a date, the nearest first. None does once there is no review."""
    if passed.outcome == NO_REVIEW:
        return []
    going = [it for it in clocks_of(procedure, passed) if it.due_on and it.ended_on is None]
    return sorted(going, key=lambda it: (it.due_on or clock.today(), it.key))
