"""What a relative sent, for those who carry out the review. What is not sent is not here."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, load_only

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.errors import NotFound
from domain.family.attached.models import Attachment
from domain.family.attached.queries import sent_attachments
from domain.family.questions import EVERY
from domain.family.readers import as_asked
from domain.family.relatives import Relative
from domain.family.responses import Answer, Response

SENT_COLUMNS = (Answer.case_id, Answer.response_id, Answer.question, Answer.sent_words_sealed)


@dataclass(frozen=True)
class Views:
    """Questions, as they were asked, with the words that were sent."""

    response: Response
    answers: Sequence[tuple[str, str]]
    files: Sequence[Attachment]


def relative_by_id(session: Session, case_id: UUID, relative_id: UUID) -> Relative:
    found = session.scalars(
        select(Relative).where(Relative.case_id == case_id, Relative.id == relative_id)
    ).first()
    if found is None:
        raise NotFound
    return found


def read_views(session: Session, actor: Actor, relative: Relative) -> Views | None:
    """What was last sent, and the record of reading it. None if nothing was."""
    response = session.scalars(
        select(Response).where(Response.relative_id == relative.id, Response.sent_at.is_not(None))
    ).first()
    if response is None:
        return None
    response.read_at = clock.now()
    record(session, actor, Action.RESPONSE_READ, response)
    return Views(
        response, _sent(session, response, relative.reader), sent_attachments(session, relative.id)
    )


def _sent(session: Session, response: Response, reader: str) -> list[tuple[str, str]]:
    rows = session.scalars(
        select(Answer)
        .options(load_only(*SENT_COLUMNS, raiseload=True))
        .where(Answer.response_id == response.id, Answer.sent_words_sealed.is_not(None))
        .order_by(Answer.made_at, Answer.id)
    )
    words = {answer.question: answer.sent_words for answer in rows}
    return [
        (as_asked(asked, reader).words, words[asked.key]) for asked in EVERY if asked.key in words
    ]
