"""Checking what was written down, and taking back."""

from domain.family.noted.models import NotedView, SaidBy
from domain.wording import say
from web.forms import Choice, Form, LongText, Submit


def said_how(means: str) -> str:
    words: dict[str, str] = {
        SaidBy.PHONE.value: say("By phone"),
        SaidBy.MEETING.value: say("At a meeting"),
        SaidBy.LETTER.value: say("In a letter"),
    }
    other: str = say("In another way")
    return words.get(means, other)


def noted_title(noted: NotedView) -> str:
    return say("%(how)s, %(day)s", how=said_how(noted.means), day=noted.said_on)


class CheckForm(Form):
    right = Choice(
        say("Is this what you said?"),
        (("yes", say("Yes, it is right")), ("no", say("No, something is wrong or missing"))),
        required=say("Choose yes or no"),
    )
    correction = LongText(
        say("What is wrong or missing?"), mark_optional=False, rows=5, max_length=20_000
    )
    send = Submit(say("Send"))


class TakeBackForm(Form):
    take_back = Submit(say("Take it back"), look="warning")
