"""What a relative fills in to answer the board, or to ask it something."""

from wtforms import HiddenField

from domain.wording import say
from web.forms import Form, LongText, Submit

LONGEST = 20_000


class AnswerBackForm(Form):
    words = LongText(say("Your answer"), mark_optional=False, rows=8, max_length=LONGEST)
    saves = HiddenField(default="0")
    send = Submit(say("Send your answer"))
    later = Submit(say("Save and come back later"), look="secondary")
    rather_not = Submit(say("I would rather not answer"), look="secondary")


class AskUsForm(Form):
    words = LongText(
        say("What would you like to ask or tell us?"),
        hint=say("You can ask anything. We read it and answer here."),
        required=say("Write what you would like to ask"),
        rows=6,
        max_length=LONGEST,
    )
    ask = Submit(say("Send it to us"))
