"""Finding cases. The session's walls decide which of them there are."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.cases.case import Case
from domain.cases.proceedings import Hold
from domain.errors import NotFound


def case_by_reference(session: Session, reference: str) -> Case:
    """The case, or `NotFound`: another board's, or one not appointed to, is simply not there."""
    case = session.scalars(select(Case).where(Case.reference == reference)).first()
    if case is None:
        raise NotFound
    return case


def open_holds(session: Session, case_id: UUID, blocks: str) -> Sequence[Hold]:
    """Holds that stand today on `views` or on `publication`, the earliest first."""
    return session.scalars(
        select(Hold)
        .where(Hold.case_id == case_id, Hold.blocks == blocks, Hold.lifted_at.is_(None))
        .order_by(Hold.placed_on, Hold.id)
    ).all()
