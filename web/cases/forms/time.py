"""Giving a review more time."""

from domain.procedures.rules import Duty
from web.forms import Choice, Date, Form, LongText, Submit

YES, NO = "yes", "no"


class LandmarkForm(Form):
    happened_on = Date("On which day?", called="The date", past=True, required="Enter the date")
    note = LongText(
        "Note", rows=3, max_length=2000, hint="For instance the reference that came back."
    )
    send = Submit("Record the day")


class ExtendForm(Form):
    until = Date(
        "When is it due now?",
        called="The new date",
        future=True,
        required="Enter the new date",
    )
    reason = LongText(
        "Why is more time needed?",
        required="Write why more time is needed",
        rows=5,
        hint="For the board's own record.",
    )
    tell_family = Choice(
        "Will you tell the family?", [(YES, "Yes"), (NO, "No")], inline=True, mark_optional=False
    )
    family_reason = LongText(
        "What will the family be told?",
        rows=5,
        mark_optional=False,
        hint="In plain words. They read exactly this, at their own link.",
    )
    send = Submit("Extend the time")

    def tells(self) -> bool:
        return bool("tell_family" in self and self.tell_family.data == YES)


def extend_form(duty: Duty) -> ExtendForm:
    """Where the procedure promises it, whether to tell the family is not asked."""
    form = ExtendForm()
    if duty.tell_family:
        del form.tell_family
        form.family_reason.required = "Write the words that the family will read"
    else:
        form.tell_family.required = "Say whether you will tell the family"
    return form
