"""What a relative told the board, for those who carry out the review. What is not sent is not here.

What they took back is not here either: only that there was something, and when it went.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, load_only

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.errors import NotFound
from domain.family.attached.models import Attachment
from domain.family.attached.queries import sent_attachments
from domain.family.noted.models import NotedView
from domain.family.noted.queries import noted_of
from domain.family.questions import EVERY
from domain.family.readers import as_asked
from domain.family.relatives import Relative
from domain.family.responses import Answer, Response

SENT_COLUMNS = (Answer.case_id, Answer.response_id, Answer.question, Answer.sent_words_sealed,
                Answer.taken_back_at)  # fmt: skip


@dataclass(frozen=True)
class SentAnswer:
    """A question as it was asked, with the words that were sent, or None once taken back."""

    id: UUID
    key: str
    asked: str
    words: str | None
    taken_back_at: datetime | None


@dataclass(frozen=True)
class Views:
    """All that reached the board from one relative, in whichever way."""

    response: Response | None
    answers: Sequence[SentAnswer]
    files: Sequence[Attachment]
    noted: Sequence[NotedView]


def relative_by_id(session: Session, case_id: UUID, relative_id: UUID) -> Relative:
    found = session.scalars(
        select(Relative).where(Relative.case_id == case_id, Relative.id == relative_id)
    ).first()
    if found is None:
        raise NotFound
    return found


def read_views(session: Session, actor: Actor, relative: Relative) -> Views | None:
    """What was last sent or noted, and the record of reading it. None if nothing was."""
    response = session.scalars(
        select(Response).where(Response.relative_id == relative.id, Response.sent_at.is_not(None))
    ).first()
    noted = noted_of(session, relative.id)
    if response is None and not noted:
        return None
    if response is not None:
        response.read_at = clock.now()
    record(session, actor, Action.RESPONSE_READ, response or noted[0])
    answers = sent_answers(session, response, relative.reader) if response else ()
    return Views(response, answers, sent_attachments(session, relative.id), noted)


def sent_answers(session: Session, response: Response, reader: str) -> list[SentAnswer]:
    rows = session.scalars(
        select(Answer)
        .options(load_only(*SENT_COLUMNS, raiseload=True))
        .where(
            Answer.response_id == response.id,
            or_(Answer.sent_words_sealed.is_not(None), Answer.taken_back_at.is_not(None)),
        )
        .order_by(Answer.made_at, Answer.id)
    )
    found = {row.question: row for row in rows}
    return [
        SentAnswer(
            row.id, asked.key, as_asked(asked, reader).words, row.sent_words, row.taken_back_at
        )
        for asked in EVERY
        if (row := found.get(asked.key))
    ]
