"""From a published edition back to the procedure it holds."""

import json
from collections.abc import Sequence
from typing import Protocol
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.errors import NotFound
from domain.procedures.definition import Procedure
from domain.procedures.models import Edition

_read: dict[str, Procedure] = {}


class Pinned(Protocol):
    """A case, or anything else that may be pinned to an edition."""

    @property
    def edition_id(self) -> UUID | None: ...


def procedure_in(edition: Edition) -> Procedure:
    """The procedure an edition holds. Editions never change, so each is read once."""
    if edition.digest not in _read:
        _read[edition.digest] = Procedure.model_validate_json(json.dumps(edition.content))
    return _read[edition.digest]


def procedure_of(session: Session, case: Pinned) -> Procedure:
    """The procedure a case is under: the edition it is pinned to, or today's before a decision."""
    if case.edition_id is None:
        return procedure_in(current_edition(session))
    return procedure_in(edition_by_id(session, case.edition_id))


def editions(session: Session) -> Sequence[Edition]:
    """The board's editions, the latest first."""
    order = (Edition.effective_from.desc(), Edition.made_at.desc(), Edition.id)
    return session.scalars(select(Edition).order_by(*order)).all()


def current_edition(session: Session) -> Edition:
    """The edition that a case decided today would be pinned to."""
    return latest_of(editions(session))


def latest_of(published: Sequence[Edition]) -> Edition:
    """The first of a board's editions, which stand with the latest first."""
    if not published:
        raise NotFound("This board has no published procedure yet.")
    return published[0]


def edition_by_id(session: Session, edition_id: UUID) -> Edition:
    return session.scalars(select(Edition).where(Edition.id == edition_id)).one()
