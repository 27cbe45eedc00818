"""The chain of events: linking new ones in order.

Each link's digest is keyed with a key derived from the board's own, and covers the link before it
and every field of the event. Someone who holds only the database cannot make a chain that fits.
"""

import json
from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from domain import clock
from domain.audit.models import Event, EventLink
from domain.sealing.keyring import keyring_of
from domain.sealing.keys import derive, keyed_hash
from domain.tenancy import place_of

START = b"\0" * 32
BATCH = 500
# No page takes this long to commit what it recorded.
OVERLAP = timedelta(minutes=15)


def digest_of(key: bytes, number: int, previous: bytes, event: Event) -> bytes:
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


def chain_key(session: Session) -> bytes:
    return derive(keyring_of(session).board_key(), "audit chain")


def link_new_events(session: Session, *, look_everywhere: bool = True) -> int:
    """Link the events not yet linked, oldest first, at most `BATCH`. Returns how many.

    One linker at a time for each board: a second one finds nothing to do. Looking everywhere walks
    the whole record, so what runs every few seconds looks only a little behind the last link.
    """
    board = place_of(session).board
    lock = text("select pg_try_advisory_xact_lock(hashtextextended('audit:' || :board, 0))")
    if not session.execute(lock, {"board": board}).scalar_one():
        return 0
    last = session.scalars(select(EventLink).order_by(EventLink.number.desc()).limit(1)).first()
    events = _unlinked_events(session, None if look_everywhere else last)
    if not events:
        return 0
    number, previous = (last.number, last.digest) if last else (0, START)
    key = chain_key(session)
    for event in events:
        number += 1
        digest = digest_of(key, number, previous, event)
        session.add(EventLink(number=number, event_id=event.id, previous=previous, digest=digest))
        previous = digest
    session.flush()
    return len(events)


def _unlinked_events(session: Session, after: EventLink | None) -> Sequence[Event]:
    linked = select(EventLink.id).where(EventLink.event_id == Event.id).exists()
    wanted = select(Event).where(~linked).order_by(Event.made_at, Event.id).limit(BATCH)
    if after is not None:
        reached = select(Event.made_at).where(Event.id == after.event_id).scalar_subquery()
        wanted = wanted.where(Event.made_at >= reached - OVERLAP)
    return session.scalars(wanted).all()


def head_of(session: Session) -> bytes:
    """The digest of the last link: noted elsewhere, it shows later whether the end was cut off."""
    order = EventLink.number.desc()
    return session.scalars(select(EventLink.digest).order_by(order).limit(1)).first() or START
