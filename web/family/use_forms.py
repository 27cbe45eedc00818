"""How far the board may go with what somebody told it."""

from domain.wording import say
from web.family.forms import LEVELS
from web.forms import Choice, Form, Submit


class UseForm(Form):
    level = Choice(
        say("May we use what you told us in the report?"), LEVELS, required=say("Choose one.")
    )
    show_me = Choice(
        say("When the report is shared with you, shall we show you where?"),
        (("yes", say("Yes, show me")), ("no", say("No, thank you"))),
        required=say("Choose yes or no."),
    )
    save = Submit(say("Save"))


class OneUseForm(Form):
    level = Choice(say("May we use this in the report?"), LEVELS, required=say("Choose one."))
    save = Submit(say("Save"))
