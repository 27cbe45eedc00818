"""Finding the queries that agencies were sent about their entries."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.orm import Session

from domain.chronologies.kept.marks import Note, answers_to
from domain.chronologies.kept.notes import EntryAnswer, EntryNote, NoteKind

PAGE = 20
_ANSWERED = exists().where(EntryAnswer.entry_note_id == EntryNote.id)


def queries_waiting(session: Session, case_id: UUID) -> int:
    where = (*_queries(case_id), EntryNote.withdrawn_at.is_(None), ~_ANSWERED)
    return session.scalar(select(func.count()).select_from(EntryNote).where(*where)) or 0


def queries_of(session: Session, case_id: UUID, *, page: int = 1) -> tuple[list[Note], int]:
    """A page of a case's queries, those that wait first, and how many there are."""
    where = _queries(case_id)
    total = session.scalar(select(func.count()).select_from(EntryNote).where(*where)) or 0
    settled = _ANSWERED | EntryNote.withdrawn_at.is_not(None)
    wanted = select(EntryNote).where(*where).order_by(settled, EntryNote.made_at, EntryNote.id)
    rows = session.scalars(wanted.limit(PAGE).offset((page - 1) * PAGE)).all()
    return _with_answers(session, rows), total


def queries_on(session: Session, request_id: UUID) -> list[Note]:
    """What an agency is asked of its entries, on the page of one request: the latest first."""
    where = (EntryNote.request_id == request_id, EntryNote.kind == NoteKind.QUERY.value)
    order = (EntryNote.made_at.desc(), EntryNote.id.desc())
    return _with_answers(
        session, session.scalars(select(EntryNote).where(*where).order_by(*order)).all()
    )


def _queries(case_id: UUID) -> tuple[ColumnElement[bool], ...]:
    return EntryNote.case_id == case_id, EntryNote.kind == NoteKind.QUERY.value


def _with_answers(session: Session, rows: Sequence[EntryNote]) -> list[Note]:
    given = answers_to(session, [row.id for row in rows]) if rows else {}
    return [Note(row, given.get(row.id, ())) for row in rows]
