"""Notes of meetings that a relative lets count as their views."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.family.meetings.notes import MeetingCheck, MeetingNote, are_views


def notes_as_views(session: Session, relative_id: UUID) -> Sequence[MeetingNote]:
    """The latest version of each, the latest meeting first, in two statements."""
    checks: dict[UUID, list[MeetingCheck]] = defaultdict(list)
    for check in session.scalars(
        select(MeetingCheck)
        .where(MeetingCheck.relative_id == relative_id)
        .order_by(MeetingCheck.number.desc(), MeetingCheck.id.desc())
    ):
        checks[check.meeting_id].append(check)
    latest: dict[UUID, MeetingNote] = {}
    for note in session.scalars(
        select(MeetingNote)
        .where(MeetingNote.relative_id == relative_id)
        .order_by(MeetingNote.met_on.desc(), MeetingNote.version.desc(), MeetingNote.id.desc())
    ):
        latest.setdefault(note.meeting_id, note)
    return [note for note in latest.values() if are_views(note, checks[note.meeting_id])]
