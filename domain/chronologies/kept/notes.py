"""What is said of an entry: comments among the panel, and queries to the agency whose it is."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.chronologies.kept.models import ChronologyEntry
from domain.errors import Conflict, NotFound, Refused
from domain.members.queries import liaisons_of, managers
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member
from domain.sealing.sealed import Sealed
from domain.turns import take_turn

NOBODY_ASKED = (
    "This agency was asked for nothing in this case, so it has no page on which to answer. "
    "Make a request to it first."
)


class NoteKind(StrEnum):
    COMMENT = "comment"  # among those who read the chronology
    QUERY = "query"  # to the agency whose account the entry is


class EntryNote(CaseOwned, Base):
    __tablename__ = "entry_note"
    __table_args__ = tied(
        "case", "chronology_entry", "agency", "request", "member", withdrawn_by_id="member"
    )
    chronology_entry_id: Mapped[UUID]
    kind: Mapped[str]
    said_sealed: Mapped[bytes]
    said = Sealed()
    agency_id: Mapped[UUID | None]  # of a query: who is asked
    request_id: Mapped[UUID | None]  # of a query: on whose page it is answered
    shown_sealed: Mapped[bytes | None]  # of a query: the entry as the agency gave it
    shown = Sealed()
    member_id: Mapped[UUID]
    withdrawn_at: Mapped[datetime | None]
    withdrawn_by_id: Mapped[UUID | None]


class EntryAnswer(CaseOwned, Base):
    """What an agency says to a query. A correction is another."""

    __tablename__ = "entry_answer"
    __table_args__ = tied("case", "entry_note", "agency", "member")
    entry_note_id: Mapped[UUID]
    agency_id: Mapped[UUID]
    said_sealed: Mapped[bytes]
    said = Sealed()
    member_id: Mapped[UUID]


def comment(session: Session, actor: Actor, entry: ChronologyEntry, *, said: str) -> EntryNote:
    note = _note(actor, entry, NoteKind.COMMENT, said)
    session.add(note)
    record(session, actor, Action.ENTRY_COMMENTED, note, entry=str(entry.id))
    return note


def query(
    session: Session,
    actor: Actor,
    entry: ChronologyEntry,
    *,
    said: str,
    request_id: UUID | None,
    shown: str,
) -> EntryNote:
    """Ask the agency whose account it is. `shown` is the entry as that agency gave it."""
    if request_id is None or entry.agency_id is None:
        raise Refused(NOBODY_ASKED, field="said")
    note = _note(actor, entry, NoteKind.QUERY, said)
    note.agency_id, note.request_id, note.shown = entry.agency_id, request_id, shown
    session.add(note)
    event = record(session, actor, Action.ENTRY_QUERIED, note, entry=str(entry.id))
    for liaison in liaisons_of(session, entry.agency_id):
        tell(
            session, NoticeKind.ENTRY_QUERIED, event, to_member(liaison),
            case_id=note.case_id, note=str(note.id),
        )  # fmt: skip
    return note


def answer(session: Session, actor: Actor, note: EntryNote, *, said: str) -> EntryAnswer:
    """By the agency that was asked."""
    if note.withdrawn_at is not None:
        raise Conflict("The board has withdrawn this question. It needs no answer.")
    agency = note.agency_id
    given = EntryAnswer(
        case_id=note.case_id, entry_note_id=note.id, agency_id=agency, member_id=actor.id
    )
    given.said = said
    session.add(given)
    event = record(session, actor, Action.ENTRY_ANSWERED, given, note=str(note.id))
    for member in dict.fromkeys((note.member_id, *managers(session))):
        tell(session, NoticeKind.ENTRY_ANSWERED, event, to_member(member), case_id=note.case_id)
    return given


def withdraw(session: Session, actor: Actor, note: EntryNote) -> EntryNote:
    take_turn(session, f"note/{note.id}")
    session.refresh(note)
    if note.withdrawn_at is not None:
        raise Conflict("This is withdrawn already.")
    note.withdrawn_at, note.withdrawn_by_id = clock.now(), actor.id
    record(session, actor, Action.ENTRY_NOTE_WITHDRAWN, note)
    return note


def note_by_id(session: Session, case_id: UUID, note_id: UUID) -> EntryNote:
    wanted = (EntryNote.case_id == case_id, EntryNote.id == note_id)
    found = session.scalars(select(EntryNote).where(*wanted)).first()
    if found is None:
        raise NotFound
    return found


def _note(actor: Actor, entry: ChronologyEntry, kind: NoteKind, said: str) -> EntryNote:
    note = EntryNote(
        case_id=entry.case_id,
        chronology_entry_id=entry.id,
        kind=kind.value,
        member_id=actor.id,
    )
    note.said = said
    return note
