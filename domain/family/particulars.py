"""What is on the register of each relative beside name and route. The latest row counts."""

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
from domain.sealing.sealed import Sealed


class Particulars(CaseOwned, Base):
    """A change is a later row, so that it can be seen who had said what, and when."""

    __tablename__ = "relative_particulars"
    __table_args__ = tied("case", "relative", "member")
    after_closing = True
    relative_id: Mapped[UUID]
    kin: Mapped[str]
    parental_responsibility: Mapped[str]  # yes | no | not_known
    needs_sealed: Mapped[bytes | None]
    needs = Sealed()
    consent: Mapped[str]  # given | refused | not_asked
    consent_on: Mapped[date | None]
    consent_by_sealed: Mapped[bytes | None]
    consent_by = Sealed()
    clearance: Mapped[str]  # not_known | not_needed | needed
    clearance_asked_on: Mapped[date | None]
    clearance_given_on: Mapped[date | None]
    clearance_by_sealed: Mapped[bytes | None]
    clearance_by = Sealed()
    member_id: Mapped[UUID]

    @property
    def is_cleared(self) -> bool:
        return self.clearance == Clearance.NOT_NEEDED or self.clearance_given_on is not None


class Kin(StrEnum):
    MOTHER = "mother"
    FATHER = "father"
    STEP_PARENT = "step_parent"
    GRANDPARENT = "grandparent"
    SIBLING = "sibling"
    YOUNG_PERSON = "young_person"
    CARER = "carer"
    OTHER = "other"

    @property
    def label(self) -> str:
        return {
            "mother": "Mother",
            "father": "Father",
            "step_parent": "Step-parent",
            "grandparent": "Grandparent",
            "sibling": "Brother or sister",
            "young_person": "The child or young person",
            "carer": "Carer",
            "other": "Someone else",
        }[self.value]


class Responsibility(StrEnum):
    YES = "yes"
    NO = "no"
    NOT_KNOWN = "not_known"

    @property
    def label(self) -> str:
        return {"yes": "Yes", "no": "No", "not_known": "Not known"}[self.value]


class Consent(StrEnum):
    GIVEN = "given"
    REFUSED = "refused"
    NOT_ASKED = "not_asked"

    @property
    def label(self) -> str:
        return {"given": "They agree", "refused": "They do not", "not_asked": "Not asked yet"}[
            self.value
        ]


class Clearance(StrEnum):
    NOT_KNOWN = "not_known"
    NOT_NEEDED = "not_needed"
    NEEDED = "needed"

    @property
    def label(self) -> str:
        return {
            "not_known": "Not known yet",
            "not_needed": "No",
            "needed": "Yes",
        }[self.value]


@dataclass(frozen=True)
class Register:
    """What is filled in of one relative."""

    kin: str
    parental_responsibility: str = Responsibility.NOT_KNOWN.value
    needs: str | None = None
    consent: str = Consent.NOT_ASKED.value
    consent_on: date | None = None
    consent_by: str | None = None
    clearance: str = Clearance.NOT_KNOWN.value
    clearance_asked_on: date | None = None
    clearance_given_on: date | None = None
    clearance_by: str | None = None


def note_particulars(
    session: Session, actor: Actor, relative: Relative, register: Register
) -> Particulars:
    _check(register)
    row = Particulars(
        case_id=relative.case_id,
        relative_id=relative.id,
        kin=Kin(register.kin).value,
        parental_responsibility=Responsibility(register.parental_responsibility).value,
        consent=Consent(register.consent).value,
        consent_on=register.consent_on,
        clearance=Clearance(register.clearance).value,
        clearance_asked_on=register.clearance_asked_on,
        clearance_given_on=register.clearance_given_on,
        member_id=actor.id,
    )
    row.needs = register.needs or None
    row.consent_by, row.clearance_by = register.consent_by or None, register.clearance_by or None
    session.add(row)
    record(session, actor, Action.PARTICULARS_NOTED, row, consent=row.consent)
    return row


def _check(register: Register) -> None:
    if register.consent != Consent.NOT_ASKED and not (
        register.consent_on and (register.consent_by or "").strip()
    ):
        raise Invalid("Say when they were asked, and by whom.", field="consent_on")
    if register.clearance_given_on and not (register.clearance_by or "").strip():
        raise Invalid("Say who gave it.", field="clearance_by")
    for field in ("consent_on", "clearance_asked_on", "clearance_given_on"):
        day = getattr(register, field)
        if day and day > clock.today():
            raise Invalid("The date must be today or earlier.", field=field)


def particulars_of(session: Session, case_id: UUID) -> dict[UUID, Particulars]:
    """What stands today of each relative of a case."""
    rows = session.scalars(
        select(Particulars)
        .where(Particulars.case_id == case_id)
        .order_by(Particulars.made_at, Particulars.id)
    )
    return {row.relative_id: row for row in rows}
