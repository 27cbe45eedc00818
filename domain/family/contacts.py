"""Every contact made with a relative: by whom, when, how, what came of it, and what is next."""

from collections.abc import Sequence
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
from domain.errors import Invalid
from domain.family.relatives import Relative
from domain.procedures.duties.vocabulary import DutyKey
from domain.sealing.sealed import Sealed


class ContactMade(CaseOwned, Base):
    __tablename__ = "contact_made"
    __table_args__ = tied("case", "relative", "member")
    after_closing = True  # the family is spoken with for as long as it takes
    relative_id: Mapped[UUID]
    made_on: Mapped[date]
    how: Mapped[str]  # phone | visit | meeting | letter | email | message | practitioner
    outcome: Mapped[str]  # spoke | sent | left_message | no_answer | declined
    about: Mapped[list[str]]  # keys of duties
    by_whom_sealed: Mapped[bytes]
    by_whom = Sealed()
    said_sealed: Mapped[bytes | None]
    said = Sealed()
    next_on: Mapped[date | None]
    member_id: Mapped[UUID]


class How(StrEnum):
    PHONE = "phone"
    VISIT = "visit"
    MEETING = "meeting"
    LETTER = "letter"
    EMAIL = "email"
    MESSAGE = "message"
    PRACTITIONER = "practitioner"

    @property
    def label(self) -> str:
        return {
            "phone": "By phone",
            "visit": "A visit",
            "meeting": "A meeting",
            "letter": "By letter",
            "email": "By email",
            "message": "By text message",
            "practitioner": "Through a practitioner",
        }[self.value]


class Outcome(StrEnum):
    SPOKE = "spoke"
    SENT = "sent"
    LEFT_MESSAGE = "left_message"
    NO_ANSWER = "no_answer"
    DECLINED = "declined"

    @property
    def label(self) -> str:
        return {
            "spoke": "We spoke",
            "sent": "Sent, or handed over",
            "left_message": "Left a message",
            "no_answer": "No answer",
            "declined": "They said no",
        }[self.value]


# What a contact may be about. Copies, dates and the outcome have records of their own.
ABOUT = {
    DutyKey.TOLD: "Telling them of the review",
    DutyKey.INVITED: "Asking for their views",
    DutyKey.VIEWS: "Hearing their views",
    DutyKey.HOLD: "Why views must wait",
    DutyKey.EXTENSION: "That it takes longer, and why",
    DutyKey.DRAFT: "What the draft says",
    DutyKey.MEETING: "Meeting, or offering to meet, about the review",
    DutyKey.ASKED: "How it was for them",
}


@dataclass(frozen=True)
class ContactNote:
    """What somebody fills in after they have been in touch."""

    made_on: date
    how: str
    outcome: str
    by_whom: str
    about: tuple[str, ...] = ()
    said: str | None = None
    next_on: date | None = None


def note_contact(
    session: Session, actor: Actor, relative: Relative, note: ContactNote
) -> ContactMade:
    _check(note)
    contact = ContactMade(
        case_id=relative.case_id,
        relative_id=relative.id,
        made_on=note.made_on,
        how=How(note.how).value,
        outcome=Outcome(note.outcome).value,
        about=list(note.about),
        next_on=note.next_on,
        member_id=actor.id,
    )
    contact.by_whom, contact.said = note.by_whom, note.said or None
    session.add(contact)
    record(session, actor, Action.CONTACT_NOTED, contact, how=contact.how, outcome=contact.outcome)
    return contact


def _check(note: ContactNote) -> None:
    if note.made_on > clock.today():
        raise Invalid("The date must be today or earlier.", field="made_on")
    if note.next_on and note.next_on < note.made_on:
        raise Invalid("The next contact must be after this one.", field="next_on")
    if any(key not in ABOUT for key in note.about):
        raise Invalid("Choose from what is shown.", field="about")


def contacts_of(session: Session, case_id: UUID) -> Sequence[ContactMade]:
    """All that were made in a case, the latest first."""
    return session.scalars(
        select(ContactMade)
        .where(ContactMade.case_id == case_id)
        .order_by(ContactMade.made_on.desc(), ContactMade.made_at.desc(), ContactMade.id.desc())
    ).all()
