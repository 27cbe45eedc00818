"""Publishing a report and what comes before it, and taking one down."""

from collections.abc import Sequence

from domain.procedures.output import Recipient
from web.forms import Choice, Choices, Date, Form, LongText, Select, Submit, Text

SURE = "sure"
WHOLE = "whole"


class ExplainForm(Form):
    reason = LongText(
        "Why is this not met, and why may the report be published all the same?",
        required="Say why",
        max_length=2000,
        rows=5,
        hint="Your name is put to this, and it is kept with the record of the review.",
    )
    send = Submit("Sign this")


class SentForm(Form):
    recipient = Select("Who was it sent to?", required="Choose who it was sent to")
    sent_on = Date(
        "When was it sent?",
        called="The date it was sent",
        past=True,
        required="Enter the date it was sent",
    )
    send = Submit("Record that it was sent")


class PublishForm(Form):
    title = Text(
        "The title",
        required="Enter a title",
        hint="Everyone will see it, so it must name nobody.",
    )
    summary = LongText(
        "A short summary",
        required="Write a short summary",
        max_length=1000,
        rows=4,
        hint="Two or three plain sentences, for the library’s list and for search engines.",
    )
    welfare = LongText(
        "How may this affect other children, and why may it be published now?",
        required="Say how publication may affect other children",
        max_length=4000,
        rows=5,
        hint="Brothers and sisters above all. This is kept with the record and is not published.",
    )
    extent = Choice(
        "Is this the whole of the report?",
        [
            (WHOLE, "Yes, nothing is left out"),
            ("part", "No, something is left out, as the board decided"),
        ],
        required="Say whether this is the whole of the report",
    )
    sure = Choices(
        "Before you publish",
        [(SURE, "I have read this version as it will appear, and I publish it now")],
        required="Tick the box to say that you publish it now",
    )
    send = Submit("Publish")

    @property
    def is_whole(self) -> bool:
        return "extent" not in self or self.extent.data == WHOLE


class WithdrawForm(Form):
    public_note = LongText(
        "What should somebody read who comes looking for it?",
        required="Write what readers are told",
        max_length=500,
        rows=3,
        hint="Everyone will see this, so it must name nobody.",
    )
    reason = LongText(
        "Why is it taken down?",
        required="Say why it is taken down",
        max_length=2000,
        rows=4,
        hint="This is kept with the record and is not published.",
    )
    sure = Choices(
        "Before you take it down",
        [(SURE, "I take this report down now")],
        required="Tick the box to say that you take it down now",
    )
    send = Submit("Take it down", look="warning")


def sent_form(waiting: Sequence[tuple[str, Recipient]]) -> SentForm:
    form = SentForm()
    form.recipient.choices = [(key, recipient.title) for key, recipient in waiting]
    return form
