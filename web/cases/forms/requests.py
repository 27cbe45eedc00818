"""Forms about one request, for the board."""

from domain.errors import Invalid
from domain.requests.escalation import Contact
from domain.requests.more_time import MoreTime
from web.forms import Choice, Date, Email, Form, LongText, Option, Submit, Text

WORDS = 5000


class WithdrawForm(Form):
    send = Submit("Withdraw the request", look="warning")


class MessageForm(Form):
    words = LongText(
        "Your message",
        hint="Only the board and this agency see it.",
        required="Write your message",
        max_length=WORDS,
    )
    send = Submit("Send it")


class SecuredForm(Form):
    secured_on = Date(
        "On which day were the files secured?",
        called="The day",
        required="Enter the day on which the files were secured",
        past=True,
    )
    secured_by = Text(
        "Who secured them?",
        hint="Their name, and what they do at the agency.",
        required="Say who secured them",
    )
    send = Submit("Record it")


class MoreTimeForm(Form):
    until = Date(
        "What is the new date?",
        called="The new date",
        required="Enter the new date",
        future=True,
    )
    words = LongText(
        "What do you want the agency to know?",
        hint="They see this with the new date.",
        rows=3,
        max_length=WORDS,
    )
    send = Submit("Give more time")


def more_time_form(wanted: MoreTime | None) -> MoreTimeForm:
    return MoreTimeForm(data={"until": wanted.wanted_on} if wanted else None)


class DeclineForm(Form):
    words = LongText(
        "Why can the date not move?",
        hint="The agency sees this.",
        required="Say why the date cannot move",
        rows=3,
        max_length=WORDS,
    )
    send = Submit("Keep the date")


class MendForm(Form):
    to_mend = LongText(
        "What needs mending?",
        hint="Say what is missing or unclear, and what would help. The agency sees this.",
        required="Say what needs mending",
        max_length=WORDS,
    )
    due_on = Date(
        "When do you need it by?",
        called="The new date",
        required="Enter the new date",
        future=True,
    )
    send = Submit("Send it back")


EMAIL, TOLD = "email", "told"


class EscalateForm(Form):
    name = Text("Who is it?", required="Enter their name", autocomplete="off")
    role = Text("What do they do at the agency?", required="Say what they do at the agency")
    how = Choice(
        "How do they hear of it?",
        [
            Option(EMAIL, "We send them an email now", "It says that an answer is late, no more."),
            Option(TOLD, "I have told them myself"),
        ],
        required="Choose how they hear of it",
    )
    email = Email("Their email address", mark_optional=False)
    send = Submit("Take it further")

    def contact(self) -> Contact:
        if self.how.data != EMAIL:
            return Contact(self.name.data, self.role.data)
        if not self.email.data:
            raise Invalid("Enter their email address.", field="email")
        return Contact(self.name.data, self.role.data, self.email.data)
