"""What changes for one case where another edition comes to rule it. Pure: values in, values out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from domain.cases.position import CaseFacts, State, StepState, position
from domain.cases.roles import number_words
from domain.procedures.conditions import FamilyCount
from domain.procedures.definition import Procedure
from domain.procedures.duties.vocabulary import DutyKey
from domain.procedures.people import Role
from domain.procedures.rules import (
    Condition,
    PublicationFacts,
    clock_state,
    document_title,
    documents,
    family_promises,
    hold_applies,
    hold_rules,
    publication_conditions,
    roles,
    title_of,
)
from domain.procedures.vocabulary import HoldOn, RoleKey
from domain.procedures.words import PROCEEDING

STATE = {
    State.DONE: "done",
    State.CURRENT: "to do",
    State.WAITING: "not yet",
    State.HELD: "on hold",
    State.NOT_NEEDED: "not needed",
}
NONE = "Nothing"


@dataclass(frozen=True)
class Change:
    """One thing about the case, under the edition it is under and under the other."""

    what: str
    before: str
    after: str
    source: str = ""


@dataclass(frozen=True)
class CaseChanges:
    """All that changes, by the page of the case where it would be seen."""

    steps: tuple[Change, ...]
    people: tuple[Change, ...]
    clocks: tuple[Change, ...]
    holds: tuple[Change, ...]
    conditions: tuple[Change, ...]
    promises: tuple[Change, ...]

    def named(self) -> list[tuple[str, tuple[Change, ...]]]:
        return [
            ("The steps of this case", self.steps),
            ("Those appointed", self.people),
            ("The time of this case", self.clocks),
            ("What makes views or publication wait", self.holds),
            ("What has to be met before publication", self.conditions),
            ("What the family is promised", self.promises),
        ]


def case_changes(
    before: Procedure, after: Procedure, facts: CaseFacts, going_on: Iterable[str], today: date
) -> CaseChanges:
    """`going_on` are the kinds of proceedings that are going on beside the case."""
    return CaseChanges(
        steps=_differing(_steps(before, facts), _steps(after, facts)),
        people=_differing(_people(before, facts), _people(after, facts)),
        clocks=_differing(_clocks(before, facts, today), _clocks(after, facts, today)),
        holds=_differing(_holds(before, tuple(going_on)), _holds(after, tuple(going_on))),
        conditions=_differing(_conditions(before, facts), _conditions(after, facts)),
        promises=promise_changes(before, after),
    )


def promise_changes(before: Procedure, after: Procedure) -> tuple[Change, ...]:
    """What the family is promised under the one, and not, or otherwise, under the other."""
    return _differing(_promises(before), _promises(after))


Told = Mapping[str, tuple[str, str]]  # what it is: how it stands, and where that is written


def _differing(before: Told, after: Told) -> tuple[Change, ...]:
    keys = [*before, *(key for key in after if key not in before)]
    changes = (
        Change(key, before.get(key, (NONE, ""))[0], *after.get(key, (NONE, ""))) for key in keys
    )
    return tuple(change for change in changes if change.before != change.after)


def _steps(procedure: Procedure, facts: CaseFacts) -> Told:
    return {
        each.step.key.value.replace("_", " ").capitalize(): (_step(each), each.step.source)
        for each in position(procedure, facts).steps
    }


def _step(each: StepState) -> str:
    return f"{each.step.title}: {STATE[each.state]}"


def _people(procedure: Procedure, facts: CaseFacts) -> Told:
    """The places there are; and those who hold one that there no longer is."""
    there = {
        role.key.value: (_place(role, facts.appointed), str(role.source))
        for role in roles(procedure)
    }
    left = {key for key, held in facts.appointed.items() if held and key not in there}
    named = dict.fromkeys(sorted(left), ("No such place. Whoever holds it keeps it", ""))
    return {title_of(procedure, RoleKey(key)): told for key, told in {**there, **named}.items()}


def _place(role: Role, appointed: Mapping[str, int]) -> str:
    held = appointed.get(role.key.value, 0)
    return f"{role.title}: {number_words(role).lower()}. Appointed: {held}"


def _clocks(procedure: Procedure, facts: CaseFacts, today: date) -> Told:
    states = clock_state(procedure, facts.dates, facts.extensions, today)
    return {state.title: (state.sentence, state.source) for state in states}


def _holds(procedure: Procedure, going_on: tuple[str, ...]) -> Told:
    told = {}
    for on in HoldOn:
        rules = hold_rules(procedure, on.value)
        told[f"A hold on {on.value}"] = (" ".join(r.sentence for r in rules), rules[0].source)
        for kind in going_on:
            rule = hold_applies(procedure, on.value, kind)
            words = "The procedure has it wait" if rule else "It waits only if a person says so"
            source = rule.source if rule else ""
            told[f"{on.value.capitalize()}, while there are {_kind(kind)}"] = (words, source)
    return told


def _kind(kind: str) -> str:
    return next((words for key, words in PROCEEDING.items() if key == kind), kind)


def _conditions(procedure: Procedure, facts: CaseFacts) -> Told:
    return {
        f"{document_title(procedure, key)}: {condition.key.replace('_', ' ')}": (
            _condition(condition),
            condition.source,
        )
        for key in documents(procedure)
        for condition in _of(procedure, key.value, facts)
    }


def _of(procedure: Procedure, document: str, facts: CaseFacts) -> Iterator[Condition]:
    """As if nothing were done yet: what has to be met, and not whether it is."""
    nothing = PublicationFacts(
        approved=False,
        cleared=False,
        open_publication_holds=(),
        family={key.value: FamilyCount(owed=facts.relatives) for key in DutyKey},
        welfare_confirmed=False,
    )
    return iter(publication_conditions(procedure, document, nothing))


def _condition(condition: Condition) -> str:
    explained = " It may be explained instead." if condition.may_be_explained else ""
    return f"{condition.sentence} ({condition.standing.value}).{explained}"


def _promises(procedure: Procedure) -> Told:
    return {
        promise.key.capitalize(): (promise.sentence, promise.source)
        for promise in family_promises(procedure)
    }
