"""Reminding a relative of a meeting on the working day before it, in the way that is safe for them.

The notice is written on that day and not when the time is chosen: how they are safely reached may
have changed by then.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.audit.actions import Action
from domain.audit.models import Event
from domain.clock import LONDON, day_of
from domain.delivery.subject import about
from domain.family.meetings.models import Meeting
from domain.family.meetings.states import State
from domain.family.queries import reach
from domain.family.relatives import Relative
from domain.notices.kinds import NoticeKind
from domain.notices.models import Notice
from domain.notices.outbox import tell
from domain.working_days import subtract_working_days

MORNING = time(9)  # a telephone that rings before it may wake a child, or somebody else
FURTHEST = timedelta(days=14)  # more than the longest run of days that are no working days


def remind_of_meetings(session: Session) -> int:
    """Write the reminders whose day has come. Each once for each time that was chosen."""
    meetings = _near(session)
    chosen = _chosen(session, meetings)
    done = _written(session, chosen.values())
    due = [m for m in meetings if m.id in chosen and chosen[m.id] not in done]
    relatives = _relatives(session, due)
    for meeting in due:
        if not relatives[meeting.relative_id].has_way:
            continue
        tell(
            session,
            NoticeKind.MEETING_REMINDER,
            chosen[meeting.id],
            reach(relatives[meeting.relative_id]),
            case_id=meeting.case_id,
            due_at=max(clock.now(), _morning(meeting)),
            meeting=str(meeting.id),
        )
    return len(due)


def meeting_stands(session: Session, notice: Notice) -> bool:
    """Whether it is still to come, at the time that was chosen when the reminder was written."""
    meeting = about(session, notice, Meeting, "meeting")
    if meeting is None or not _is_to_come(meeting):
        return False
    return _chosen(session, [meeting]).get(meeting.id) == notice.event_id


def _is_to_come(meeting: Meeting) -> bool:
    starts_at = meeting.starts_at
    return meeting.state == State.ARRANGED and starts_at is not None and starts_at > clock.now()


def _near(session: Session) -> list[Meeting]:
    """Arranged, today no earlier than the working day before, and not on the day itself."""
    now = clock.now()
    rows = session.scalars(
        select(Meeting)
        .where(
            Meeting.state == State.ARRANGED.value,
            Meeting.starts_at > now,
            Meeting.starts_at < now + FURTHEST,
        )
        .order_by(Meeting.starts_at, Meeting.id)
    )
    return [row for row in rows if _remind_on(row) <= clock.today() < day_of(_starts(row))]


def _starts(meeting: Meeting) -> datetime:
    assert meeting.starts_at is not None  # noqa: S101 - asked of arranged meetings alone
    return meeting.starts_at


def _remind_on(meeting: Meeting) -> date:
    return subtract_working_days(day_of(_starts(meeting)), 1)


def _morning(meeting: Meeting) -> datetime:
    return datetime.combine(_remind_on(meeting), MORNING, LONDON).astimezone(UTC)


def _chosen(session: Session, meetings: Iterable[Meeting]) -> Mapping[UUID, UUID]:
    """The event in which each time was chosen: the latest of each meeting."""
    rows = session.execute(
        select(Event.subject_id, Event.id)
        .where(
            Event.action == Action.MEETING_ARRANGED.value,
            Event.subject_id.in_([meeting.id for meeting in meetings]),
        )
        .order_by(Event.made_at, Event.id)
    )
    return {meeting_id: event for meeting_id, event in rows if meeting_id is not None}


def _written(session: Session, events: Iterable[UUID]) -> set[UUID]:
    return set(
        session.scalars(
            select(Notice.event_id).where(
                Notice.kind == NoticeKind.MEETING_REMINDER.value,
                Notice.event_id.in_(list(events)),
            )
        )
    )


def _relatives(session: Session, meetings: Iterable[Meeting]) -> dict[UUID, Relative]:
    wanted = {meeting.relative_id for meeting in meetings}
    return {
        row.id: row
        for row in session.scalars(
            select(Relative).where(Relative.id.in_(wanted)).order_by(Relative.id)
        )
    }
