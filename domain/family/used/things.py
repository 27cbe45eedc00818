"""The things that one relative told, each with what they allow: what a report may draw on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.family.attached.queries import sent_attachments
from domain.family.noted.queries import noted_of
from domain.family.relatives import Relative
from domain.family.responses import Response
from domain.family.views import sent_answers
from domain.voices.consent import Consents, consents_by
from domain.voices.models import Level


@dataclass(frozen=True)
class Thing:
    """`words` is what can be quoted; a file has none of its own."""

    about: str
    title: str
    words: str | None
    level: Level | None

    @property
    def has_words(self) -> bool:
        return self.words is not None


def things_of(session: Session, relative: Relative) -> Sequence[Thing]:
    """All that reached the board and was not taken back."""
    consents = consents_by(session, relative.case_id, relative.id)
    return [
        *_answers(session, relative, consents),
        *_files(session, relative, consents),
        *_noted(session, relative, consents),
    ]


def _answers(session: Session, relative: Relative, consents: Consents) -> Iterator[Thing]:
    response = session.scalars(
        select(Response).where(Response.relative_id == relative.id, Response.sent_at.is_not(None))
    ).first()
    for answer in sent_answers(session, response, relative.reader) if response else ():
        if answer.words:
            yield Thing(answer.key, answer.asked, answer.words, consents.level(answer.key))


def _files(session: Session, relative: Relative, consents: Consents) -> Iterator[Thing]:
    for file in sent_attachments(session, relative.id):
        if file.taken_out_at is None:
            about = f"file-{file.id}"
            yield Thing(about, file.name, None, consents.level(about))


def _noted(session: Session, relative: Relative, consents: Consents) -> Iterator[Thing]:
    for noted in noted_of(session, relative.id):
        if noted.taken_back_at is None:
            about = f"noted-{noted.id}"
            yield Thing(about, f"Said to {noted.heard_by}", noted.words, consents.level(about))
