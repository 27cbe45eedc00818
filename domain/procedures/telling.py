"""Who else has to be told: of an incident, and of what was decided about it. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from domain.procedures import words
from domain.procedures.basis import Silence, is_stated
from domain.procedures.clocks import CaseDates, ExtensionFact, clock_state, counted
from domain.procedures.definition import Procedure
from domain.procedures.notifying import DecisionNotice
from domain.procedures.told.kinds import in_words
from domain.procedures.vocabulary import (
    CaseEvent,
    ClockKey,
    Outcome,
    RecipientKey,
    Standing,
)


class About(StrEnum):
    """What somebody is told of."""

    INCIDENT = "incident"
    DECISION = "decision"


class Telling(StrEnum):
    """How a duty to tell somebody stands."""

    DONE = "done"
    LATE = "late"
    DUE = "due"


@dataclass(frozen=True)
class TellingFacts:
    """What is known of the case. `told` holds the day by what it is about and who was told."""

    dates: CaseDates
    outcome: str | None
    told: Mapping[tuple[str, str], date] = field(default_factory=dict)
    extensions: tuple[ExtensionFact, ...] = ()


@dataclass(frozen=True)
class TellingDuty:
    """One body that has to be told of one thing, and the rule that says so."""

    about: About
    recipient: RecipientKey
    who: str
    sentence: str
    source: str
    standing: Standing
    due_on: date | None
    told_on: date | None
    state: Telling
    by_referral: bool = False
    """The board itself, which hears of the incident by the referral."""

    @property
    def open(self) -> bool:
        return self.told_on is None

    @property
    def pressing(self) -> bool:
        """Whether anybody need be reminded: advice that nobody has checked is shown, no more."""
        return self.open and self.standing is not Standing.ADVISORY


def telling_duties(procedure: Procedure, facts: TellingFacts, today: date) -> list[TellingDuty]:
    """Everybody whom the procedure names, whether or not they have been told."""
    return [*_of_incident(procedure, facts, today), *_of_decision(procedure, facts, today)]


def _of_incident(procedure: Procedure, facts: TellingFacts, today: date) -> Iterator[TellingDuty]:
    rule = procedure.notification
    if not is_stated(rule):
        return
    due_on, sent_on = _incident_days(procedure, facts, today)
    for who in rule.tells:
        itself = who is RecipientKey.BOARD
        told_on = facts.told.get((About.INCIDENT, who))
        told_on = told_on or (facts.dates.referred_on if itself else None)
        yield TellingDuty(
            about=About.INCIDENT,
            recipient=who,
            who=words.RECIPIENT[who],
            sentence=" ".join(in_words(rule, procedure)),
            source=str(rule.source),
            standing=rule.standing,
            due_on=due_on,
            told_on=told_on,
            state=_state(told_on, due_on, sent_on or today),
            by_referral=itself,
        )


def _incident_days(
    procedure: Procedure, facts: TellingFacts, today: date
) -> tuple[date | None, date | None]:
    """When the incident has to be told of, and when word of it went out."""
    clocks = clock_state(procedure, facts.dates, facts.extensions, today)
    due = next((it.due_on for it in clocks if it.key is ClockKey.NOTIFICATION), None)
    return due, facts.dates.of(CaseEvent.NOTIFICATION_SENT)


def _of_decision(procedure: Procedure, facts: TellingFacts, today: date) -> Iterator[TellingDuty]:
    for rule in _notices(procedure, facts.outcome):
        due_on = _by(rule, facts.dates.decided_on)
        for who in rule.tells:
            told_on = facts.told.get((About.DECISION, who))
            yield TellingDuty(
                about=About.DECISION,
                recipient=who,
                who=words.RECIPIENT[who],
                sentence=" ".join(in_words(rule, procedure)),
                source=str(rule.source),
                standing=rule.standing,
                due_on=due_on,
                told_on=told_on,
                state=_state(told_on, due_on, today),
            )


def _notices(procedure: Procedure, outcome: str | None) -> Iterator[DecisionNotice]:
    if outcome is None:
        return
    for key in (Outcome(outcome), Outcome.EITHER):
        rule = procedure.decision_notices.get(key)
        if rule is not None and is_stated(rule):
            yield rule


def _by(rule: DecisionNotice, decided_on: date | None) -> date | None:
    if isinstance(rule.within, Silence):
        return None
    return counted(decided_on, rule.within.value, rule.within.unit)


def _state(told_on: date | None, due_on: date | None, today: date) -> Telling:
    if told_on is not None:
        return Telling.DONE
    return Telling.LATE if due_on is not None and today > due_on else Telling.DUE
