"""Appointing somebody under the board's own title, and ending an appointment."""

from collections.abc import Sequence
from uuid import UUID

from domain.access.identity import Role as Account
from domain.agencies.models import Agency
from domain.cases.independence import OF_THE_TWO
from domain.cases.organisation import Organisation, WorksFor
from domain.cases.panel import Seat, seats, sitting
from domain.cases.roles import STATEMENTS, may_be_represented, number_words
from domain.members.models import Member
from domain.procedures.definition import Procedure
from domain.procedures.people import Role
from domain.procedures.rules import roles
from domain.procedures.vocabulary import RoleKey
from web.forms import Choice, Choices, Date, Form, LongText, Option, Select, Submit, Text

OTHERS = {
    WorksFor.NOBODY.value: "Nobody: they work for themselves",
    WorksFor.BOARD.value: "This board",
    WorksFor.ELSEWHERE.value: "An organisation that is not on this list",
}


class AppointForm(Form):
    role = Choice("What are they appointed as?", required="Choose what they are appointed as")
    member = Select(
        "Who is appointed?",
        required="Choose who is appointed",
        blank="Choose a person",
        hint="Reviewers and panel members with an account here. They see this case at once.",
    )
    works_for = Select(
        "Whom do they work for?",
        blank="Choose",
        hint="Independence is measured by this, and it shows which agencies sit on the panel.",
    )
    organisation = Text(
        "Name of that organisation", mark_optional=False, hint="Only if it is not on the list."
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
    representative = Text(
        "Who may stand in for them?", hint="Where the procedure lets somebody stand in."
    )
    send = Submit("Appoint")

    def employer(self) -> Organisation | None:
        given = self.works_for.data
        if not given:
            return None
        if given in set(WorksFor):
            named = self.organisation.data if given == WorksFor.ELSEWHERE else None
            return Organisation(WorksFor(given), name=named)
        return Organisation(WorksFor.AGENCY, agency_id=UUID(given))


class EndAppointmentForm(Form):
    reason = LongText(
        "Why does the appointment end?",
        required="Write why the appointment ends",
        max_length=2000,
        rows=4,
        hint="They will no longer see this case.",
    )
    send = Submit("End the appointment", look="warning")


def appoint_form(
    procedure: Procedure, people: Sequence[Member], agencies: Sequence[Agency], known: str
) -> AppointForm:
    """An agency that a link named is chosen already, for somebody to sit on the panel."""
    chosen = {"works_for": known, "role": RoleKey.PANEL_MEMBER.value} if known else {}
    form = AppointForm(data=chosen)
    found = roles(procedure)
    form.role.choices = [Option(role.key.value, role.title, _asks(role)) for role in found]
    form.works_for.choices = [*OTHERS.items(), *_agencies(procedure, agencies)]
    if any(OF_THE_TWO & set(role.independence) for role in found):
        form.works_for.label.text = form.works_for.question  # some of them have to say
    if not any(may_be_represented(role) for role in found):
        del form.representative
    form.member.choices = [
        (str(member.id), f"{member.name}, {Account(member.role).label.lower()}")
        for member in people
    ]
    return form


def _agencies(procedure: Procedure, agencies: Sequence[Agency]) -> list[tuple[str, str]]:
    """The board's agencies, those that the procedure seats on the panel marked and first."""
    seated = sitting(seats(procedure, agencies))
    ordered = sorted(agencies, key=lambda it: it.id not in seated)
    return [(str(it.id), _with_seat(it.name, seated.get(it.id))) for it in ordered]


def _with_seat(name: str, seat: Seat | None) -> str:
    return f"{name}, {seat.how.lower()} on the panel" if seat else name


def _asks(role: Role) -> str:
    parts = [f"{number_words(role)}."]
    if role.independence:
        statements = " ".join(STATEMENTS[statement] for statement in role.independence)
        parts.append(f"Must declare: {statements}")
    if may_be_represented(role):
        parts.append("Somebody may stand in for them.")
    return " ".join(parts)
