"""What staff fill in about contacts, the register, and what was not done."""

from collections.abc import Sequence

from domain.family.contacts import ABOUT, ContactNote, How, Outcome
from domain.family.particulars import Clearance, Consent, Kin, Register, Responsibility
from domain.procedures.duties.states import FamilyDuty
from web.forms import Choice, Choices, Date, Form, LongText, Select, Submit, Text

NOTE = 5000


class ContactForm(Form):
    made_on = Date(
        "When was it?", called="The date", past=True, required="Enter the date of the contact"
    )
    by_whom = Text("Who was in touch with them?", required="Enter who was in touch with them")
    how = Choice("How?", [(it.value, it.label) for it in How], required="Choose how")
    outcome = Choice(
        "What came of it?",
        [(it.value, it.label) for it in Outcome],
        required="Choose what came of it",
    )
    about = Choices(
        "What was it about?",
        [(key.value, words) for key, words in ABOUT.items()],
        hint="It counts towards what is owed to them. Copies, dates and the outcome are recorded "
        "on their own pages.",
    )
    said = LongText(
        "What was said?", hint="The relative does not see this.", rows=6, max_length=NOTE
    )
    next_on = Date("When will you be in touch next?", called="The date of the next contact")
    save = Submit("Save")

    def note(self) -> ContactNote:
        return ContactNote(
            made_on=self.made_on.data,
            how=self.how.data,
            outcome=self.outcome.data,
            by_whom=self.by_whom.data,
            about=tuple(self.about.data or ()),
            said=self.said.data,
            next_on=self.next_on.data,
        )


class RegisterForm(Form):
    kin = Select(
        "Who are they to the child?",
        [(it.value, it.label) for it in Kin],
        required="Choose who they are to the child",
    )
    parental_responsibility = Choice(
        "Do they have parental responsibility?",
        [(it.value, it.label) for it in Responsibility],
        required="Choose whether they have parental responsibility",
    )
    needs = LongText(
        "What do they need to take part?",
        hint="For example: an interpreter, large print, somewhere with a ramp. What they tell us "
        "themselves stands beside this.",
        rows=3,
        max_length=2000,
    )
    consent = Choice(
        "Do they agree to be contacted?",
        [(it.value, it.label) for it in Consent],
        required="Choose whether they agree",
    )
    consent_on = Date("When were they asked?", called="The date they were asked", past=True)
    consent_by = Text("Who asked them?", mark_optional=False)
    clearance = Choice(
        "Must the police or a coroner first agree to contact with them?",
        [(it.value, it.label) for it in Clearance],
        required="Choose whether somebody must agree first",
    )
    clearance_asked_on = Date(
        "When was it asked for?", called="The date it was asked for", past=True
    )
    clearance_given_on = Date("When was it given?", called="The date it was given", past=True)
    clearance_by = Text("Who gave it?", mark_optional=False)
    save = Submit("Save")

    def register(self) -> Register:
        return Register(
            kin=self.kin.data,
            parental_responsibility=self.parental_responsibility.data,
            needs=self.needs.data,
            consent=self.consent.data,
            consent_on=self.consent_on.data,
            consent_by=self.consent_by.data,
            clearance=self.clearance.data,
            clearance_asked_on=self.clearance_asked_on.data,
            clearance_given_on=self.clearance_given_on.data,
            clearance_by=self.clearance_by.data,
        )


class ExplainDutyForm(Form):
    duties = Choices("What is not done?", required="Choose what is not done")
    reason = LongText(
        "Why is it not done?",
        hint="Say what was tried. Your name is put to it, and it stays in the record.",
        rows=5,
        max_length=2000,
        required="Say why it is not done",
    )
    sign = Submit("Sign it")

    def offer(self, owed: Sequence[FamilyDuty], chosen: str) -> None:
        """The one they came from is ticked."""
        self.duties.choices = [(_value(it), it.rule.name) for it in owed]
        if not self.is_submitted():
            self.duties.data = [_value(it) for it in owed if it.rule.key == chosen]

    def places(self) -> list[tuple[str, str]]:
        return [tuple(it.split(".", 1)) for it in self.duties.data or ()]


def _value(duty: FamilyDuty) -> str:
    return ".".join(duty.rule.place)
