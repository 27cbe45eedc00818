"""What is written down of a talk with a relative."""

from domain.family.noted.models import SaidBy
from web.forms import Choice, Date, Form, LongText, Submit, Text

SAID_BY = {
    SaidBy.PHONE.value: "By phone",
    SaidBy.MEETING.value: "At a meeting",
    SaidBy.LETTER.value: "In a letter",
    SaidBy.OTHER.value: "In another way",
}


class NotingForm(Form):
    said_on = Date(
        "When did they say it?",
        called="The day",
        required="Enter the day on which they said it",
        past=True,
    )
    means = Choice("How?", SAID_BY.items(), required="Choose how they said it")
    heard_by = Text(
        "To whom?",
        hint="The relative sees this name.",
        required="Enter the name of whoever they spoke or wrote to",
    )
    words = LongText(
        "What did they say?",
        hint="In their own words as far as you can. The relative will read it.",
        required="Write what they said",
        rows=8,
    )
    send = Submit("Save it for them to check")
