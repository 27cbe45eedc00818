"""Forms for asking agencies."""

from domain.requests.request import RequestKind
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
    due_on = Date(
        "When do you need it by?",
        called="The date you need it by",
        required="Enter the date you need it by",
        future=True,
    )
    send = Submit("Ask the agency")


class WithdrawForm(Form):
    send = Submit("Withdraw the request", look="warning")
