"""Storing what a search found: earlier suggestions that nobody decided give way, all else stays."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from domain.chronologies.entry import Entry
from domain.chronologies.kept.models import (
    SameEvent,
    SameEventEntry,
    SameEventStep,
    Standing,
)
from domain.chronologies.kept.queries import agency_names, integrated, name_of, taken_in
from domain.chronologies.kept.same.offering import (
    SAID_BEFORE,
    Decided,
    Entries,
    Offer,
    decided,
    offers_of,
)
from domain.chronologies.kept.same.said import Said, said_of, written
from domain.chronologies.kept.told import entry_of
from domain.chronologies.ordering import first_day
from domain.chronologies.same_events.suggesting import Suggestion, compare

# A person decides each: more than this nobody could.
MOST = 20_000
_AT_ONCE = 500
_UNDECIDED = frozenset({Standing.SUGGESTED, Standing.WITHDRAWN})
_APART = frozenset({Standing.REFUSED, Standing.SPLIT})


@dataclass(frozen=True)
class Gathered:
    """The entries that are part of the integrated chronology, with their ids."""

    ids: Sequence[UUID]
    entries: Sequence[Entry]


def gather(session: Session, case_id: UUID, most: int) -> Gathered:
    """At most one more than `most`, so that too many can be told."""
    names = agency_names(session)
    wanted = integrated(case_id, taken_in(session, case_id)).limit(most + 1)
    rows = session.scalars(wanted.execution_options(yield_per=_AT_ONCE))
    found = [(row.id, entry_of(row, agency=name_of(names, row))) for row in rows]
    return Gathered([each for each, _ in found], [entry for _, entry in found])


def store(
    session: Session, case_id: UUID, gathered: Gathered, suggestions: Sequence[Suggestion]
) -> int:
    """Returns how many there are to decide."""
    held = _Held(session, case_id)
    by_id = dict(zip(gathered.ids, gathered.entries, strict=True))
    wanted = dict(_wanted(held, gathered, suggestions))
    held.forget(wanted)
    for key, (offer, suggestion, said) in wanted.items():
        event = held.undecided.get(key) or held.new(key)
        event.standing, event.by_hand = Standing.SUGGESTED.value, False
        event.sure = round(100 * suggestion.confidence)
        event.first_day = min(first_day(by_id[entry]) for entry in offer.entries)
        event.adds_to_id = offer.adds_to
        tell(event, said)
    held.keep()
    return len(wanted)


def tell(event: SameEvent, said: Said) -> None:
    """Put what is said of an event in its row; nothing is sealed anew that is as it was."""
    event.differs, words = said.fields, written(said)
    if event.why != words:
        event.why = words


Key = tuple[Entries, bool]
Wanted = tuple[Offer, Suggestion, Said]


def _wanted(
    held: "_Held", gathered: Gathered, suggestions: Sequence[Suggestion]
) -> Iterator[tuple[Key, Wanted]]:
    by_id = dict(zip(gathered.ids, gathered.entries, strict=True))
    for same_file in (False, True):
        found = [one for one in suggestions if one.same_file is same_file][:MOST]
        sets = [frozenset(gathered.ids[place] for place in one.places) for one in found]
        for number, offer in offers_of(sets, held.decided(same_file)):
            if offer.entries <= by_id.keys():
                said = _said(offer, found[number], gathered, by_id)
                yield (offer.entries, same_file), (offer, found[number], said)


def _said(
    offer: Offer, suggestion: Suggestion, gathered: Gathered, by_id: Mapping[UUID, Entry]
) -> Said:
    said = said_of(suggestion, gathered.ids)
    if offer.adds_to:
        ids = sorted(offer.entries, key=str)
        whole = said_of(compare([by_id[each] for each in ids]), ids)
        said = replace(said, differs=whole.differs, but=whole.but)
    return replace(said, but=(*said.but, SAID_BEFORE)) if offer.said_before else said


class _Held:
    """What the case has already: events with their entries, and which have been worked on."""

    def __init__(self, session: Session, case_id: UUID) -> None:
        self._session, self._case_id = session, case_id
        in_case = SameEvent.case_id == case_id
        self._events = session.scalars(select(SameEvent).where(in_case)).all()
        members: dict[UUID, set[UUID]] = {event.id: set() for event in self._events}
        links = select(SameEventEntry.same_event_id, SameEventEntry.chronology_entry_id)
        for event_id, entry_id in session.execute(links.where(SameEventEntry.case_id == case_id)):
            members[event_id].add(entry_id)
        self._members = {event_id: frozenset(entries) for event_id, entries in members.items()}
        steps = select(SameEventStep.same_event_id).where(SameEventStep.case_id == case_id)
        self._worked_on = set(session.scalars(steps))
        self._made: list[tuple[SameEvent, Entries]] = []
        self.undecided: dict[Key, SameEvent] = {
            (self._members[event.id], event.same_file): event
            for event in self._events
            if event.standing in _UNDECIDED
        }

    def decided(self, same_file: bool) -> Decided:  # noqa: FBT001 - a part of a key
        mine = [event for event in self._events if event.same_file is same_file]
        return decided(
            {one.id: self._members[one.id] for one in mine if one.standing == Standing.CONFIRMED},
            [self._members[one.id] for one in mine if one.standing in _APART],
        )

    def forget(self, wanted: Mapping[Key, Wanted]) -> None:
        """What nobody has worked on goes; what somebody undid and is told otherwise now rests."""
        told = {entry for entries, _ in wanted for entry in entries}
        gone = []
        for key, event in self.undecided.items():
            if key in wanted:
                continue
            if event.id not in self._worked_on:
                gone.append(event.id)
            elif key[0] & told:
                event.standing = Standing.WITHDRAWN.value
        for at in range(0, len(gone), _AT_ONCE):
            some = gone[at : at + _AT_ONCE]
            links = SameEventEntry.same_event_id.in_(some)
            self._session.execute(delete(SameEventEntry).where(links))
            self._session.execute(delete(SameEvent).where(SameEvent.id.in_(some)))

    def new(self, key: Key) -> SameEvent:
        event = SameEvent(case_id=self._case_id, same_file=key[1])
        self._made.append((event, key[0]))
        return event

    def keep(self) -> None:
        self._session.add_all(event for event, _ in self._made)
        self._session.flush()
        self._session.add_all(
            SameEventEntry(case_id=self._case_id, same_event_id=event.id, chronology_entry_id=entry)
            for event, entries in self._made
            for entry in sorted(entries, key=str)
        )
        self._session.flush()
