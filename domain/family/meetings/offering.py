"""What the board does to arrange a meeting: it offers times, and may take one back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.clock import day_of
from domain.errors import Conflict, Invalid
from domain.family.meetings.asking import begin
from domain.family.meetings.models import Meeting, MeetingAttendee, MeetingOffer, MeetingTime
from domain.family.meetings.queries import standing_times
from domain.family.meetings.states import Act, How, State
from domain.family.meetings.stepping import check, keep, move
from domain.family.relatives import Relative

MOST = 5
CHOSEN_OR_GONE = "This time cannot be taken back: it was taken back already, or does not stand."


@dataclass(frozen=True)
class Offer:
    """`present` says in words who will be there; `members` are those of ours among them."""

    how: str
    place: str
    present: str
    times: Sequence[datetime]
    minutes: int
    answer_by: date
    members: Sequence[UUID] = ()
    words: str | None = None


def begin_meeting(session: Session, actor: Actor, relative: Relative, offer: Offer) -> Meeting:
    """By the board, with times to choose from."""
    _check_times(offer)
    meeting = begin(session, relative.case_id, relative.id, State.OFFERED)
    session.add(meeting)
    session.flush()
    return _offered(session, actor, meeting, offer)


def offer_times(session: Session, actor: Actor, meeting: Meeting, offer: Offer) -> Meeting:
    """In answer to what was asked, or in place of an earlier offer or an arranged time."""
    _check_times(offer)
    move(session, meeting, Act.OFFER)
    return _offered(session, actor, meeting, offer)


def take_time_back(
    session: Session, actor: Actor, meeting: Meeting, time_id: UUID, *, words: str
) -> Meeting:
    """One of the times that were offered. Once none is left, the board owes others."""
    check(session, meeting, Act.TAKE_BACK)
    standing = {time.id: time for time in standing_times(session, meeting)}
    if time_id not in standing:
        raise Conflict(CHOSEN_OR_GONE)
    time = standing[time_id]
    time.withdrawn_at = clock.now()
    if len(standing) == 1:
        move(session, meeting, Act.TAKE_BACK)
    keep(session, actor, meeting, Act.TAKE_BACK, words=words, about=time.starts_at)
    return meeting


def _offered(session: Session, actor: Actor, meeting: Meeting, offer: Offer) -> Meeting:
    meeting.offers += 1
    row = MeetingOffer(
        case_id=meeting.case_id,
        meeting_id=meeting.id,
        relative_id=meeting.relative_id,
        number=meeting.offers,
        how=How(offer.how).value,
        minutes=offer.minutes,
        answer_by=offer.answer_by,
        member_id=actor.id,
    )
    row.place, row.present, row.words = offer.place, offer.present, offer.words or None
    session.add(row)
    session.flush()
    session.add_all(_times(row, offer))
    session.add_all(_attendees(row, offer))
    keep(session, actor, meeting, Act.OFFER)
    return meeting


def _times(row: MeetingOffer, offer: Offer) -> list[MeetingTime]:
    return [
        MeetingTime(
            case_id=row.case_id,
            meeting_id=row.meeting_id,
            offer_id=row.id,
            relative_id=row.relative_id,
            starts_at=starts_at,
        )
        for starts_at in sorted(offer.times)
    ]


def _attendees(row: MeetingOffer, offer: Offer) -> list[MeetingAttendee]:
    return [
        MeetingAttendee(
            case_id=row.case_id, meeting_id=row.meeting_id, offer_id=row.id, member_id=member_id
        )
        for member_id in dict.fromkeys(offer.members)
    ]


def _check_times(offer: Offer) -> None:
    times = list(offer.times)
    if not 1 <= len(times) <= MOST:
        raise Invalid(f"Offer at least one time, and at most {MOST}.", field="day_1")
    if len(set(times)) < len(times):
        raise Invalid("Two of these times are the same.", field="day_1")
    if min(times) <= clock.now():
        raise Invalid("Each time must still be to come.", field="day_1")
    if not clock.today() <= offer.answer_by <= day_of(min(times)):
        raise Invalid(
            "The day to answer by must be today or later, and no later than the first time.",
            field="answer_by",
        )
