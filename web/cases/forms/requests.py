"""Forms for asking agencies."""

from collections.abc import Sequence

from domain.agencies.models import Agency
from domain.cases.panel import Seat, seats, sitting
from domain.cases.scope import Scope
from domain.procedures.asking import agency_demand
from domain.procedures.definition import Procedure
from domain.requests.request import Period, RequestKind
from web.forms import Choice, Date, Form, LongText, Option, Select, Submit

HINTS = {
    RequestKind.CHRONOLOGY: "A dated list of what the agency did and knew.",
    RequestKind.INFORMATION_REPORT: "For an agency with a smaller part in the child's life.",
    RequestKind.INDIVIDUAL_MANAGEMENT_REVIEW: "The agency's own analysis of its work.",
}


class AskForm(Form):
    agency = Select("Which agency?", [], required="Choose the agency")
    kind = Choice(
        "What do you ask for?",
        [Option(kind.value, kind.label, hint) for kind, hint in HINTS.items()],
        required="Choose what you ask for",
    )
    asks = LongText(
        "What should they cover?",
        hint="The period, the questions, and anything they need to know to find the records.",
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
    send = Submit("Ask the agency")

    def period(self) -> Period | None:
        start, end = self.period_from.data, self.period_to.data
        return Period(start, end) if start and end else None


def ask_form(
    procedure: Procedure, board: Sequence[Agency], scope: Scope | None, agency: str
) -> AskForm:
    """The time that the scope looks at is filled in, and the agency that a link named."""
    known = {"period_from": scope.review_from, "period_to": scope.review_to} if scope else {}
    form = AskForm(data={"agency": agency, **known})
    demand = agency_demand(procedure)
    if demand and demand.period:
        form.period_from.required = "Enter the day from which they should look"
        form.period_to.required = "Enter the day until which they should look"
    seated = sitting(seats(procedure, board))
    ordered = sorted(board, key=lambda it: it.id not in seated)
    form.agency.choices = [(str(it.id), _named(it, seated.get(it.id))) for it in ordered]
    return form


def _named(agency: Agency, seat: Seat | None) -> str:
    return f"{agency.name}, {seat.how.lower()} on the panel" if seat else agency.name


class WithdrawForm(Form):
    send = Submit("Withdraw the request", look="warning")
