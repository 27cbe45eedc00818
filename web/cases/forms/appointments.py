"""Appointing somebody under the board's own title, and ending an appointment."""

from collections.abc import Sequence

from domain.access.identity import Role
from domain.cases.roles import STATEMENTS
from domain.members.models import Member
from domain.procedures.definition import Procedure
from domain.procedures.rules import roles
from domain.procedures.vocabulary import Independence
from web.forms import Choice, Choices, Date, Form, LongText, Option, Select, Submit


class AppointForm(Form):
    role = Choice("What are they appointed as?", required="Choose what they are appointed as")
    member = Select(
        "Who is appointed?",
        required="Choose who is appointed",
        blank="Choose a person",
        hint="Reviewers and panel members with an account here. They see this case at once.",
    )
    appointed_on = Date(
        "From which day?",
        called="The date of the appointment",
        past=True,
        required="Enter the date of the appointment",
    )
    declared = Choices(
        "Which of these have they declared?",
        [Option(key.value, words) for key, words in STATEMENTS.items()],
        mark_optional=False,
        hint="Tick each statement that they have made to the board.",
    )
    declaration = LongText(
        "Anything they declared besides", rows=3, hint="For instance, earlier work in the area."
    )
    send = Submit("Appoint")


class EndAppointmentForm(Form):
    reason = LongText(
        "Why does the appointment end?",
        required="Write why the appointment ends",
        max_length=2000,
        rows=4,
        hint="They will no longer see this case.",
    )
    send = Submit("End the appointment", look="warning")


def appoint_form(procedure: Procedure, people: Sequence[Member]) -> AppointForm:
    form = AppointForm()
    form.role.choices = [
        Option(role.key.value, role.title, _asks(role.independence)) for role in roles(procedure)
    ]
    form.member.choices = [
        (str(member.id), f"{member.name}, {Role(member.role).label.lower()}") for member in people
    ]
    return form


def _asks(independence: tuple[Independence, ...]) -> str | None:
    if not independence:
        return None
    return "Must declare: " + " ".join(STATEMENTS[statement] for statement in independence)
