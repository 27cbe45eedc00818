"""Saving answers as they are given, and sending them."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.hearers import tell_hearers
from domain.errors import Conflict, Invalid
from domain.family.attached.models import Attachment
from domain.family.attached.queries import own_attachments
from domain.family.own import own_response, refuse_while_held
from domain.family.questions import BY_KEY
from domain.family.responses import Answer, Response
from domain.notices.kinds import NoticeKind
from domain.wording import say

STALE = say(
    "You also changed this answer in another window. Both are below. "
    "Put what you want to keep into the box, then save."
)


def save_answer(
    session: Session, actor: Actor, case_id: UUID, *, question: str, words: str, seen: int
) -> Answer:
    """Save one answer. `seen` is the number of the save that the page showed; 0 for none.

    Raises `Conflict` where it was saved elsewhere since, and `Refused` while a hold stands.
    """
    refuse_while_held(session)
    response = own_response(session, actor, case_id)
    answer = _answer(session, response, BY_KEY[question].key)
    if answer.saves != seen and (answer.words or "") != words:
        raise Conflict(STALE)
    answer.words = words or None
    answer.saves += 1
    answer.saved_at = clock.now()
    session.add(answer)
    record(session, actor, Action.ANSWER_SAVED, answer, question=question)
    return answer


def send_views(session: Session, actor: Actor, case_id: UUID) -> Response:
    """Let the board read what has been saved. It can be added to and sent again."""
    refuse_while_held(session)
    response = own_response(session, actor, case_id)
    answers = answers_of(session, response.id)
    files = own_attachments(session, response.relative_id)
    _refuse_unless_new(response, answers, files)
    response.sent_at, response.taken_back_at = clock.now(), None
    for answer in answers:
        if answer.is_changed:
            answer.sent_words = answer.words
    for file in files:
        file.sent_at = file.sent_at or response.sent_at
    event = record(session, actor, Action.RESPONSE_SENT, response)
    kind, named = NoticeKind.RESPONSE_RECEIVED, str(response.id)
    tell_hearers(session, kind, event, case_id=case_id, response=named)
    return response


def _refuse_unless_new(
    response: Response, answers: Sequence[Answer], files: Sequence[Attachment]
) -> None:
    if not files and not any(answer.words or answer.sent_words for answer in answers):
        raise Invalid(say("You have not written anything yet. Answer any one question first."))
    if not response.sent_at or any(answer.is_changed for answer in answers):
        return
    if not any(file.is_waiting for file in files):
        raise Conflict(say("You have sent this already, and nothing has changed since."))


def answers_of(session: Session, response_id: UUID) -> Sequence[Answer]:
    """A relative's own answers, by when they were first given."""
    return session.scalars(
        select(Answer)
        .where(Answer.response_id == response_id)
        .order_by(Answer.made_at, Answer.id)
        .execution_options(populate_existing=True)
    ).all()


def _answer(session: Session, response: Response, question: str) -> Answer:
    found = session.scalars(
        select(Answer)
        .where(Answer.response_id == response.id, Answer.question == question)
        .execution_options(populate_existing=True)
    ).first()
    return found or Answer(
        case_id=response.case_id,
        response_id=response.id,
        relative_id=response.relative_id,
        question=question,
        saved_at=clock.now(),
        saves=0,
    )
