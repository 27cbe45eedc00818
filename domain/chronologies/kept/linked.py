"""Which entries are one event, as somebody confirmed: for lines on a timeline."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.chronologies.kept.models import SameEvent, SameEventEntry, Standing
from domain.chronologies.timeline import Link

MOST = 2_000


def links_among(session: Session, case_id: UUID, places: Mapping[UUID, int]) -> list[Link]:
    """Of the entries that have a place in a drawing."""
    rows = session.execute(
        select(SameEvent.id, SameEvent.differs, SameEventEntry.chronology_entry_id)
        .join(SameEventEntry, SameEventEntry.same_event_id == SameEvent.id)
        .where(SameEvent.case_id == case_id, SameEvent.standing == Standing.CONFIRMED.value)
        .order_by(SameEvent.first_day, SameEvent.id, SameEventEntry.id)
        .limit(MOST)
    )
    found: dict[UUID, tuple[bool, list[int]]] = {}
    for event, differs, entry in rows:
        if entry in places:
            found.setdefault(event, (bool(differs), []))[1].append(places[entry])
    return [Link(tuple(held), conflict) for conflict, held in found.values() if len(held) > 1]
