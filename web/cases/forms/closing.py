"""Closing a case, explaining what is not met, and opening it again."""

from web.forms import Choices, Form, LongText, Submit

SURE = "sure"


class CloseForm(Form):
    note = LongText(
        "What does the board say at the end?",
        required="Write what the board says at the end",
        max_length=4000,
        rows=5,
        hint="For the record: what came of it, and what goes on.",
    )
    sure = Choices(
        "Before you close it",
        [(SURE, "I have read the conditions, and I close this case now")],
        required="Tick the box to say that you close it now",
    )
    send = Submit("Close the case")


class ReopenForm(Form):
    reason = LongText(
        "Why is the case reopened?",
        required="Write why the case is reopened",
        max_length=2000,
        rows=4,
        hint="That it was closed stays on the record.",
    )
    send = Submit("Reopen the case")


class ExplainClosingForm(Form):
    reason = LongText(
        "Why is this not met, and why may the case be closed all the same?",
        required="Say why",
        max_length=2000,
        rows=5,
        hint="Your name is put to this, and it is kept with the record of the case.",
    )
    send = Submit("Sign this")
