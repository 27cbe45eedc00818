"""Whether somebody would have to be in two places at once. It is said, and never forbidden."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from domain import clock
from domain.family.meetings.models import Meeting, MeetingAttendee, MeetingOffer, MeetingTime
from domain.family.meetings.queries import current_offer, standing_times
from domain.family.meetings.states import State


@dataclass(frozen=True, order=True)
class Span:
    starts_at: datetime
    ends_at: datetime

    def meets(self, other: "Span") -> bool:
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


@dataclass(frozen=True)
class Clash:
    """`firm` where the other meeting is arranged, and not merely offered."""

    member_id: UUID
    starts_at: datetime
    firm: bool


def clashes_of(session: Session, meeting: Meeting) -> list[Clash]:
    """Those of ours who are asked elsewhere at a time that this meeting has or may have."""
    spans = _own_spans(session, meeting)
    wanted = select(MeetingAttendee.member_id).join(
        MeetingOffer, MeetingOffer.id == MeetingAttendee.offer_id
    )
    wanted = wanted.where(
        MeetingAttendee.meeting_id == meeting.id, MeetingOffer.number == meeting.offers
    )
    members = session.scalars(wanted.order_by(MeetingAttendee.member_id)).all()
    return _found(spans, _elsewhere(session, meeting, members)) if spans and members else []


def _own_spans(session: Session, meeting: Meeting) -> list[Span]:
    if meeting.starts_at and meeting.ends_at:
        return [Span(meeting.starts_at, meeting.ends_at)]
    offer = current_offer(session, meeting)
    if offer is None or meeting.state != State.OFFERED:
        return []
    lasts = timedelta(minutes=offer.minutes)
    return [Span(t.starts_at, t.starts_at + lasts) for t in standing_times(session, meeting)]


def _elsewhere(
    session: Session, meeting: Meeting, members: Sequence[UUID]
) -> list[tuple[UUID, Span, bool]]:
    rows = session.execute(
        select(
            MeetingAttendee.member_id,
            MeetingTime.starts_at,
            MeetingOffer.minutes,
            Meeting.state,
        )
        .join(MeetingOffer, MeetingOffer.id == MeetingAttendee.offer_id)
        .join(Meeting, Meeting.id == MeetingOffer.meeting_id)
        .join(MeetingTime, MeetingTime.offer_id == MeetingOffer.id)
        .where(
            MeetingAttendee.member_id.in_(members),
            Meeting.id != meeting.id,
            MeetingOffer.number == Meeting.offers,
            MeetingTime.withdrawn_at.is_(None),
            MeetingTime.starts_at > clock.now() - timedelta(days=1),
            or_(
                Meeting.state == State.OFFERED.value,
                Meeting.starts_at == MeetingTime.starts_at,
            ),
        )
        .order_by(MeetingTime.starts_at, MeetingAttendee.member_id)
    )
    return [
        (member, Span(start, start + timedelta(minutes=minutes)), state == State.ARRANGED)
        for member, start, minutes, state in rows
    ]


def _found(spans: Iterable[Span], elsewhere: Iterable[tuple[UUID, Span, bool]]) -> list[Clash]:
    other = list(elsewhere)
    clashes = [
        Clash(member, span.starts_at, firm)
        for span in spans
        for member, busy, firm in other
        if span.meets(busy)
    ]
    return list(dict.fromkeys(clashes))
