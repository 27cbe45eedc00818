"""What is left to a worker, one at a time, and how it is known what was left half-done."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TypeVar
from uuid import UUID

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session

from domain import clock
from domain.chronologies.versions.models import ChronologyExport, ChronologyVersion, Making
from domain.errors import NotFound
from domain.tenancy import place_of
from domain.turns import hold_row

# A worker that has not ended after so long was stopped.
LONGEST = timedelta(minutes=15)
Made = TypeVar("Made", ChronologyVersion, ChronologyExport)


def begin(session: Session, model: type[Made], row_id: UUID) -> bool:
    """Whether there is something to make that nobody else is at."""
    row = session.get(model, (place_of(session).board, row_id))
    if row is None:
        raise NotFound
    hold_row(session, row)
    if not _is_due(row):
        return False
    row.state, row.began_at = Making.AT_WORK.value, clock.now()
    return True


def due(session: Session, model: type[Made], most: int) -> Sequence[UUID]:
    cut_off = and_(model.state == Making.AT_WORK, model.began_at < clock.now() - LONGEST)
    return session.scalars(
        select(model.id)
        .where(or_(model.state == Making.WAITING, cut_off))
        .order_by(model.made_at, model.id)
        .limit(most)
    ).all()


def go_on(session: Session, model: type[Made], row_id: UUID, done: int, in_all: int) -> None:
    row = session.get_one(model, (place_of(session).board, row_id))
    row.done, row.in_all = done, in_all


def _is_due(row: ChronologyVersion | ChronologyExport) -> bool:
    if row.state == Making.WAITING:
        return True
    return (
        row.state == Making.AT_WORK
        and row.began_at is not None
        and row.began_at < clock.now() - LONGEST
    )
