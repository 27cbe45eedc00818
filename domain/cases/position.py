"""Where a case stands, worked out from what is there. Pure: values in, values out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from domain.cases.criteria import NO_REVIEW, REVIEW
from domain.cases.follow_up import (
    FollowUp,
    learned,
    learned_words,
    learning_needed,
    recommended_words,
    seen_through,
)
from domain.cases.stages import Milestones, Stage, stage_of, stage_words
from domain.procedures.definition import Procedure
from domain.procedures.rules import Step, day_words, document_title, main_document, roles, steps
from domain.procedures.vocabulary import CaseEvent, HoldOn, StepKey
from domain.procedures.words import SILENT


class State(StrEnum):
    DONE = "done"
    CURRENT = "current"
    WAITING = "waiting"
    HELD = "held"
    NOT_NEEDED = "not_needed"
    LEFT = "left"  # not done when the case was closed


@dataclass(frozen=True)
class HoldFact:
    on: str
    look_again_on: date


@dataclass(frozen=True)
class CaseFacts(Milestones):
    """What is there in a case: counts, days and keys, and nothing that is sealed."""

    appointed: Mapping[str, int] = field(default_factory=dict)
    scope_version: int = 0
    requests: int = 0
    answered: int = 0
    requests_due_on: date | None = None
    unsigned: int = 0  # reports whose latest version nobody has signed off
    unsigned_due_on: date | None = None
    requests_late: int = 0
    relatives: int = 0
    invited: int = 0
    responses: int = 0
    copies: int = 0
    after: FollowUp = field(default_factory=FollowUp)
    drafted: frozenset[str] = frozenset()
    cleared: frozenset[str] = frozenset()
    approved: frozenset[str] = frozenset()
    holds: tuple[HoldFact, ...] = ()
    kept_back: frozenset[str] = frozenset()  # documents that the board decided not to publish
    told: Mapping[tuple[str, str], date] = field(default_factory=dict)  # of what, and who
    moves: int = 0  # from one edition to another

    def held(self, on: HoldOn) -> bool:
        return any(hold.on == on.value for hold in self.holds)


@dataclass(frozen=True)
class StepState:
    step: Step
    state: State
    hint: str


@dataclass(frozen=True)
class Position:
    stage: Stage
    sentence: str
    steps: tuple[StepState, ...]

    @property
    def next_steps(self) -> tuple[StepState, ...]:
        return tuple(each for each in self.steps if each.state is State.CURRENT)


# What must be done before a step can begin. Much of a review goes on side by side.
AFTER: Mapping[StepKey, StepKey] = {
    StepKey.NOTIFICATION: StepKey.REFERRAL,
    StepKey.RAPID_REVIEW: StepKey.NOTIFICATION,
    StepKey.DECISION: StepKey.REFERRAL,
    StepKey.APPOINTMENT: StepKey.DECISION,
    StepKey.SCOPE: StepKey.DECISION,
    StepKey.REQUESTS: StepKey.DECISION,
    StepKey.FAMILY: StepKey.DECISION,
    StepKey.REPORT: StepKey.DECISION,
    StepKey.ANONYMITY: StepKey.REPORT,
    StepKey.APPROVAL: StepKey.ANONYMITY,
    StepKey.FAMILY_COPY: StepKey.APPROVAL,
    StepKey.PUBLICATION: StepKey.APPROVAL,
    StepKey.RECOMMENDATIONS: StepKey.REPORT,
    StepKey.LEARNING: StepKey.DECISION,
    StepKey.CLOSING: StepKey.APPROVAL,
}
# What is owed whether or not there will be a review.
OF_THE_INCIDENT = {StepKey.NOTIFICATION, StepKey.RAPID_REVIEW}
HELD_BY = {StepKey.FAMILY: HoldOn.VIEWS, StepKey.PUBLICATION: HoldOn.PUBLICATION}


def position(procedure: Procedure, facts: CaseFacts) -> Position:
    stage = stage_of(facts)
    done = {key for key, is_done in _DONE.items() if is_done(procedure, facts)}
    taken = steps(procedure)
    left_out = set(StepKey) - {step.key for step in taken}  # nothing waits for what is no step here
    found = tuple(
        StepState(
            step,
            _state(step.key, done | left_out, procedure, facts),
            _hint(step, procedure, facts),
        )
        for step in taken
    )
    return Position(stage, stage_words(procedure, stage), found)


def _is_needed(key: StepKey, procedure: Procedure, facts: CaseFacts) -> bool:
    if facts.outcome == NO_REVIEW:
        return key is StepKey.CLOSING or key in OF_THE_INCIDENT
    if key is StepKey.LEARNING and facts.outcome is not None:
        return learning_needed(procedure, facts.after)
    return True


def _state(key: StepKey, done: set[StepKey], procedure: Procedure, facts: CaseFacts) -> State:
    if key in done:
        return State.DONE
    if facts.closed_on is not None:
        return State.NOT_NEEDED if facts.outcome == NO_REVIEW else State.LEFT
    if not _is_needed(key, procedure, facts):
        return State.NOT_NEEDED
    return _when(key, done, facts)


def _when(key: StepKey, done: set[StepKey], facts: CaseFacts) -> State:
    """Now, or not yet. Where there is no review, the case can be closed at once."""
    at_once = key is StepKey.CLOSING and facts.outcome == NO_REVIEW
    if key in AFTER and AFTER[key] not in done and not at_once:
        return State.WAITING
    held_by = HELD_BY.get(key)
    return State.HELD if held_by and facts.held(held_by) else State.CURRENT


def _hint(step: Step, procedure: Procedure, facts: CaseFacts) -> str:
    say = _HINT.get(step.key)
    return (say(procedure, facts) if say else "") or _who(step)


def _who(step: Step) -> str:
    return "" if step.who == SILENT else f"{step.who[:1].upper()}{step.who[1:]}"


def _appointed_words(procedure: Procedure, facts: CaseFacts) -> str:
    if facts.outcome != REVIEW:
        return ""
    counts = ((role.title, facts.appointed.get(role.key.value, 0)) for role in roles(procedure))
    return ", ".join(f"{title}: {count or 'nobody yet'}" for title, count in counts)


def _asked_words(_procedure: Procedure, facts: CaseFacts) -> str:
    if not facts.requests:
        return ""
    late = f", {facts.requests_late} late" if facts.requests_late else ""
    return f"{facts.answered} of {facts.requests} answered{late}"


def _family_words(_procedure: Procedure, facts: CaseFacts) -> str:
    if not facts.relatives:
        return ""
    sent = "1 has" if facts.responses == 1 else f"{facts.responses or 'none'} have"
    return f"{facts.invited} of {facts.relatives} invited, {sent} sent their views"


def _scope_words(_procedure: Procedure, facts: CaseFacts) -> str:
    return f"Version {facts.scope_version}" if facts.scope_version else ""


def _copy_words(procedure: Procedure, facts: CaseFacts) -> str:
    if not (facts.relatives and main_document(procedure) in facts.approved):
        return ""
    return f"{facts.copies} of {facts.relatives} have their copy"


def _closed_words(_procedure: Procedure, facts: CaseFacts) -> str:
    return f"Closed on {day_words(facts.closed_on)}" if facts.closed_on else ""


def _published_words(procedure: Procedure, facts: CaseFacts) -> str:
    main = main_document(procedure)
    if main in facts.published or main not in facts.kept_back:
        return ""
    return f"The board decided not to publish the {document_title(procedure, main)}"


_HINT: Mapping[StepKey, Callable[[Procedure, CaseFacts], str]] = {
    StepKey.APPOINTMENT: _appointed_words,
    StepKey.SCOPE: _scope_words,
    StepKey.REQUESTS: _asked_words,
    StepKey.FAMILY: _family_words,
    StepKey.FAMILY_COPY: _copy_words,
    StepKey.PUBLICATION: _published_words,
    StepKey.RECOMMENDATIONS: lambda _, facts: recommended_words(facts.after),
    StepKey.LEARNING: lambda procedure, facts: learned_words(procedure, facts.after),
    StepKey.CLOSING: _closed_words,
}


def _all_appointed(procedure: Procedure, facts: CaseFacts) -> bool:
    return facts.outcome == REVIEW and all(
        facts.appointed.get(role.key.value, 0) >= role.minimum for role in roles(procedure)
    )


Done = Callable[[Procedure, CaseFacts], bool]
_DONE: Mapping[StepKey, Done] = {
    StepKey.REFERRAL: lambda _, facts: facts.dates.referred_on is not None,
    StepKey.NOTIFICATION: lambda _, facts: CaseEvent.NOTIFICATION_SENT in facts.dates.noted,
    StepKey.RAPID_REVIEW: lambda _, facts: CaseEvent.RAPID_REVIEW_COMPLETED in facts.dates.noted,
    StepKey.DECISION: lambda _, facts: facts.outcome is not None,
    StepKey.APPOINTMENT: _all_appointed,
    StepKey.SCOPE: lambda _, facts: facts.scope_version > 0,
    StepKey.REQUESTS: lambda _, facts: 0 < facts.requests <= facts.answered,
    StepKey.FAMILY: lambda _, facts: 0 < facts.relatives <= facts.responses,
    StepKey.REPORT: lambda p, facts: main_document(p) in facts.drafted,
    StepKey.ANONYMITY: lambda p, facts: main_document(p) in facts.cleared,
    StepKey.APPROVAL: lambda p, facts: main_document(p) in facts.approved,
    StepKey.FAMILY_COPY: lambda _, facts: 0 < facts.relatives <= facts.copies,
    # To publish, or to record why not.
    StepKey.PUBLICATION: lambda p, facts: main_document(p) in facts.published | facts.kept_back,
    StepKey.RECOMMENDATIONS: lambda _, facts: seen_through(facts.after),
    StepKey.LEARNING: lambda procedure, facts: learned(procedure, facts.after),
    StepKey.CLOSING: lambda _, facts: facts.closed_on is not None,
}
