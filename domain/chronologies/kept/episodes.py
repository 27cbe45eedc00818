"""Key practice episodes: stretches of the story in which practice mattered most, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Select, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.cases.case import Case
from domain.chronologies.kept.models import ChronologyEntry
from domain.errors import Conflict, Invalid, NotFound
from domain.sealing.sealed import Sealed
from domain.turns import take_turn

MOST = 50


class Episode(CaseOwned, Base):
    __tablename__ = "episode"
    __table_args__ = tied("case", "member", ended_by_id="member")
    name_sealed: Mapped[bytes]
    name = Sealed()
    first_day: Mapped[date]
    last_day: Mapped[date]
    matters_sealed: Mapped[bytes]
    matters = Sealed()  # why it matters
    member_id: Mapped[UUID]
    ended_at: Mapped[datetime | None]  # it is no episode any more
    ended_by_id: Mapped[UUID | None]


class EpisodeEntry(CaseOwned, Base):
    """An entry that tells of an episode."""

    __tablename__ = "episode_entry"
    __table_args__ = (
        *tied("case", "episode", "chronology_entry", "member"),
        UniqueConstraint("board_id", "episode_id", "chronology_entry_id"),
    )
    episode_id: Mapped[UUID]
    chronology_entry_id: Mapped[UUID]
    member_id: Mapped[UUID]


@dataclass(frozen=True)
class Told:
    """What somebody says of an episode."""

    name: str
    first_day: date
    last_day: date
    matters: str

    def check(self) -> None:
        if self.last_day < self.first_day:
            raise Invalid("It must end on or after the day it starts.", field="last_day")


def make_episode(session: Session, actor: Actor, case: Case, *, told: Told) -> Episode:
    take_turn(session, f"episodes/{case.id}")
    told.check()
    if len(episodes_of(session, case.id)) >= MOST:
        raise Conflict(f"There are {MOST} episodes already. End one before you add another.")
    episode = Episode(case_id=case.id, member_id=actor.id)
    _write(episode, told)
    session.add(episode)
    record(session, actor, Action.EPISODE_MADE, episode)
    return episode


def change_episode(session: Session, actor: Actor, episode: Episode, *, told: Told) -> Episode:
    told.check()
    _check_stands(episode)
    _write(episode, told)
    record(session, actor, Action.EPISODE_CHANGED, episode)
    return episode


def end_episode(session: Session, actor: Actor, episode: Episode) -> Episode:
    """Take it off the list. What it held stays in the record."""
    take_turn(session, f"episodes/{episode.case_id}")
    session.refresh(episode)
    _check_stands(episode)
    episode.ended_at, episode.ended_by_id = clock.now(), actor.id
    record(session, actor, Action.EPISODE_ENDED, episode)
    return episode


def put_episodes(
    session: Session, actor: Actor, entry: ChronologyEntry, *, episodes: Sequence[UUID]
) -> ChronologyEntry:
    """Which episodes an entry tells of: these, and no other."""
    take_turn(session, f"entry/{entry.id}")
    wanted = set(episodes)
    standing = {episode.id for episode in episodes_of(session, entry.case_id)}
    if not wanted <= standing:
        raise Invalid("Choose from the episodes shown.", field="episodes")
    held = {row.episode_id: row for row in session.scalars(_held(entry))}
    for episode in (held.keys() & standing) - wanted:
        session.delete(held[episode])
    for episode in sorted(wanted - held.keys()):
        row = EpisodeEntry(case_id=entry.case_id, chronology_entry_id=entry.id, member_id=actor.id)
        row.episode_id = episode
        session.add(row)
    record(session, actor, Action.EPISODE_LINKED, entry, episodes=len(wanted))
    return entry


def episodes_of(session: Session, case_id: UUID) -> Sequence[Episode]:
    """Those that stand, the earliest first."""
    return session.scalars(
        select(Episode)
        .where(Episode.case_id == case_id, Episode.ended_at.is_(None))
        .order_by(Episode.first_day, Episode.last_day, Episode.made_at, Episode.id)
    ).all()


def episode_by_id(session: Session, case_id: UUID, episode_id: UUID) -> Episode:
    wanted = (Episode.case_id == case_id, Episode.id == episode_id, Episode.ended_at.is_(None))
    found = session.scalars(select(Episode).where(*wanted)).first()
    if found is None:
        raise NotFound
    return found


def how_many_entries(session: Session, case_id: UUID) -> dict[UUID, int]:
    """Entries in each episode."""
    rows = session.execute(
        select(EpisodeEntry.episode_id, func.count())
        .where(EpisodeEntry.case_id == case_id)
        .group_by(EpisodeEntry.episode_id)
        .order_by(EpisodeEntry.episode_id)
    )
    return {row[0]: row[1] for row in rows}


def _held(entry: ChronologyEntry) -> Select[EpisodeEntry]:
    return (
        select(EpisodeEntry)
        .where(EpisodeEntry.chronology_entry_id == entry.id)
        .order_by(EpisodeEntry.id)
    )


def _write(episode: Episode, told: Told) -> None:
    episode.name, episode.matters = told.name, told.matters
    episode.first_day, episode.last_day = told.first_day, told.last_day


def _check_stands(episode: Episode) -> None:
    if episode.ended_at is not None:
        raise Conflict("This episode was taken off the list while your page was open.")
