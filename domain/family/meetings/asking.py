"""What a relative does about a meeting; staff may record what they said on the phone."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.errors import Conflict
from domain.family.meetings.models import Meeting, MeetingOffer, MeetingTime
from domain.family.meetings.queries import current_offer, open_meeting, standing_times
from domain.family.meetings.states import Act, How, State
from domain.family.meetings.stepping import keep, move
from domain.turns import take_turn
from domain.wording import say

ONE_AT_A_TIME = say("You have a meeting with us that is being arranged. Please change that one.")
TAKEN_BACK = say("We are sorry: that time was taken back just now. The others are on this page.")
PASSED = say("That time has passed. Choose another, or say that none of them suits.")


@dataclass(frozen=True)
class Wish:
    """What a relative would like. Everything may be left."""

    how: str | None = None
    place: str | None = None
    suits: str | None = None
    company: str | None = None
    topic: str | None = None


def ask_for_meeting(session: Session, actor: Actor, case_id: UUID, wish: Wish) -> Meeting:
    """By the relative. Raises `Conflict` while another meeting of theirs is being arranged."""
    assert actor.relative_id is not None  # noqa: S101 - only a relative comes here
    meeting = begin(session, case_id, actor.relative_id, State.ASKED)
    meeting.how = How(wish.how).value if wish.how else None
    meeting.place = wish.place or None
    meeting.suits = wish.suits or None
    meeting.company = wish.company or None
    meeting.topic = wish.topic or None
    session.add(meeting)
    session.flush()
    keep(session, actor, meeting, Act.ASK)
    return meeting


def begin(session: Session, case_id: UUID, relative_id: UUID, state: State) -> Meeting:
    """A new meeting, not yet added. Two windows that begin one take turns."""
    take_turn(session, f"meetings/{relative_id}")
    if open_meeting(session, relative_id) is not None:
        raise Conflict(ONE_AT_A_TIME)
    return Meeting(
        case_id=case_id,
        relative_id=relative_id,
        from_board=state is not State.ASKED,
        state=state.value,
        steps=0,
        offers=0,
    )


def choose_time(session: Session, actor: Actor, meeting: Meeting, time_id: UUID) -> Meeting:
    """Raises `Conflict` where the time was taken back, has passed, or another was chosen."""
    move(session, meeting, Act.CHOOSE)
    offer = current_offer(session, meeting)
    time = _standing(session, meeting, time_id)
    assert offer is not None  # noqa: S101 - a meeting with times to choose from has an offer
    _arrange(meeting, offer, time)
    keep(session, actor, meeting, Act.CHOOSE, about=time.starts_at)
    return meeting


def _standing(session: Session, meeting: Meeting, time_id: UUID) -> MeetingTime:
    found = {time.id: time for time in standing_times(session, meeting)}
    if time_id not in found:
        raise Conflict(TAKEN_BACK, field="time")
    if found[time_id].starts_at <= clock.now():
        raise Conflict(PASSED, field="time")
    return found[time_id]


def _arrange(meeting: Meeting, offer: MeetingOffer, time: MeetingTime) -> None:
    meeting.starts_at = time.starts_at
    meeting.ends_at = time.starts_at + timedelta(minutes=offer.minutes)


def say_none_suits(
    session: Session, actor: Actor, meeting: Meeting, *, words: str | None
) -> Meeting:
    move(session, meeting, Act.DECLINE)
    keep(session, actor, meeting, Act.DECLINE, words=words)
    return meeting


def ask_to_move(session: Session, actor: Actor, meeting: Meeting, *, words: str | None) -> Meeting:
    """The time that was arranged no longer stands, and the board offers others."""
    was = meeting.starts_at
    move(session, meeting, Act.MOVE)
    keep(session, actor, meeting, Act.MOVE, words=words, about=was)
    return meeting


def call_off(session: Session, actor: Actor, meeting: Meeting, *, words: str | None) -> Meeting:
    """By either side, with a word to the other."""
    was = meeting.starts_at
    move(session, meeting, Act.CANCEL)
    keep(session, actor, meeting, Act.CANCEL, words=words, about=was)
    return meeting
