"""What the family must have been given and told before publication."""

from datetime import date

from domain.procedures import words
from domain.procedures.basis import Silence, is_stated
from domain.procedures.clock_words import day_words
from domain.procedures.clocks import days_after
from domain.procedures.conditions import OWN_PROMISE, Condition, PublicationFacts
from domain.procedures.definition import Procedure
from domain.procedures.vocabulary import CopyWhen, DocumentKey, Standing, Unit


def copy_promised(procedure: Procedure, key: str) -> bool:
    """Whether the family is promised this document, in whichever way."""
    rule = procedure.family_copy
    return is_stated(rule) and DocumentKey(key) in rule.documents


def family_copy(
    procedure: Procedure,
    key: DocumentKey,
    facts: PublicationFacts,
) -> tuple[Condition, ...]:
    rule = procedure.family_copy
    if not is_stated(rule) or key not in rule.documents or not isinstance(rule.when, CopyWhen):
        return ()
    promised = rule.when is CopyWhen.BEFORE_RELEASE
    owed = facts.relatives_owed_copy
    when = "before anyone else can read it" if promised else "when the review is finished"
    done = "Everyone in the family who should have a copy has been given one."
    todo = f"{_people(owed)} in the family must be given a copy {when}."
    standing = rule.standing if promised else Standing.EXPECTED
    return (
        Condition(
            "family_copy",
            owed == 0,
            todo if owed else done,
            str(rule.source),
            standing,
            "family",
            may_be_explained=not promised,
        ),
    )


def family_notice(procedure: Procedure, facts: PublicationFacts) -> Condition:
    rule = procedure.family_notice
    owed = facts.relatives_owed_notice
    done = "Everyone in the family who should be told the date has been told."
    todo = f"{_people(owed)} in the family must be told the date before publication."
    stated = is_stated(rule)
    return Condition(
        "family_notice",
        owed == 0,
        todo if owed else done,
        str(rule.source) if stated else OWN_PROMISE,
        rule.standing if is_stated(rule) else Standing.ADVISORY,
        "family",
        may_be_explained=not stated,
    )


def family_notice_time(procedure: Procedure, facts: PublicationFacts) -> tuple[Condition, ...]:
    """That everyone told has known the day for as long as is promised; only where a time is."""
    rule, on = procedure.family_notice, facts.on
    if not is_stated(rule) or isinstance(rule.ahead, Silence) or isinstance(rule.unit, Silence):
        return ()
    lead = words.unit_words(rule.ahead, rule.unit)
    days = [_free_from(told, rule.ahead, rule.unit) for told in facts.family_told]
    late = [day for day in days if on is not None and day > on]
    done = f"Nobody in the family was told the date less than {lead} before publication."
    todo = (
        f"{_people(len(late))} in the family must know the date at least {lead} before publication."
        f" So the first day is {day_words(max(late))}."
        if late
        else ""
    )
    return (
        Condition(
            "family_notice_time",
            not late,
            todo or done,
            str(rule.source),
            rule.standing,
            "family",
            may_be_explained=rule.standing is not Standing.REQUIRED,
        ),
    )


def _free_from(told: tuple[tuple[date, date], ...], ahead: int, unit: Unit) -> date:
    """The first day that one relative was told of, and told of long enough before."""
    return min(max(day, days_after(on, ahead, unit)) for on, day in told)


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count} people"
