"""What a relative is shown of a draft, and what is answered to them."""

from domain.showing.showing import LONGEST
from web.forms import Choice, Form, LongText, Submit, Text

OUTCOMES = (("changed", "The report is changed"), ("not_changed", "The report is not changed"))


class ShowForm(Form):
    document = Choice("Which report is it from?", required="Choose the report")
    text = LongText(
        "What they will read",
        hint="Plain words, without anyone’s name. Leave an empty line between parts: they can say "
        "of each part what is wrong.",
        required="Write what they will read",
        rows=16,
        max_length=LONGEST,
    )
    agreed_by = Text("Who at the board agreed that they are shown this?", mark_optional=False)
    send = Submit("Show it to them")


class AnswerForm(Form):
    outcome = Choice("What was done?", OUTCOMES, required="Choose what was done")
    answer = LongText(
        "Your answer to them",
        hint="What was changed, or why not. They read this.",
        required="Write your answer",
        rows=5,
    )
    send = Submit("Send the answer")
