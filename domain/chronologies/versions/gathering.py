"""Putting together what the integrated chronology says now, to be frozen or taken away."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from domain.cases.case import Case
from domain.chronologies.ages import age_then
from domain.chronologies.kept.episodes import Episode, EpisodeEntry
from domain.chronologies.kept.models import (
    ChronologyEntry,
    SameEvent,
    SameEventEntry,
    Standing,
)
from domain.chronologies.kept.queries import ORDER, agency_names
from domain.chronologies.kept.told import entry_of
from domain.chronologies.versions.account import Account, Head, Kept, OneEvent, Practice
from domain.chronologies.versions.choosing import Asked, chosen
from domain.people.queries import identities_of, people_of

AT_ONCE = 1_000
EVENT = (SameEvent.id, SameEvent.standing, SameEvent.differs)
DIGEST = func.encode(func.sha256(ChronologyEntry.told_sealed), "hex")
Progress = Callable[[int, int], None]


def gather(session: Session, case: Case, asked: Asked, progress: Progress) -> Account:
    where = chosen(session, case, asked)
    entries = tuple(_entries(session, case, where, progress))
    return Account(
        Head(
            count=len(entries),
            people=identities_of(session, case),
            events=tuple(_events(session, case.id, {kept.id for kept in entries})),
            episodes=tuple(_episodes(session, case.id)),
        ),
        entries,
    )


def digests_now(session: Session, where: Sequence[ColumnElement[bool]]) -> dict[UUID, str]:
    rows = session.execute(select(ChronologyEntry.id, DIGEST).where(*where).order_by(*ORDER))
    return {row[0]: row[1] for row in rows}


def _entries(
    session: Session, case: Case, where: Sequence[ColumnElement[bool]], progress: Progress
) -> Iterator[Kept]:
    names = agency_names(session)
    children = [one for one in people_of(session, case.id) if one.is_subject and one.birth_date]
    born = [(one.code_name, one.birth_date) for one in children if one.birth_date]
    total = session.scalar(select(func.count()).select_from(ChronologyEntry).where(*where)) or 0
    wanted = select(ChronologyEntry, DIGEST).where(*where).order_by(*ORDER)
    rows = session.execute(wanted.execution_options(yield_per=AT_ONCE))
    for at, (row, digest) in enumerate(rows):
        if at % AT_ONCE == 0:
            progress(at, total)
        entry = entry_of(row, agency=names.get(row.agency_id, ""))
        yield Kept(row.id, digest, entry, _ages(born, (row.first_day, row.last_day)))
        session.expunge(row)


def _ages(born: Sequence[tuple[str, date]], when: tuple[date, date]) -> str:
    several = len(born) > 1
    told = ((name, age_then((day, day), when)) for name, day in born)
    return "\n".join(f"{name}: {age}" if several else str(age) for name, age in told)


def _events(session: Session, case_id: UUID, entries: set[UUID]) -> Iterator[OneEvent]:
    """Those that were confirmed, and those that nobody has decided yet."""
    wanted = (Standing.CONFIRMED.value, Standing.SUGGESTED.value)
    rows = session.execute(
        select(*EVENT, SameEventEntry.chronology_entry_id)
        .join(SameEventEntry, SameEventEntry.same_event_id == SameEvent.id)
        .where(SameEvent.case_id == case_id, SameEvent.standing.in_(wanted))
        .order_by(SameEvent.first_day, SameEvent.id, SameEventEntry.chronology_entry_id)
    )
    held: dict[UUID, tuple[str, list[str], list[UUID]]] = {}
    for event_id, standing, differs, entry_id in rows:
        held.setdefault(event_id, (standing, differs, []))[2].append(entry_id)
    for standing, differs, accounts in held.values():
        told = [str(one) for one in accounts if one in entries]
        if len(told) > 1:
            yield OneEvent(standing, tuple(differs), tuple(told))


def _episodes(session: Session, case_id: UUID) -> Iterator[Practice]:
    rows = session.execute(
        select(Episode, EpisodeEntry.chronology_entry_id)
        .join(EpisodeEntry, EpisodeEntry.episode_id == Episode.id)
        .where(Episode.case_id == case_id, Episode.ended_at.is_(None))
        .order_by(Episode.first_day, Episode.id, EpisodeEntry.chronology_entry_id)
    )
    held: dict[UUID, tuple[str, list[str]]] = {}
    for episode, entry_id in rows:
        held.setdefault(episode.id, (episode.name, []))[1].append(str(entry_id))
    for name, entries in held.values():
        yield Practice(name, tuple(entries))
