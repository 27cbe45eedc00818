"""What the family must have been given and told before publication: each duty that binds, once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from domain.procedures import words
from domain.procedures.basis import is_stated
from domain.procedures.clock_words import day_words
from domain.procedures.conditions import Condition, FamilyCount, PublicationFacts
from domain.procedures.definition import Procedure
from domain.procedures.duties.rules import duty_rules
from domain.procedures.duties.states import DutyState, FamilyDuty
from domain.procedures.duties.vocabulary import DutyKey, DutyRule, When
from domain.procedures.naming import main_document
from domain.procedures.vocabulary import DocumentKey

NONE_OWED = FamilyCount()
_COPY_WHEN = {
    When.BEFORE_RELEASE: "before anyone else can read it",
    When.ON_COMPLETION: "when the review is finished",
}


@dataclass(frozen=True)
class _Words:
    done: str
    todo: str


_SAID: Mapping[DutyKey, _Words] = {
    DutyKey.TOLD: _Words(
        "Everyone in the family has been told of the review.",
        "must be told of the review",
    ),
    DutyKey.INVITED: _Words(
        "Everyone in the family has been asked for their views.",
        "must be asked for their views",
    ),
    DutyKey.VIEWS: _Words(
        "Everyone in the family who wanted to be heard has been heard.",
        "must be heard, or it must be written down why not",
    ),
    DutyKey.EXTENSION: _Words(
        "Everyone in the family has been told that it takes longer.",
        "must be told that it takes longer",
    ),
    DutyKey.COPY: _Words(
        "Everyone in the family who should have a copy has been given one.",
        "must be given a copy {when}",
    ),
    DutyKey.NOTICE: _Words(
        "Everyone in the family who should be told the date has been told.",
        "must be told the date before publication",
    ),
    DutyKey.MEETING: _Words(
        "Everyone in the family has been met, or offered it.",
        "must be met to talk about it, or offered it",
    ),
    DutyKey.OUTCOME: _Words(
        "Everyone in the family who should hear the outcome has been told.",
        "must be told how it ended",
    ),
}
OF_THE_END = {DutyKey.MEETING, DutyKey.OUTCOME}


def copy_promised(procedure: Procedure, key: str) -> bool:
    """Whether the family is promised this document, in whichever way."""
    rule = procedure.family_copy
    return is_stated(rule) and DocumentKey(key) in rule.documents


def family_conditions(
    procedure: Procedure, document: DocumentKey, facts: PublicationFacts
) -> tuple[Condition, ...]:
    """Each duty is met for every relative, or somebody has signed why not for each of the rest."""
    found: list[Condition] = []
    for rule in binding_rules(procedure, document):
        count = facts.family.get(rule.key, NONE_OWED)
        found.append(_condition(rule, count))
        if rule.lead is not None:
            found.append(_in_time(rule, count))
    return tuple(found)


def binding_rules(procedure: Procedure, document: str) -> tuple[DutyRule, ...]:
    """Those to be met before this document is out; what ends a review goes with its last word."""
    last = document == main_document(procedure)
    rules = duty_rules(procedure, document)
    return tuple(it for it in rules if it.binds and (last or it.key not in OF_THE_END))


def counted(duties: Iterable[FamilyDuty]) -> dict[str, FamilyCount]:
    """How many relatives each duty is still owed to, and for how many somebody has signed."""
    found: dict[str, FamilyCount] = {}
    for duty in duties:
        before = found.get(duty.rule.key, NONE_OWED)
        found[duty.rule.key.value] = before.with_one(
            owed=duty.is_open and duty.free_from is None,
            signed=duty.signed is not None,
            free_from=duty.free_from if duty.state is DutyState.NOT_YET else None,
        )
    return found


def _condition(rule: DutyRule, count: FamilyCount) -> Condition:
    said = _SAID[rule.key]
    todo = said.todo.format(when=_COPY_WHEN.get(rule.when, "before it is published"))
    signed = f" {_why(count.signed)}" if count.signed else ""
    return Condition(
        f"family_{rule.key.value}",
        count.owed == 0,
        f"{_people(count.owed)} in the family {todo}." if count.owed else f"{said.done}{signed}",
        rule.source,
        rule.standing,
        "duties",
    )


def _in_time(rule: DutyRule, count: FamilyCount) -> Condition:
    """That everyone told has known the day for as long as is promised; only where a time is."""
    lead = words.unit_words(*rule.lead) if rule.lead else ""
    late = count.free_from
    done = f"Nobody in the family was told the date less than {lead} before publication."
    who = f"{_people(count.late)} in the family"
    todo = f"{who} must know the date at least {lead} before publication."
    first = f" So the first day is {day_words(late)}." if late else ""
    return Condition(
        f"family_{rule.key.value}_time",
        late is None,
        todo + first if late else done,
        rule.source,
        rule.standing,
        "duties",
    )


def _why(count: int) -> str:
    return f"For {_people(count)} it is signed why not."


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count} people"
