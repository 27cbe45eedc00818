"""A relative's files: all of them for the relative, those that they sent for the board."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.errors import NotFound
from domain.family.attached.models import Attachment
from domain.files.store import FileStore, read_bytes

ORDER = (Attachment.made_at, Attachment.id)


def own_attachments(session: Session, relative_id: UUID) -> Sequence[Attachment]:
    """What they have added and not taken out, sent or not."""
    return session.scalars(
        select(Attachment)
        .where(Attachment.relative_id == relative_id, Attachment.taken_out_at.is_(None))
        .order_by(*ORDER)
    ).all()


def own_attachment(session: Session, relative_id: UUID, attachment_id: UUID) -> Attachment:
    found = session.scalars(
        select(Attachment).where(
            Attachment.relative_id == relative_id, Attachment.id == attachment_id
        )
    ).first()
    if found is None:
        raise NotFound
    return found


def sent_attachments(session: Session, relative_id: UUID) -> Sequence[Attachment]:
    """What they sent, with the traces of what they took out afterwards."""
    return session.scalars(
        select(Attachment)
        .where(Attachment.relative_id == relative_id, Attachment.sent_at.is_not(None))
        .order_by(*ORDER)
    ).all()


def read_attachment(
    session: Session, actor: Actor, relative_id: UUID, attachment_id: UUID, *, store: FileStore
) -> tuple[Attachment, bytes]:
    """A file that was sent, for whoever carries out the review, and the record of opening it."""
    found = next(
        (it for it in sent_attachments(session, relative_id) if it.id == attachment_id), None
    )
    if found is None or found.storage_key is None:
        raise NotFound
    content = read_bytes(session, store, found.case_id, found.storage_key)
    if found.read_at is None:
        found.read_at = clock.now()
    record(session, actor, Action.ATTACHMENT_READ, found)
    return found, content
