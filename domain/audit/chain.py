"""The chain of events: linking new ones in order, and finding any that were touched.

Each link's digest is keyed with a key derived from the board's own, and covers the link before it
and every field of the event. Someone who holds only the database cannot make a chain that fits.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func, select, text
from sqlalchemy.orm import Session

from domain import clock
from domain.audit.models import Event, EventLink
from domain.sealing.keyring import keyring_of
from domain.sealing.keys import derive, keyed_hash
from domain.tenancy import place_of

START = b"\0" * 32
BATCH = 500


@dataclass(frozen=True)
class Verdict:
    """What verifying a board's chain found. `faults` are sentences; none means it holds."""

    board: str
    linked: int
    tail: int
    oldest_unlinked: timedelta | None
    head: str
    faults: tuple[str, ...]


def _digest(key: bytes, number: int, previous: bytes, event: Event) -> bytes:
    fields = [
        number,
        previous.hex(),
        str(event.id),
        event.made_at.astimezone(clock.LONDON).isoformat(),
        event.actor_kind,
        str(event.actor_id),
        event.action,
        event.subject_kind,
        str(event.subject_id),
        str(event.case_id),
        event.particulars,
    ]
    return keyed_hash(key, json.dumps(fields, sort_keys=True, separators=(",", ":")))


def _key(session: Session) -> bytes:
    return derive(keyring_of(session).board_key(), "audit chain")


def link_new_events(session: Session) -> int:
    """Link the events not yet linked, oldest first, at most `BATCH`. Returns how many.

    One linker at a time for each board: a second one finds nothing to do.
    """
    board = place_of(session).board
    lock = text("select pg_try_advisory_xact_lock(hashtextextended('audit:' || :board, 0))")
    if not session.execute(lock, {"board": board}).scalar_one():
        return 0
    events = _unlinked_events(session)
    if not events:
        return 0
    last = session.scalars(select(EventLink).order_by(EventLink.number.desc()).limit(1)).first()
    number, previous = (last.number, last.digest) if last else (0, START)
    key = _key(session)
    for event in events:
        number += 1
        digest = _digest(key, number, previous, event)
        session.add(EventLink(number=number, event_id=event.id, previous=previous, digest=digest))
        previous = digest
    session.flush()
    return len(events)


def _unlinked_events(session: Session) -> Sequence[Event]:
    return session.scalars(
        select(Event)
        .where(~select(EventLink.id).where(EventLink.event_id == Event.id).exists())
        .order_by(Event.made_at, Event.id)
        .limit(BATCH)
    ).all()


def verify(session: Session) -> Verdict:
    """Walk the whole chain of the board that the session stands at."""
    key = _key(session)
    faults: list[str] = []
    number, previous = 0, START
    for link, event in _links(session):
        number += 1
        if link.number != number:
            faults.append(f"Link {number} is missing.")
            number = link.number
        elif link.previous != previous:
            faults.append(f"Link {number} does not follow the one before it.")
        if event is None:
            faults.append(f"The event of link {number} has been removed.")
        elif _digest(key, number, link.previous, event) != link.digest:
            faults.append(f"The event of link {number} has been changed or moved.")
        previous = link.digest
    tail, oldest = _tail(session)
    return Verdict(
        board=place_of(session).board,
        linked=number,
        tail=tail,
        oldest_unlinked=clock.now() - oldest if oldest else None,
        head=previous.hex(),
        faults=tuple(faults),
    )


def _links(session: Session) -> Iterator[tuple[EventLink, Event | None]]:
    """Every link in order with its event, a batch at a time, so memory does not grow."""
    after = 0
    while True:
        links = session.scalars(
            select(EventLink)
            .where(EventLink.number > after)
            .order_by(EventLink.number)
            .limit(BATCH)
        ).all()
        if not links:
            return
        ids = [link.event_id for link in links]
        found: dict[UUID, Event] = {
            event.id: event for event in session.scalars(select(Event).where(Event.id.in_(ids)))
        }
        for link in links:
            yield link, found.get(link.event_id)
        after = links[-1].number
        session.expunge_all()


def _tail(session: Session) -> tuple[int, datetime | None]:
    unlinked = ~select(EventLink.id).where(EventLink.event_id == Event.id).exists()
    row = session.execute(
        select(func.count(), func.min(Event.made_at)).select_from(Event).where(unlinked)
    ).one()
    return row[0], row[1]
