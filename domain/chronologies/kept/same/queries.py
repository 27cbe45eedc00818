"""Finding events with all that their pages tell, in a fixed number of statements."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.chronologies.entry import Entry
from domain.chronologies.kept.models import (
    ChronologyEntry,
    SameEvent,
    SameEventEntry,
    SameEventStep,
)
from domain.chronologies.kept.queries import ORDER, agency_names, name_of, taken_in
from domain.chronologies.kept.same.said import Said, read
from domain.chronologies.kept.told import entry_of
from domain.errors import NotFound


@dataclass(frozen=True)
class Account:
    """One agency's account of an event."""

    id: UUID
    entry: Entry
    agency: str
    day: date
    stands: bool  # whether it is still part of the integrated chronology


@dataclass(frozen=True)
class Step:
    """One thing that somebody did with an event, or wrote of it."""

    did: str
    words: str
    member_id: UUID
    made_at: datetime


@dataclass(frozen=True)
class Shown:
    """An event with all that its page tells."""

    event: SameEvent
    accounts: Sequence[Account]
    said: Said
    because: str
    steps: Sequence[Step]


def event_by_id(session: Session, case_id: UUID, event_id: UUID) -> SameEvent:
    wanted = (SameEvent.case_id == case_id, SameEvent.id == event_id)
    event = session.scalars(select(SameEvent).where(*wanted)).first()
    if event is None:
        raise NotFound
    return event


def shown(session: Session, case_id: UUID, events: Sequence[SameEvent]) -> Sequence[Shown]:
    """All of a page's events, in a fixed number of statements."""
    ids = [event.id for event in events]
    accounts = accounts_of(session, case_id, ids)
    steps: dict[UUID, list[Step]] = {event_id: [] for event_id in ids}
    wanted = select(SameEventStep).where(SameEventStep.same_event_id.in_(ids))
    for step in session.scalars(wanted.order_by(SameEventStep.made_at, SameEventStep.id)):
        steps[step.same_event_id].append(_step(step))
    return [
        Shown(event, accounts[event.id], read(event.why), event.because or "", steps[event.id])
        for event in events
    ]


def _step(row: SameEventStep) -> Step:
    return Step(row.did, row.words or "", row.member_id, row.made_at)


def accounts_of(
    session: Session, case_id: UUID, event_ids: Collection[UUID]
) -> Mapping[UUID, Sequence[Account]]:
    """In the order in which they are read."""
    sources, names = set(taken_in(session, case_id)), agency_names(session)
    wanted = (
        select(SameEventEntry.same_event_id, ChronologyEntry)
        .join(ChronologyEntry, ChronologyEntry.id == SameEventEntry.chronology_entry_id)
        .where(SameEventEntry.case_id == case_id, SameEventEntry.same_event_id.in_(event_ids))
        .order_by(*ORDER)
    )
    found: dict[UUID, list[Account]] = {event_id: [] for event_id in event_ids}
    for event_id, row in session.execute(wanted):
        found[event_id].append(account(row, names, sources))
    return found


def account(row: ChronologyEntry, names: Mapping[UUID, str], sources: Collection[UUID]) -> Account:
    entry = entry_of(row, agency=name_of(names, row))
    stands = row.chronology_id in sources and row.set_aside_at is None
    return Account(row.id, entry, entry.agency or "Agency not known", row.first_day, stands)
