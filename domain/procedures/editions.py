"""From a published edition back to the procedure it holds."""

import json
from datetime import date
from typing import Protocol
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from domain import clock
from domain.errors import NotFound
from domain.procedures.definition import Procedure
from domain.procedures.effective import on_day
from domain.procedures.models import Edition
from domain.procedures.stored import complete
from domain.procedures.vocabulary import CountedFrom
from domain.tenancy import place_of

_read: dict[tuple[str, UUID], Procedure] = {}
BEGUN = text("select decided_on from decision where case_id = :case")
LATEST = (Edition.effective_from.desc(), Edition.made_at.desc(), Edition.id.desc())


class Pinned(Protocol):
    """A case, or anything else that may be pinned to an edition."""

    @property
    def case_id(self) -> UUID: ...

    @property
    def edition_id(self) -> UUID | None: ...


def procedure_in(edition: Edition) -> Procedure:
    """The procedure an edition holds. Editions never change, so each is read once."""
    at = (edition.board_id, edition.id)
    if at not in _read:
        _read[at] = Procedure.model_validate_json(json.dumps(complete(edition.content)))
    return _read[at]


def procedure_of(session: Session, case: Pinned) -> Procedure:
    """The procedure a case is under: the edition it is pinned to, or today's before a decision.

    As its rules stand today: the one place where pages and actions get them with overrides laid on.
    """
    pinned = procedure_by_id(session, case.edition_id or current_edition_id(session))
    if not pinned.overrides:
        return pinned
    return on_day(pinned, clock.today(), _begun_on(session, case, pinned))


def _begun_on(session: Session, case: Pinned, pinned: Procedure) -> date | None:
    """The day of the decision, asked for only where an override counts from it."""
    if all(it.counted_from is not CountedFrom.START for it in pinned.overrides):
        return None
    found: date | None = session.scalar(BEGUN, {"case": case.case_id})
    return found


def procedure_by_id(session: Session, edition_id: UUID) -> Procedure:
    """No statement where it was read before: who knows the id has seen the case or the edition."""
    kept = _read.get((place_of(session).board, edition_id))
    return kept or procedure_in(edition_by_id(session, edition_id))


def current_edition_id(session: Session) -> UUID:
    """The edition that a case decided today would be pinned to: the latest that has begun.

    One may be published ahead of its day. Where none has begun, the latest there is must do.
    """
    begun = Edition.effective_from <= clock.today()
    found = session.scalars(select(Edition.id).order_by(begun.desc(), *LATEST).limit(1)).first()
    if found is None:
        raise NotFound("This board has no published procedure yet.")
    return found


def current_edition(session: Session) -> Edition:
    return edition_by_id(session, current_edition_id(session))


def edition_by_id(session: Session, edition_id: UUID) -> Edition:
    return session.scalars(select(Edition).where(Edition.id == edition_id)).one()
