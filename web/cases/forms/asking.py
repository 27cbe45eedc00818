"""The form that asks agencies: whom, what, over which time, and by when."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from domain.agencies.models import Agency
from domain.cases.panel import Seat, seats, sitting
from domain.cases.scope import Scope
from domain.procedures.asking import agency_demand
from domain.procedures.definition import Procedure
from domain.requests.lists import Asked
from domain.requests.request import Period, RequestKind
from web.forms import Choice, Choices, Date, Form, LongText, Option, Submit

HINTS = {
    RequestKind.CHRONOLOGY: "A dated list of what the agency did and knew.",
    RequestKind.INFORMATION_REPORT: "For an agency with a smaller part in the child's life.",
    RequestKind.INDIVIDUAL_MANAGEMENT_REVIEW: "The agency's own analysis of its work.",
}
SECURE = Option(
    "yes",
    "Ask each of them to secure its files now",
    "So that nothing is changed or lost while the review goes on. You see when they have.",
)


@dataclass(frozen=True)
class Known:
    """What the form is made from: the board's agencies, the scope, and what was asked before."""

    agencies: Sequence[Agency]
    scope: Scope | None
    lines: tuple[str, ...]
    scoped: frozenset[UUID]
    reached: frozenset[UUID]
    asked: tuple[Asked, ...]

    def standing(self, agency_id: UUID) -> Asked | None:
        """What the agency is asked already."""
        mine = (it for it in self.asked if it.request.agency_id == agency_id)
        return next((it for it in mine if it.state != "withdrawn"), None)


class AskForm(Form):
    agencies = Choices(
        "Which agencies?",
        [],
        hint="Those that the panel or the scope names are ticked, where somebody can answer.",
        required="Choose at least one agency",
    )
    kind = Choice(
        "What do you ask for?",
        [Option(kind.value, kind.label, hint) for kind, hint in HINTS.items()],
        required="Choose what you ask for",
    )
    lines = Choices(
        "Which lines of enquiry should they bear in mind?",
        [],
        hint="From the scope. They are shown with the request.",
        mark_optional=False,
    )
    asks = LongText(
        "What should they cover?",
        hint="The questions, and anything they need to know to find the records.",
        required="Say what they should cover",
        max_length=10_000,
    )
    period_from = Date(
        "From which day should they look?",
        called="The start of the time",
        mark_optional=False,
    )
    period_to = Date("Until which day?", called="The end of the time", mark_optional=False)
    due_on = Date(
        "When do you need it by?",
        called="The date you need it by",
        required="Enter the date you need it by",
        future=True,
    )
    secure = Choices("Their files", [SECURE], mark_optional=False)
    send = Submit("Ask them")

    def period(self) -> Period | None:
        start, end = self.period_from.data, self.period_to.data
        return Period(start, end) if start and end else None

    def chosen_lines(self, lines: Sequence[str]) -> tuple[str, ...]:
        if "lines" not in self:
            return ()
        return tuple(lines[int(number) - 1] for number in self.lines.data)


def ask_form(procedure: Procedure, known: Known, agency: str) -> AskForm:
    """What the scope says is filled in, and the agency that a link named is ticked alone."""
    seated = sitting(seats(procedure, known.agencies))
    numbers = [str(number) for number, _ in enumerate(known.lines, 1)]
    ticked = [agency] if agency else _ticked(known, seated)
    form = AskForm(
        data={"agencies": ticked, "lines": numbers, "secure": ["yes"], **_period(known.scope)}
    )
    demand = agency_demand(procedure)
    if demand and demand.period:
        form.period_from.required = "Enter the day from which they should look"
        form.period_to.required = "Enter the day until which they should look"
    ordered = sorted(known.agencies, key=lambda it: it.id not in seated)
    form.agencies.choices = [_option(it, seated.get(it.id), known) for it in ordered]
    form.lines.choices = list(zip(numbers, known.lines, strict=True))
    if not known.lines:
        del form.lines
    return form


def _period(scope: Scope | None) -> dict[str, object]:
    return {"period_from": scope.review_from, "period_to": scope.review_to} if scope else {}


def _ticked(known: Known, seated: dict[UUID, Seat]) -> list[str]:
    """Whom the panel or the scope names, unless nobody could answer or they are asked already."""
    usual = {agency_id for agency_id, seat in seated.items() if seat.usual}
    wanted = (usual | known.scoped) & known.reached
    return [
        str(it.id) for it in known.agencies if it.id in wanted and known.standing(it.id) is None
    ]


def _option(agency: Agency, seat: Seat | None, known: Known) -> Option:
    said = [f"{seat.how} on the panel"] if seat else []
    if agency.id in known.scoped:
        said.append("in the scope")
    standing = known.standing(agency.id)
    if standing:
        said.append(f"asked already: {standing.request.label.lower()}, {standing.state}")
    said.append("has a liaison" if agency.id in known.reached else "has no liaison yet")
    words = ", ".join(said)
    return Option(str(agency.id), agency.name, words[0].upper() + words[1:] + ".")
