"""Which entries an event has, and which of them are part of the integrated chronology."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.chronologies.kept.models import (
    ChronologyEntry,
    SameEvent,
    SameEventEntry,
    Standing,
)
from domain.chronologies.kept.queries import ORDER, standing_in, taken_in


def entries_of(session: Session, event_ids: Collection[UUID]) -> dict[UUID, list[UUID]]:
    links = (
        select(SameEventEntry.same_event_id, SameEventEntry.chronology_entry_id)
        .where(SameEventEntry.same_event_id.in_(event_ids))
        .order_by(SameEventEntry.same_event_id, SameEventEntry.chronology_entry_id)
    )
    found: dict[UUID, list[UUID]] = {event_id: [] for event_id in event_ids}
    for event_id, entry_id in session.execute(links):
        found[event_id].append(entry_id)
    return found


def standing_entries(
    session: Session, case_id: UUID, ids: Collection[UUID]
) -> Sequence[ChronologyEntry]:
    """Those of them that are part of the integrated chronology, in the order of reading."""
    standing = standing_in(case_id, taken_in(session, case_id))
    wanted = select(ChronologyEntry).where(*standing, ChronologyEntry.id.in_(ids))
    return session.scalars(wanted.order_by(*ORDER)).all()


def confirmed_with(session: Session, case_id: UUID, ids: Collection[UUID]) -> Sequence[SameEvent]:
    """The confirmed events that have one of these accounts."""
    return session.scalars(
        select(SameEvent)
        .where(
            SameEvent.case_id == case_id,
            SameEvent.standing == Standing.CONFIRMED,
            SameEvent.same_file.is_(False),
            SameEvent.id.in_(
                select(SameEventEntry.same_event_id).where(
                    SameEventEntry.chronology_entry_id.in_(ids)
                )
            ),
        )
        .order_by(SameEvent.first_day, SameEvent.id)
    ).all()
