"""What stands beside the entries of one page: flags, lines, notes, episodes, and where from.

A statement for each, however many entries there are.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.chronologies.kept.episodes import Episode, EpisodeEntry
from domain.chronologies.kept.marking import EntryFlag, EntryLine
from domain.chronologies.kept.models import Chronology
from domain.chronologies.kept.notes import EntryAnswer, EntryNote, NoteKind
from domain.files.models import StoredFile


@dataclass(frozen=True)
class Note:
    """A comment; or a query, with what was answered."""

    note: EntryNote
    answers: Sequence[EntryAnswer] = ()

    @property
    def is_query(self) -> bool:
        return self.note.kind == NoteKind.QUERY

    @property
    def waits(self) -> bool:
        return self.is_query and not self.answers and self.note.withdrawn_at is None


@dataclass
class Marks:
    """By entry; of `sources` by chronology."""

    flags: dict[UUID, EntryFlag] = field(default_factory=dict)
    lines: dict[UUID, set[UUID]] = field(default_factory=dict)
    notes: dict[UUID, list[Note]] = field(default_factory=dict)
    episodes: dict[UUID, list[Episode]] = field(default_factory=dict)
    sources: dict[UUID, tuple[Chronology, StoredFile | None]] = field(default_factory=dict)

    def members(self) -> set[UUID]:
        """Whose names the page needs."""
        notes = [one for held in self.notes.values() for one in held]
        answers = {given.member_id for one in notes for given in one.answers}
        flags = {flag.member_id for flag in self.flags.values()}
        return flags | answers | {one.note.member_id for one in notes}


def marks_of(session: Session, ids: Sequence[UUID], chronologies: Iterable[UUID]) -> Marks:
    if not ids:
        return Marks()
    return Marks(
        flags=_flags(session, ids),
        lines=_lines(session, ids),
        notes=_notes(session, ids),
        episodes=_episodes(session, ids),
        sources=_sources(session, set(chronologies)),
    )


def answers_to(session: Session, notes: Iterable[UUID]) -> dict[UUID, list[EntryAnswer]]:
    """By note, the earliest first."""
    rows = session.scalars(
        select(EntryAnswer)
        .where(EntryAnswer.entry_note_id.in_(list(notes)))
        .order_by(EntryAnswer.made_at, EntryAnswer.id)
    )
    found: dict[UUID, list[EntryAnswer]] = {}
    for row in rows:
        found.setdefault(row.entry_note_id, []).append(row)
    return found


def _flags(session: Session, ids: Sequence[UUID]) -> dict[UUID, EntryFlag]:
    wanted = (EntryFlag.chronology_entry_id.in_(ids), EntryFlag.lifted_at.is_(None))
    rows = session.scalars(select(EntryFlag).where(*wanted).order_by(EntryFlag.id))
    return {row.chronology_entry_id: row for row in rows}


def _lines(session: Session, ids: Sequence[UUID]) -> dict[UUID, set[UUID]]:
    rows = session.execute(
        select(EntryLine.chronology_entry_id, EntryLine.line_of_enquiry_id)
        .where(EntryLine.chronology_entry_id.in_(ids))
        .order_by(EntryLine.id)
    )
    found: dict[UUID, set[UUID]] = {}
    for entry, line in rows:
        found.setdefault(entry, set()).add(line)
    return found


def _notes(session: Session, ids: Sequence[UUID]) -> dict[UUID, list[Note]]:
    rows = session.scalars(
        select(EntryNote)
        .where(EntryNote.chronology_entry_id.in_(ids))
        .order_by(EntryNote.made_at, EntryNote.id)
    ).all()
    queries = [row.id for row in rows if row.kind == NoteKind.QUERY]
    given = answers_to(session, queries) if queries else {}
    found: dict[UUID, list[Note]] = {}
    for row in rows:
        found.setdefault(row.chronology_entry_id, []).append(Note(row, given.get(row.id, ())))
    return found


def _episodes(session: Session, ids: Sequence[UUID]) -> dict[UUID, list[Episode]]:
    rows = session.execute(
        select(EpisodeEntry.chronology_entry_id, Episode)
        .join(Episode, Episode.id == EpisodeEntry.episode_id)
        .where(EpisodeEntry.chronology_entry_id.in_(ids), Episode.ended_at.is_(None))
        .order_by(Episode.first_day, Episode.id)
    )
    found: dict[UUID, list[Episode]] = {}
    for entry, episode in rows:
        found.setdefault(entry, []).append(episode)
    return found


def _sources(
    session: Session, chronologies: set[UUID]
) -> dict[UUID, tuple[Chronology, StoredFile | None]]:
    rows = session.execute(
        select(Chronology, StoredFile)
        .outerjoin(StoredFile, StoredFile.id == Chronology.file_id)
        .where(Chronology.id.in_(chronologies))
        .order_by(Chronology.id)
    )
    return {row[0].id: (row[0], row[1]) for row in rows}
