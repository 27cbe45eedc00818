"""How each duty to one relative stands. Pure: values in, values out."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from domain.procedures.clock_words import day_words
from domain.procedures.clocks import days_after
from domain.procedures.definition import Procedure
from domain.procedures.duties.days import due_on, since
from domain.procedures.duties.facts import CaseSide, Done, Person, Signed
from domain.procedures.duties.rules import duty_rules
from domain.procedures.duties.vocabulary import DutyKey, DutyRule
from domain.procedures.duties.waiting import not_called_for, waits_for

# What asks something of whoever it is done for, and is nobody's promise.
ASKING = {DutyKey.HOLD, DutyKey.DRAFT, DutyKey.ASKED}


class DutyState(StrEnum):
    MET = "met"
    SET_ASIDE = "set_aside"
    LATE = "late"
    DUE = "due"
    NOT_YET = "not_yet"
    NOT_CALLED_FOR = "not_called_for"


@dataclass(frozen=True)
class FamilyDuty:
    """One duty to one relative: its rule, and how it stands."""

    rule: DutyRule
    state: DutyState
    words: str
    on: date | None = None
    due_on: date | None = None
    signed: Signed | None = None
    free_from: date | None = None  # told, and the first day on which they will have known enough

    @property
    def is_open(self) -> bool:
        """Whether it stands between the board and publication."""
        return self.rule.binds and self.is_owed

    @property
    def is_owed(self) -> bool:
        return self.state in {DutyState.LATE, DutyState.DUE, DutyState.NOT_YET}

    @property
    def is_due(self) -> bool:
        return self.state in {DutyState.LATE, DutyState.DUE}


def duties_to(
    procedure: Procedure, case: CaseSide, person: Person, today: date, document: str = ""
) -> tuple[FamilyDuty, ...]:
    """Every duty to one relative, in the order in which a family meets them."""
    return tuple(_stands(rule, case, person, today) for rule in duty_rules(procedure, document))


def _stands(rule: DutyRule, case: CaseSide, person: Person, today: date) -> FamilyDuty:
    by = due_on(rule, case)
    done, aside = _last(rule, case, person), _aside(rule, case, person)
    met = _met(rule, done, case, today) if done else None
    if met is not None and (met.state is DutyState.MET or aside is None):
        return replace(met, due_on=by)
    if aside is not None:
        return replace(aside, due_on=by)
    return _owed(rule, case, person, by, today)


def _met(rule: DutyRule, done: Done, case: CaseSide, today: date) -> FamilyDuty:
    """Told too short a time before is told, and still owed until enough of it has passed."""
    if done.declined:
        return FamilyDuty(rule, DutyState.MET, f"They did not want it, {done.how}", done.on)
    free = _free_from(rule, done)
    if free and free > today and rule.document not in case.published:
        words = f"They were told, and will have known long enough on {day_words(free)}."
        return FamilyDuty(rule, DutyState.NOT_YET, words, done.on, free_from=free)
    return FamilyDuty(rule, DutyState.MET, done.how, done.on, free_from=free)


def _free_from(rule: DutyRule, done: Done) -> date | None:
    if rule.lead is None or done.of_day is None:
        return None
    return max(done.of_day, days_after(done.on, *rule.lead))


def _last(rule: DutyRule, case: CaseSide, person: Person) -> Done | None:
    """What met it: the latest, or where a time must have passed, the one that is free first."""
    first = since(rule, case)
    found = [
        it
        for it in person.done
        if it.duty == rule.key
        and it.document in {"", rule.document}
        and (first is None or it.on >= first)
        and (rule.offer or not it.offered)
    ]
    if rule.lead is not None:
        return min(found, key=lambda it: _free_from(rule, it) or it.on, default=None)
    return max(found, key=lambda it: (it.on, not it.declined), default=None)


def _aside(rule: DutyRule, case: CaseSide, person: Person) -> FamilyDuty | None:
    if not person.wants_news:
        words = "They ask to be left alone, so nothing is owed to them."
        return FamilyDuty(rule, DutyState.SET_ASIDE, words)
    if person.quiet and rule.key in ASKING:
        words = "They asked not to be asked, so this is not owed to them."
        return FamilyDuty(rule, DutyState.SET_ASIDE, words)
    signed, first = person.signed.get(rule.place), since(rule, case)
    if signed is None and rule.key is DutyKey.VIEWS:
        signed = person.signed.get((DutyKey.INVITED.value, ""))
    if signed is None or (first is not None and signed.on < first):
        return None
    return FamilyDuty(rule, DutyState.SET_ASIDE, signed.reason, signed.on, signed=signed)


def _owed(
    rule: DutyRule, case: CaseSide, person: Person, by: date | None, today: date
) -> FamilyDuty:
    idle = not_called_for(rule, case)
    if idle:
        return FamilyDuty(rule, DutyState.NOT_CALLED_FOR, idle, due_on=by)
    wait = waits_for(rule, case) or _not_asked(rule, person)
    if wait:
        return FamilyDuty(rule, DutyState.NOT_YET, wait, due_on=by)
    late = by is not None and today > by
    return FamilyDuty(rule, DutyState.LATE if late else DutyState.DUE, "", due_on=by)


def _not_asked(rule: DutyRule, person: Person) -> str:
    asked = any(it.duty == DutyKey.INVITED for it in person.done)
    return "" if rule.key is not DutyKey.VIEWS or asked else "They have not been asked yet."
