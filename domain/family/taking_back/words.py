"""Taking back one answer, what was noted of a talk, or everything. What goes is deleted.

It is always possible: while a hold stands, and after the case is closed. That something was there,
and when it went, is all that stays.
"""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.hearers import tell_hearers
from domain.errors import Conflict
from domain.family.attached.adding import take_out
from domain.family.attached.queries import own_attachments
from domain.family.noted.models import NotedView
from domain.family.noted.queries import hold_noted, noted_of
from domain.family.own import own_response
from domain.family.responses import Answer, Response
from domain.files.store import FileStore
from domain.notices.kinds import NoticeKind
from domain.voices.consent import consents_by
from domain.voices.models import ALL
from domain.voices.saying import withdraw_consent
from domain.wording import say

NOTHING = say("There is nothing here to take back. You may have taken it back already.")


def take_back_answer(session: Session, actor: Actor, question: str) -> Answer:
    response = _response(session, actor)
    found = [it for it in _answers(session, response) if it.question == question]
    if not any(it.sent_words for it in found):
        raise Conflict(NOTHING)
    answer = found[0]
    _empty(answer)
    withdraw_consent(session, actor, answer.case_id, question)
    event = record(session, actor, Action.ANSWER_TAKEN_BACK, answer, question=question)
    tell_hearers(session, NoticeKind.VIEWS_TAKEN_BACK, event, case_id=answer.case_id)
    return answer


def take_back_noted(session: Session, actor: Actor, noted: NotedView) -> NotedView:
    hold_noted(session, noted)
    if noted.taken_back_at is not None:
        raise Conflict(NOTHING)
    _forget(noted)
    withdraw_consent(session, actor, noted.case_id, f"noted-{noted.id}")
    event = record(session, actor, Action.NOTED_TAKEN_BACK, noted)
    tell_hearers(session, NoticeKind.VIEWS_TAKEN_BACK, event, case_id=noted.case_id)
    return noted


def take_back_all(session: Session, actor: Actor, case_id: UUID, *, store: FileStore) -> Response:
    """All that they sent, added, are still writing, or were heard to say."""
    response = own_response(session, actor, case_id)
    answers = [it for it in _answers(session, response) if it.words or it.sent_words]
    files = own_attachments(session, response.relative_id)
    noted = [it for it in noted_of(session, response.relative_id) if it.taken_back_at is None]
    if not (answers or files or noted):
        raise Conflict(NOTHING)
    for answer in answers:
        _empty(answer)
    for each in noted:
        _forget(each)
    response.taken_back_at = clock.now()
    said = consents_by(session, case_id, response.relative_id)
    withdraw_consent(session, actor, case_id, ALL, *said.by_about)
    event = record(session, actor, Action.RESPONSE_TAKEN_BACK, response)
    tell_hearers(session, NoticeKind.VIEWS_TAKEN_BACK, event, case_id=response.case_id)
    for file in files:
        take_out(session, actor, file, store=store)
    return response


def _empty(answer: Answer) -> None:
    if answer.sent_words:
        answer.taken_back_at = clock.now()
    answer.words = answer.sent_words = None
    answer.saves += 1


def _forget(noted: NotedView) -> None:
    noted.taken_back_at = clock.now()
    noted.words = noted.heard_by = noted.correction = None


def _response(session: Session, actor: Actor) -> Response:
    """Locked, so that what is sent meanwhile waits."""
    response = session.scalars(
        select(Response)
        .where(Response.relative_id == actor.relative_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).first()
    if response is None:
        raise Conflict(NOTHING)
    return response


def _answers(session: Session, response: Response) -> Sequence[Answer]:
    return session.scalars(
        select(Answer)
        .where(Answer.response_id == response.id)
        .order_by(Answer.made_at, Answer.id)
        .execution_options(populate_existing=True)
    ).all()
