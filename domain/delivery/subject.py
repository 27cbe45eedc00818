"""From a notice to the row that it is about: named in its particulars, or its event's subject."""

from typing import TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.audit.models import Event
from domain.base import BoardOwned
from domain.notices.models import Notice

Row = TypeVar("Row", bound=BoardOwned)


def about(session: Session, notice: Notice, kind: type[Row], named: str = "") -> Row | None:
    """The row of this kind, fresh from the database, or None where the notice is about another."""
    row_id = _id_in(notice, named) or _subject_of(session, notice, kind)
    if row_id is None:
        return None
    found = select(kind).where(kind.id == row_id).execution_options(populate_existing=True)
    return session.scalars(found).first()


def _id_in(notice: Notice, named: str) -> UUID | None:
    raw = notice.particulars.get(named)
    return UUID(raw) if raw else None


def _subject_of(session: Session, notice: Notice, kind: type[Row]) -> UUID | None:
    event = session.scalars(select(Event).where(Event.id == notice.event_id)).one()
    table = kind.__tablename__  # type: ignore[attr-defined]
    return event.subject_id if event.subject_kind == table else None
