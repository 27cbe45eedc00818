"""By which day a duty is due, where a rule or a clock gives one, and from which day it counts."""

from datetime import date, timedelta

from domain.procedures.clocks import add_months
from domain.procedures.duties.facts import CaseSide
from domain.procedures.duties.vocabulary import DutyKey, DutyRule, When
from domain.procedures.vocabulary import Unit
from domain.working_days import subtract_working_days


def due_on(rule: DutyRule, case: CaseSide) -> date | None:
    """None where neither gives a day: it is due, and nothing says by when."""
    if rule.when is When.WHEN_EXTENDED:
        return case.known_until if case.extended_on else None
    if rule.when is When.ON_COMPLETION:
        return case.due_on
    if rule.when in {When.BEFORE_RELEASE, When.LEAD_TIME}:
        return _before(rule, case)
    return None


def _before(rule: DutyRule, case: CaseSide) -> date | None:
    out = case.published.get(rule.document) or case.planned.get(rule.document)
    if out is None:
        return None
    if rule.lead is None:
        return out - timedelta(days=1)
    ahead, unit = rule.lead
    return _earlier(out, ahead, unit)


def _earlier(day: date, count: int, unit: Unit) -> date:
    if unit is Unit.MONTHS:
        return add_months(day, -count)
    if unit is Unit.WORKING_DAYS:
        return subtract_working_days(day, count)
    return day - timedelta(days=count)


def since(rule: DutyRule, case: CaseSide) -> date | None:
    """Only what was done on or after this day meets it; None where any day does."""
    return {DutyKey.EXTENSION: case.extended_on, DutyKey.HOLD: case.held_on}.get(rule.key)
