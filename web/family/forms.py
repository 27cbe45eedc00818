"""What a relative fills in: as little as can be."""

from wtforms import HiddenField

from domain.family.questions import Question
from domain.family.responses import Answer
from domain.wording import say
from web.forms import Choice, Form, LongText, Submit, Text

LONGEST = 20_000


class LanguageForm(Form):
    language = Choice(
        say("Which language would you like these pages in?"),
        heading=True,
        required=say("Choose a language."),
    )
    choose = Submit(say("Use this language"))


class OpenForm(Form):
    go_on = Submit(say("Continue"))


class CodeForm(Form):
    code = Text(
        say("The letters and numbers in your letter"),
        hint=say("There are seven groups of four. Spaces and small letters do not matter."),
        required=say("Type the letters and numbers in your letter"),
        max_length=60,
        autocomplete="off",
        spellcheck=False,
    )
    go_on = Submit(say("Continue"))


class AnswerForm(Form):
    words = LongText(
        say("Your answer"), mark_optional=False, heading=True, rows=8, max_length=LONGEST
    )
    saves = HiddenField(default="0")
    backwards = Submit(say("Back"))
    onwards = Submit(say("Save and continue"))
    later = Submit(say("Save and come back later"), look="secondary")

    def ask(self, question: Question) -> None:
        self.words.label.text = self.words.question = question.words
        self.words.description = question.hint

    def show(self, answer: Answer | None) -> None:
        """What is saved, and the number of its save, so that a stale page is noticed."""
        self.words.data = answer.words if answer else None
        self.see(answer)

    def see(self, answer: Answer | None) -> None:
        self.saves.data = str(answer.saves if answer else 0)

    @property
    def seen(self) -> int:
        given = self.saves.data or ""
        return int(given) if given.isascii() and given.isdigit() and len(given) < 9 else 0


LEVELS = (
    ("none", say("Not at all")),
    ("general", say("Yes, in general terms. Do not quote me")),
    ("quoted", say("Yes, and you may quote my words")),
)


class SendForm(Form):
    level = Choice(
        say("May we use what you told us in the report?"),
        LEVELS,
        mark_optional=False,
        hint=say("You can leave this. Then we do not use it. You can change your mind later."),
    )
    send = Submit(say("Send my answers"))


class ReadForm(Form):
    read = Submit(say("Read it now"))


class LeaveForm(Form):
    go = Submit(say("Leave these pages"))
