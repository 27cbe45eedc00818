"""Answering somebody who asked for a document: by a link, by post, or with a reason why not.

It may be answered again, when a link has run out or the post went astray. The last answer counts,
and the link of the one before opens nothing any more.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.errors import Conflict, Invalid, Refused
from domain.giving.keeping import LINK_LASTS
from domain.giving.links import hash_of, token_of
from domain.giving.models import Answer, DocumentRequest
from domain.giving.queries import standing_for
from domain.notices.kinds import NoticeKind, RecipientKind
from domain.notices.outbox import Recipient, tell
from domain.publication.models import Publication
from domain.turns import hold_row

MEANWHILE = "Somebody has answered this since you opened it. What they did is shown here."
TAKEN_DOWN = (
    "This document has been taken down, so it cannot be given. You can say so to the person who"
    " asked, by declining."
)
NO_EMAIL = "They gave no email address, so a link cannot reach them. Send it by post."


@dataclass(frozen=True)
class Answered:
    """`seen` is how often it had been answered on the page that was looked at."""

    answer: str
    seen: int
    sent_on: date | None = None
    reason: str | None = None


def answer_request(
    session: Session, actor: Actor, request: DocumentRequest, answered: Answered
) -> DocumentRequest:
    hold_row(session, request)
    if request.answers != answered.seen:
        raise Conflict(MEANWHILE)
    publication = standing_for(session, request)
    _check(request, publication, answered)
    if publication is not None:
        request.publication_id = publication.id  # a corrected one may have taken its place
    request.answers += 1
    request.answer, request.answered_at = answered.answer, clock.now()
    request.answered_by_id = actor.id
    request.sent_on = answered.sent_on if answered.answer == Answer.POST else None
    request.reason = answered.reason if answered.answer == Answer.DECLINED else None
    _link(session, request)
    _tell(session, actor, request)
    return request


def _check(request: DocumentRequest, publication: Publication | None, answered: Answered) -> None:
    if answered.answer == Answer.DECLINED:
        if not answered.reason:
            raise Invalid("Say why they cannot have it.", field="reason")
    elif publication is None:
        raise Refused(TAKEN_DOWN, field="answer")
    else:
        _check_way(request, answered)


def _check_way(request: DocumentRequest, answered: Answered) -> None:
    if answered.answer == Answer.POST:
        _check_day(request, answered.sent_on)
    elif answered.answer != Answer.LINK:
        raise Invalid("Choose how you answer.", field="answer")
    elif not request.email:
        raise Invalid(NO_EMAIL, field="answer")


def _check_day(request: DocumentRequest, sent_on: date | None) -> None:
    if sent_on is None:
        raise Invalid("Enter the date on which it was sent.", field="sent_on")
    if not clock.day_of(request.made_at) <= sent_on <= clock.today():
        raise Invalid("The date must be after they asked, and not in the future.", field="sent_on")


def _link(session: Session, request: DocumentRequest) -> None:
    request.token_hash = request.expires_at = None
    if request.answer == Answer.LINK:
        request.token_hash = hash_of(session, token_of(session, request))
        request.expires_at = clock.now() + LINK_LASTS


def _tell(session: Session, actor: Actor, request: DocumentRequest) -> None:
    declined = request.answer == Answer.DECLINED
    action = Action.DOCUMENT_DECLINED if declined else Action.DOCUMENT_ANSWERED
    event = record(session, actor, action, request, answer=request.answer)
    if request.email and request.answer != Answer.POST:
        kind = NoticeKind.DOCUMENT_DECLINED if declined else NoticeKind.DOCUMENT_GIVEN
        to = Recipient(RecipientKind.ASKER, request.id)
        tell(session, kind, event, to, answer=str(request.answers))
