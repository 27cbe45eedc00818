"""Finding what was asked for, and what was given."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.disclosures.models import Disclosure
from domain.errors import NotFound


def disclosures_of(session: Session, case_id: UUID) -> Sequence[Disclosure]:
    """Those that wait for an answer first, the earliest first."""
    return session.scalars(
        select(Disclosure)
        .where(Disclosure.case_id == case_id)
        .order_by(Disclosure.answer.is_not(None), Disclosure.asked_on, Disclosure.id)
    ).all()


def disclosure_by_id(session: Session, case_id: UUID, disclosure_id: UUID) -> Disclosure:
    wanted = (Disclosure.case_id == case_id, Disclosure.id == disclosure_id)
    found = session.scalars(select(Disclosure).where(*wanted)).first()
    if found is None:
        raise NotFound
    return found
