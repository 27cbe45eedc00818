"""Why a duty cannot be met yet, or is not called for."""

from collections.abc import Callable, Mapping

from domain.procedures.clock_words import day_words
from domain.procedures.duties.facts import CaseSide
from domain.procedures.duties.vocabulary import DutyKey, DutyRule


def waits_for(rule: DutyRule, case: CaseSide) -> str:
    """What has to come first; empty where it can be met today."""
    return _WAITS[rule.key](rule, case) if rule.key in _WAITS else ""


def not_called_for(rule: DutyRule, case: CaseSide) -> str:
    """Why nothing asks for it in this case; empty where something does."""
    if rule.key is DutyKey.EXTENSION and case.extended_on is None:
        return "The time has not been extended."
    if rule.key is DutyKey.HOLD and case.held_on is None:
        return "Views do not have to wait."
    if rule.key is DutyKey.HOLD and case.hold_quiet:
        return "The hold may not be spoken of."
    return ""


def _held(_rule: DutyRule, case: CaseSide) -> str:
    if case.held_on is None:
        return ""
    again = (
        f" It will be looked at again on {day_words(case.look_again_on)}."
        if (case.look_again_on)
        else ""
    )
    return f"Views are on hold.{again}"


def _drafted(_rule: DutyRule, case: CaseSide) -> str:
    return "" if case.drafted else "Nothing is written yet."


def _approved(rule: DutyRule, case: CaseSide) -> str:
    return "" if rule.document in case.approved else f"The {rule.title} is not approved yet."


def _finished(_rule: DutyRule, case: CaseSide) -> str:
    return "" if case.finished_on else "The review is not finished yet."


def _ended(_rule: DutyRule, case: CaseSide) -> str:
    return "" if case.ended else "It comes at the end, when the report is out."


_WAITS: Mapping[DutyKey, Callable[[DutyRule, CaseSide], str]] = {
    DutyKey.INVITED: _held,
    DutyKey.VIEWS: _held,
    DutyKey.DRAFT: _drafted,
    DutyKey.COPY: _approved,
    DutyKey.NOTICE: _approved,
    DutyKey.MEETING: _finished,
    DutyKey.OUTCOME: _finished,
    DutyKey.ASKED: _ended,
}
