"""What to ask people, given what was found and what they have decided already."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from uuid import UUID

Entries = frozenset[UUID]

SAID_BEFORE = "Some of these were said not to be one event before."


@dataclass(frozen=True, slots=True)
class Decided:
    """Which entries people made one event, and which pairs they said are not."""

    confirmed: Mapping[UUID, Entries]
    apart: frozenset[Entries]


def decided(confirmed: Mapping[UUID, Entries], refused: Iterable[Entries]) -> Decided:
    """Two of a refused set are apart, unless they are together in an event that stands."""
    together = {pair for held in confirmed.values() for pair in _pairs(held)}
    apart = {pair for entries in refused for pair in _pairs(entries)}
    return Decided(confirmed, frozenset(apart - together))


def _pairs(entries: Entries) -> Iterator[Entries]:
    return map(frozenset, combinations(entries, 2))


@dataclass(frozen=True, slots=True)
class Offer:
    """A question: is this one event, or one more account of an event that stands."""

    entries: Entries
    adds_to: UUID | None = None
    said_before: bool = False  # that some of these are not one event


def offers_of(found: Iterable[Entries], known: Decided) -> Iterator[tuple[int, Offer]]:
    """Each offer, with the number of the suggestion that it comes from."""
    event_of = {entry: event for event, held in known.confirmed.items() for entry in held}
    for number, entries in enumerate(found):
        events = {event_of[entry] for entry in entries if entry in event_of}
        if not events:
            yield from ((number, offer) for offer in _whole(entries, known))
        else:
            free = sorted((entry for entry in entries if entry not in event_of), key=str)
            event = _nearest(entries, events, known)
            yield from ((number, offer) for offer in _additions(event, free, known))


def _whole(entries: Entries, known: Decided) -> Iterator[Offer]:
    pairs = list(_pairs(entries))
    apart = sum(pair in known.apart for pair in pairs)
    if apart < len(pairs):
        yield Offer(entries, said_before=apart > 0)


def _nearest(entries: Entries, events: Iterable[UUID], known: Decided) -> UUID:
    return max(events, key=lambda event: (len(entries & known.confirmed[event]), str(event)))


def _additions(event: UUID, free: Iterable[UUID], known: Decided) -> Iterator[Offer]:
    held = known.confirmed[event]
    for entry in free:
        if not any(frozenset((entry, other)) in known.apart for other in held):
            yield Offer(held | {entry}, adds_to=event)
