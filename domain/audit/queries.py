"""Reading the record back, for a case's history."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.audit.actions import Action
from domain.audit.models import Event

READS = [
    Action.CASE_READ,
    Action.DRAFT_READ,
    Action.FILE_READ,
    Action.CHRONOLOGY_READ,
    Action.RECOMMENDATION_READ,
    Action.RESPONSE_READ,
]


@dataclass(frozen=True)
class History:
    events: Sequence[Event]
    total: int


def history_of(
    session: Session, case_id: UUID, *, limit: int, offset: int = 0, with_reads: bool = False
) -> History:
    """A page of a case's events, newest first. Reads are left out unless asked for."""
    wanted = select(Event).where(Event.case_id == case_id)
    if not with_reads:
        wanted = wanted.where(Event.action.not_in(READS))
    total = session.scalar(select(func.count()).select_from(wanted.subquery())) or 0
    page = wanted.order_by(Event.made_at.desc(), Event.id.desc()).limit(limit).offset(offset)
    return History(session.scalars(page).all(), total)
