"""Who asks to see something of a review, and what came of it."""

from collections.abc import Sequence
from uuid import UUID

from domain.disclosures.answering import Answered
from domain.disclosures.asking import Asked
from domain.disclosures.models import ANSWERS
from domain.procedures.rules import ASKERS
from web.forms import Choice, Date, Form, LongText, Select, Submit, Text


class AskedForm(Form):
    asker = Choice(
        "Who asks?",
        [(asker.value, words) for asker, words in ASKERS.items()],
        required="Choose who asks",
    )
    who = Text("Their name and office", required="Enter who asks")
    asked_for = LongText(
        "What do they ask to see?", required="Say what they ask for", max_length=4000, rows=4
    )
    basis = LongText(
        "On what basis in law?",
        required="Enter the basis in law, or that none was given",
        max_length=1000,
        rows=3,
        hint="The power, order or direction that they name.",
    )
    asked_on = Date(
        "When did they ask?",
        called="The date they asked",
        past=True,
        required="Enter the date they asked",
    )
    send = Submit("Record what they ask for")

    def asked(self) -> Asked:
        return Asked(
            asker=str(self.asker.data),
            who=self.who.data or "",
            asked_for=self.asked_for.data or "",
            basis=self.basis.data or "",
            asked_on=self.asked_on.data,
        )


class AnsweredForm(Form):
    answer = Choice(
        "What was decided?",
        [(answer.value, words) for answer, words in ANSWERS.items()],
        required="Choose what was decided",
    )
    draft = Select("Which version of a report was given?", blank="None: something else, or nothing")
    given = LongText(
        "What was given besides?", max_length=4000, rows=4, hint="Which papers, and how they went."
    )
    taken_out = LongText(
        "What was taken out or held back, and why?",
        max_length=4000,
        rows=4,
        hint="Needed where only part was given.",
    )
    reason = LongText(
        "Why was it decided so?",
        max_length=4000,
        rows=4,
        hint="Needed where nothing was given.",
    )
    authoriser = Text("Who authorised it?", required="Enter who authorised it")
    answered_on = Date(
        "When was the answer given?",
        called="The date of the answer",
        past=True,
        required="Enter the date of the answer",
    )
    send = Submit("Record the answer")

    def answered(self) -> Answered:
        return Answered(
            answer=str(self.answer.data),
            answered_on=self.answered_on.data,
            authoriser=self.authoriser.data or "",
            draft_id=UUID(self.draft.data) if self.draft.data else None,
            given=self.given.data,
            taken_out=self.taken_out.data,
            reason=self.reason.data,
        )


def answered_form(versions: Sequence[tuple[str, str]]) -> AnsweredForm:
    form = AnsweredForm()
    form.draft.choices = list(versions)
    return form
