"""Where a relative is: their case, its procedure, what they have written and been given."""

from collections.abc import Sequence

from flask import g
from sqlalchemy import select

from domain.cases.case import Case
from domain.family.answering import answers_of
from domain.family.attached.models import Attachment
from domain.family.attached.queries import own_attachments
from domain.family.questions import EARLIER, QUESTIONS, Question
from domain.family.readers import as_asked
from domain.family.responses import Answer, Response
from domain.procedures.definition import Procedure
from domain.procedures.editions import procedure_of
from domain.voices.consent import Consents, consents_by


def the_case() -> Case:
    """The one case that the wall lets this session see."""
    return g.session.scalars(select(Case).where(Case.id == g.invitation.case_id)).one()  # type: ignore[no-any-return]


def the_procedure() -> Procedure:
    return procedure_of(g.session, the_case())


def own_response() -> Response | None:
    wanted = select(Response).where(Response.relative_id == g.invitation.relative_id)
    return g.session.scalars(wanted).first()  # type: ignore[no-any-return]


def own_answers() -> dict[str, Answer]:
    """What they have saved so far, by question."""
    response = own_response()
    found = answers_of(g.session, response.id) if response else ()
    return {answer.question: answer for answer in found}


def own_files() -> Sequence[Attachment]:
    """The photos and documents that they have added and left in."""
    return own_attachments(g.session, g.invitation.relative_id)


def own_consents() -> Consents:
    """What they allow of each thing that they told."""
    return consents_by(g.session, g.invitation.case_id, g.invitation.relative_id)


def written(answers: dict[str, Answer]) -> list[tuple[Question, str]]:
    """Every question with what is saved for it. One no longer asked is there if it was answered."""
    saved = {key: answer.words or "" for key, answer in answers.items()}
    earlier = [question for question in EARLIER if saved.get(question.key)]
    reader = g.invitation.reader
    return [
        (as_asked(question, reader), saved.get(question.key, ""))
        for question in (*QUESTIONS, *earlier)
    ]
