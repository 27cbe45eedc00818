"""Adding a photo or document to one's views, and taking it out again."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.errors import Conflict, Refused
from domain.family.attached.kinds import accept
from domain.family.attached.models import Attachment
from domain.family.attached.queries import own_attachments
from domain.family.own import own_response, refuse_while_held
from domain.files.store import FileStore, drop_bytes, keep_bytes
from domain.turns import hold_row
from domain.wording import say

MOST = 10
FULL = say(
    "You have added %(num)s files, which is as many as we can take here. Take one out first, or "
    "ask your contact how else to get it to us.",
    num=MOST,
)
LONGEST_NAME = 120


@dataclass(frozen=True)
class Brought:
    """A file as the browser sent it, and what they say of it."""

    name: str
    content: bytes
    about: str | None = None


def add_attachment(
    session: Session, actor: Actor, case_id: UUID, brought: Brought, *, store: FileStore
) -> Attachment:
    """Keep a file with what a relative is writing. Nobody else sees it until they send it."""
    refuse_while_held(session)
    kind, content = accept(brought.content, brought.name)
    response = own_response(session, actor, case_id)
    if len(own_attachments(session, response.relative_id)) >= MOST:
        raise Refused(FULL, field="file")
    attachment = Attachment(
        case_id=case_id,
        relative_id=response.relative_id,
        response_id=response.id,
        media_type=kind.media_type,
        size=len(content),
        storage_key=keep_bytes(session, store, case_id, content),
    )
    attachment.name = _own_name(brought.name)
    attachment.about = brought.about or None
    session.add(attachment)
    record(session, actor, Action.ATTACHMENT_ADDED, attachment, media_type=kind.media_type)
    return attachment


def take_out(session: Session, actor: Actor, attachment: Attachment, *, store: FileStore) -> UUID:
    """Take a file out for good, and return the event. That there was one is all that stays."""
    hold_row(session, attachment)
    if attachment.taken_out_at is not None:
        raise Conflict(say("You have taken this file out already."))
    key, sent = attachment.storage_key, attachment.sent_at
    attachment.taken_out_at = clock.now()
    attachment.name = attachment.about = attachment.storage_key = None
    event = record(
        session, actor, Action.ATTACHMENT_TAKEN_OUT, attachment, sent="yes" if sent else "no"
    )
    # Should what follows fail, the bytes are gone all the same: that is what they asked for.
    drop_bytes(session, store, key or "")
    return event


def _own_name(name: str) -> str:
    """As they know it, for their own page; no folder, and not without end."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1].strip()
    return "".join(sign for sign in last if sign.isprintable())[-LONGEST_NAME:] or "file"
