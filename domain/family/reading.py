"""A relative reading their copy."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, load_only

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.errors import NotFound
from domain.family.copies import FamilyCopy

COLUMNS = (FamilyCopy.case_id, FamilyCopy.relative_id, FamilyCopy.draft_id, FamilyCopy.means,
           FamilyCopy.made_at, FamilyCopy.read_at)  # fmt: skip


def own_copy(session: Session, actor: Actor, draft_id: UUID) -> FamilyCopy:
    """The actor's own copy of a draft, or `NotFound`."""
    copy = session.scalars(
        select(FamilyCopy)
        .options(load_only(*COLUMNS, raiseload=True))
        .where(FamilyCopy.relative_id == actor.relative_id, FamilyCopy.draft_id == draft_id)
    ).first()
    if copy is None:
        raise NotFound
    return copy


def begin_reading(session: Session, actor: Actor, copy: FamilyCopy) -> FamilyCopy:
    """They have chosen to read it. The first time is kept."""
    if copy.read_at is None:
        copy.read_at = clock.now()
    record(session, actor, Action.COPY_READ, copy, first="yes")
    return copy


def note_reading(session: Session, actor: Actor, copy: FamilyCopy) -> UUID:
    """The text was shown."""
    return record(session, actor, Action.COPY_READ, copy)
