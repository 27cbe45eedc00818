"""From an address to the meeting it is about."""

from typing import Any
from uuid import UUID

from flask import g, url_for
from sqlalchemy import select

from domain.errors import NotFound
from domain.family.meetings.models import Meeting, MeetingTime
from domain.family.meetings.queries import meeting_by_id, standing_times
from web.cases.family.subject import relative_from_url
from web.cases.subject import case_page, note_read


def meeting_from_url(reference: str, relative: UUID, meeting: UUID) -> Meeting:
    found = relative_from_url(reference, relative)
    return meeting_by_id(g.session, found.id, meeting)


def time_from_url(reference: str, relative: UUID, meeting: UUID, time: UUID) -> MeetingTime:
    """A time of the latest offer, taken back or not."""
    g.meeting = meeting_from_url(reference, relative, meeting)
    wanted = select(MeetingTime).where(
        MeetingTime.meeting_id == g.meeting.id, MeetingTime.id == time
    )
    row: MeetingTime | None = g.session.scalars(wanted).first()
    if row is None:
        raise NotFound
    return row


def meeting_url(endpoint: str, meeting: Meeting, **parts: Any) -> str:
    return url_for(
        f"cases.family.{endpoint}",
        reference=g.case.reference,
        relative=meeting.relative_id,
        meeting=meeting.id,
        **parts,
    )


def meeting_page(name: str, meeting: Meeting | None = None, **context: Any) -> Any:
    note_read(g.case, "family")
    times = standing_times(g.session, meeting) if meeting else ()
    return case_page(
        f"cases/family/meetings/{name}.html",
        case=g.case,
        relative=g.relative,
        meeting=meeting,
        times=times,
        **context,
    )
