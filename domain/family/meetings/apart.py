"""Two relatives who must not learn of each other, and would come on the same day."""

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from domain.clock import day_of
from domain.family.apart import apart_from
from domain.family.meetings.models import Meeting, MeetingOffer, MeetingTime
from domain.family.meetings.queries import standing_times
from domain.family.meetings.states import State
from domain.family.relatives import Relative


@dataclass(frozen=True)
class SameDay:
    """Who else would come, and when. `firm` where that is arranged, not offered."""

    other: Relative
    starts_at: datetime
    firm: bool


def same_day(session: Session, meeting: Meeting) -> list[SameDay]:
    """Of those alone whom this relative is kept apart from: most have nobody."""
    others = {each.other.id: each.other for each in apart_from(session, meeting.relative_id)}
    days = _days(session, meeting) if others else set()
    if not days:
        return []
    rows = session.execute(
        select(Meeting.relative_id, MeetingTime.starts_at, Meeting.state)
        .join(MeetingOffer, MeetingOffer.meeting_id == Meeting.id)
        .join(MeetingTime, MeetingTime.offer_id == MeetingOffer.id)
        .where(
            Meeting.relative_id.in_(others),
            MeetingOffer.number == Meeting.offers,
            MeetingTime.withdrawn_at.is_(None),
            or_(Meeting.state == State.OFFERED.value, Meeting.starts_at == MeetingTime.starts_at),
        )
        .order_by(MeetingTime.starts_at, MeetingTime.id)
    )
    return [
        SameDay(others[who], starts_at, state == State.ARRANGED)
        for who, starts_at, state in rows
        if day_of(starts_at) in days
    ]


def _days(session: Session, meeting: Meeting) -> set[date]:
    if meeting.starts_at:
        return {day_of(meeting.starts_at)} if meeting.state == State.ARRANGED else set()
    if meeting.state != State.OFFERED:
        return set()
    return {day_of(time.starts_at) for time in standing_times(session, meeting)}
