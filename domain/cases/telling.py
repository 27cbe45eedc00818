"""That somebody outside was told of an incident, or of what was decided: who, when and how."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.cases.case import Case
from domain.cases.facts import facts_of
from domain.cases.landmark import note_landmark
from domain.cases.position import CaseFacts
from domain.errors import Invalid, NotFound
from domain.procedures.definition import Procedure
from domain.procedures.editions import procedure_of
from domain.procedures.landmarks import landmark_of
from domain.procedures.rules import day_words
from domain.procedures.telling import About, TellingDuty, TellingFacts, telling_duties
from domain.procedures.vocabulary import CaseEvent
from domain.sealing.sealed import Sealed
from domain.turns import take_turn


class Means(StrEnum):
    """How they were told. Never by software: a person does it, and says so here."""

    SYSTEM = "system"
    EMAIL = "email"
    LETTER = "letter"
    PHONE = "phone"
    MEETING = "meeting"

    @property
    def label(self) -> str:
        return {
            "system": "Through the national system",
            "email": "By email",
            "letter": "By letter",
            "phone": "By phone",
            "meeting": "At a meeting",
        }[self.value]


class Told(CaseOwned, Base):
    """One body told of one thing. A correction is a later row; the latest counts."""

    __tablename__ = "telling"
    __table_args__ = tied("case", "member")
    after_closing = True  # a duty does not end with the case
    about: Mapped[str]  # incident | decision
    recipient: Mapped[str]  # a body that the procedure names
    told_on: Mapped[date]
    means: Mapped[str]  # system | email | letter | phone | meeting
    note_sealed: Mapped[bytes | None]
    note = Sealed()  # whom they spoke to, or the reference that came back
    member_id: Mapped[UUID]


@dataclass(frozen=True)
class Saying:
    """When somebody was told, how, and what there is to add."""

    told_on: date
    means: str
    note: str | None = None


def tell_others(
    session: Session, actor: Actor, case: Case, duty: TellingDuty, saying: Saying
) -> Told:
    """Record it. The first word of an incident also is the day on which it was sent, if unsaid."""
    take_turn(session, f"telling/{case.id}")
    facts = facts_of(session, case)
    _check(duty, facts, saying)
    told = Told(
        case_id=case.id,
        about=duty.about.value,
        recipient=duty.recipient.value,
        told_on=saying.told_on,
        means=saying.means,
        member_id=actor.id,
    )
    told.note = saying.note or None
    session.add(told)
    record(session, actor, Action.OTHERS_TOLD, told, about=told.about, recipient=told.recipient)
    if duty.about is About.INCIDENT and facts.closed_on is None:
        _note_sent(session, actor, case, facts, saying.told_on)
    return told


def _note_sent(session: Session, actor: Actor, case: Case, facts: CaseFacts, told_on: date) -> None:
    event = CaseEvent.NOTIFICATION_SENT
    if event not in facts.dates.noted and landmark_of(procedure_of(session, case), event):
        note_landmark(session, actor, case, event=event.value, happened_on=told_on)


def _check(duty: TellingDuty, facts: CaseFacts, saying: Saying) -> None:
    if saying.means not in set(Means):
        raise Invalid("Choose how they were told.", field="means")
    if saying.told_on > clock.today():
        raise Invalid("The date they were told must be today or earlier.", field="told_on")
    first, what = facts.dates.of(CaseEvent.INCIDENT_KNOWN), "the day on which it became known"
    if duty.about is About.DECISION:
        first, what = facts.dates.decided_on, "the day of the decision"
    if first and saying.told_on < first:
        raise Invalid(f"It cannot be earlier than {day_words(first)}, {what}.", field="told_on")


def duties_of(procedure: Procedure, facts: CaseFacts) -> list[TellingDuty]:
    """Whom this case's procedure has told, each as it stands today."""
    known = TellingFacts(facts.dates, facts.outcome, facts.told, facts.extensions)
    return telling_duties(procedure, known, clock.today())


def duty_for(session: Session, case: Case, about: str, recipient: str) -> TellingDuty:
    """One of them, or `NotFound` where the procedure has nobody told of that."""
    for duty in duties_of(procedure_of(session, case), facts_of(session, case)):
        if (duty.about, duty.recipient) == (about, recipient) and not duty.by_referral:
            return duty
    raise NotFound


def tellings_of(session: Session, case_id: UUID) -> dict[tuple[str, str], Told]:
    """What is recorded of each, the latest word counting."""
    rows = session.scalars(
        select(Told).where(Told.case_id == case_id).order_by(Told.made_at, Told.id)
    )
    return {(row.about, row.recipient): row for row in rows}
