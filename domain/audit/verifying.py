"""Walking the chain, and finding any event that was touched."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain import clock
from domain.audit.chain import BATCH, START, chain_key, digest_of
from domain.audit.models import Event, EventLink
from domain.tenancy import place_of


@dataclass(frozen=True)
class Verdict:
    """What verifying a board's chain found. `faults` are sentences; none means it holds."""

    board: str
    linked: int
    tail: int
    oldest_unlinked: timedelta | None
    head: str
    faults: tuple[str, ...]


class Walk:
    """Where the walk has come to, and what was wrong on the way."""

    def __init__(self, key: bytes) -> None:
        self.key = key
        self.number = 0
        self.head = START
        self.faults: list[str] = []

    def step(self, link: EventLink, event: Event | None) -> None:
        expected = self.number + 1
        self.number = link.number
        if link.number != expected:
            self.faults.append(f"Link {expected} is missing.")
        elif link.previous != self.head:
            self.faults.append(f"Link {expected} does not follow the one before it.")
        if event is None:
            self.faults.append(f"The event of link {link.number} has been removed.")
        elif digest_of(self.key, link.number, link.previous, event) != link.digest:
            self.faults.append(f"The event of link {link.number} has been changed or moved.")
        self.head = link.digest


def verify(session: Session, *, noted_head: str | None = None) -> Verdict:
    """Walk the whole chain of the board that the session stands at.

    A chain cut off at its end still holds; only a head that somebody noted outside can tell.
    """
    walk = Walk(chain_key(session))
    met = noted_head in {None, START.hex()}
    for link, event in _links(session):
        walk.step(link, event)
        met = met or link.digest.hex() == noted_head
    if not met:
        walk.faults.append("The head that was noted is no longer in the chain.")
    tail, oldest = _tail(session)
    return Verdict(
        board=place_of(session).board,
        linked=walk.number,
        tail=tail,
        oldest_unlinked=clock.now() - oldest if oldest else None,
        head=walk.head.hex(),
        faults=tuple(walk.faults),
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
