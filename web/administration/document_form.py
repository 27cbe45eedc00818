"""How somebody who asked for a document is answered."""

from collections.abc import Mapping
from dataclasses import dataclass

from domain.giving.answering import Answered
from domain.giving.models import Answer, DocumentRequest
from web.administration.forms import Versioned
from web.forms import Choice, Date, LongText, Option, Submit


@dataclass(frozen=True)
class Way:
    """One way of answering: to choose it, once it is chosen, and in a list."""

    label: str
    hint: str
    done: str
    short: str


ANSWERS: Mapping[str, Way] = {
    Answer.LINK: Way(
        "Send them a link by email",
        "It goes as soon as you press the button.",
        "The link is on its way.",
        "Link sent",
    ),
    Answer.POST: Way(
        "It was sent by post",
        "Print the PDF and post it, or hand it over, and say here when.",
        "It is recorded that it was sent.",
        "Sent by post",
    ),
    Answer.DECLINED: Way(
        "They cannot have it",
        "They are told why in your words, by email if they gave an address.",
        "Your answer is recorded.",
        "Declined",
    ),
}


class AnswerForm(Versioned):
    answer = Choice("How do you answer?", required="Choose how you answer")
    sent_on = Date(
        "When was it sent by post?",
        called="The date on which it was sent",
        past=True,
        mark_optional=False,
        hint="Only if it was.",
    )
    reason = LongText(
        "Why can they not have it?",
        hint="Only if they cannot. In plain words, as you would say it. It must name nobody.",
        rows=4,
        max_length=1000,
        mark_optional=False,
    )
    send = Submit("Answer")

    def answered(self) -> Answered:
        return Answered(
            answer=str(self.answer.data),
            seen=self.seen_version(),
            sent_on=self.sent_on.data,
            reason=self.reason.data,
        )


def answer_form(request: DocumentRequest) -> AnswerForm:
    form = AnswerForm(data={"seen": str(request.answers)})
    form.answer.choices = [
        Option(key, way.label, way.hint)
        for key, way in ANSWERS.items()
        if key != Answer.LINK or request.email
    ]
    return form
