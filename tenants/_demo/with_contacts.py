"""Steps in which somebody is in touch with a relative, says who they are, or signs why not."""

from typing import ClassVar, Literal

from domain.access.permissions import Permission as Can
from domain.family.contacts import ContactNote, How, Outcome, note_contact
from domain.family.duties import duties_of_one
from domain.family.particulars import (
    Clearance,
    Consent,
    Kin,
    Register,
    Responsibility,
    note_particulars,
)
from domain.family.signing import explain_duties
from domain.procedures.duties.vocabulary import DutyKey
from tenants._demo.scene import Scene
from tenants._demo.steps import MemberStep
from tenants._demo.times import Days


class NoteContact(MemberStep):
    permission: ClassVar[Can] = Can.CONTACT_NOTE
    do: Literal["note_contact"]
    relative: str
    how: How
    outcome: Outcome
    by_whom: str
    about: tuple[DutyKey, ...] = ()
    said: str | None = None
    next: Days | None = None

    def play(self, scene: Scene) -> None:
        note = ContactNote(
            made_on=scene.then(),
            how=self.how.value,
            outcome=self.outcome.value,
            by_whom=self.by_whom,
            about=tuple(key.value for key in self.about),
            said=self.said,
            next_on=scene.day(self.next) if self.next else None,
        )
        note_contact(scene.session, scene.actor, scene.relative(self.relative), note)


class NoteRegister(MemberStep):
    """Agreed and cleared on the day, where they are."""

    permission: ClassVar[Can] = Can.FAMILY_INVITE
    do: Literal["note_register"]
    relative: str
    kin: Kin
    parental_responsibility: Responsibility = Responsibility.NOT_KNOWN
    needs: str | None = None
    consent: Consent = Consent.NOT_ASKED
    consent_by: str | None = None
    clearance: Clearance = Clearance.NOT_KNOWN
    cleared_by: str | None = None

    def play(self, scene: Scene) -> None:
        today = scene.then()
        register = Register(
            kin=self.kin.value,
            parental_responsibility=self.parental_responsibility.value,
            needs=self.needs,
            consent=self.consent.value,
            consent_on=today if self.consent_by else None,
            consent_by=self.consent_by,
            clearance=self.clearance.value,
            clearance_asked_on=today if self.cleared_by else None,
            clearance_given_on=today if self.cleared_by else None,
            clearance_by=self.cleared_by,
        )
        note_particulars(scene.session, scene.actor, scene.relative(self.relative), register)


class ExplainDuty(MemberStep):
    """One reason, for each of these duties that is still owed."""

    permission: ClassVar[Can] = Can.DUTY_EXPLAIN
    do: Literal["explain_duty"]
    relative: str
    duties: tuple[DutyKey, ...]
    reason: str

    def play(self, scene: Scene) -> None:
        relative = scene.relative(self.relative)
        owed = duties_of_one(scene.session, scene.case, relative)
        places = [it.rule.place for it in owed if it.rule.key in self.duties and it.is_open]
        explain_duties(scene.session, scene.actor, relative, duties=places, reason=self.reason)
