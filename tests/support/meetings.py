"""A meeting at each of its steps, made by the verbs that people use."""

from contextlib import contextmanager
from datetime import UTC, date, datetime
from uuid import UUID

from domain.family.invitations import Invitation, family_actor
from domain.family.meetings.asking import Wish, ask_for_meeting, choose_time
from domain.family.meetings.models import Meeting
from domain.family.meetings.notes import Written, latest_note, share_note, write_note
from domain.family.meetings.offering import Offer, begin_meeting, offer_times
from domain.family.meetings.queries import open_meeting, standing_times
from tests.cast import Cast
from tests.support.relatives import Family, relative_of

FIRST = datetime(2026, 3, 9, 14, 0, tzinfo=UTC)  # a Monday; the clock of tests stands a week before
SECOND = datetime(2026, 3, 30, 13, 0, tzinfo=UTC)  # 2pm in England, the day after clocks go forward
WISH = Wish(how="person", place="My sister’s flat", suits="Mornings", topic="The school")
OFFER = Offer(
    how="person",
    place="The Quaker Meeting House",
    present="Ana Petrov",
    times=(FIRST, SECOND),
    minutes=60,
    answer_by=date(2026, 3, 6),
    words="It would be good to meet you.",
)
SAID = Written(
    met_on=date(2026, 3, 2),
    how="person",
    present="Rowan and Ana",
    said="The health visitor listened.",
    promised="A letter by Friday.",
)


@contextmanager
def as_relative(cast: Cast, family: Family):
    with cast.family_session(family.invitation, family.board) as session:
        invitation = session.get_one(Invitation, (family.board, family.invitation))
        yield session, family_actor(invitation)


def asked(cast: Cast, family: Family, wish: Wish = WISH) -> UUID:
    with as_relative(cast, family) as (session, actor):
        return ask_for_meeting(session, actor, family.case, wish).id


def offered(cast: Cast, family: Family, offer: Offer = OFFER, who: str = "manager") -> UUID:
    """Times for the meeting that is being arranged, or for a new one."""
    with cast.session(family.board, who) as session:
        actor, current = cast.actor(family.board, who), open_meeting(session, family.relative)
        if current is not None:
            return offer_times(session, actor, current, offer).id
        return begin_meeting(session, actor, relative_of(session, family), offer).id


def chosen(cast: Cast, family: Family, meeting: UUID, number: int = 0) -> None:
    with as_relative(cast, family) as (session, actor):
        row = session.get_one(Meeting, (family.board, meeting))
        times = standing_times(session, row)
        choose_time(session, actor, row, times[number].id)


def noted(cast: Cast, family: Family, meeting: UUID, *, share: bool = True) -> None:
    with cast.session(family.board) as session:
        actor = cast.actor(family.board, "manager")
        row = session.get_one(Meeting, (family.board, meeting))
        latest = latest_note(session, row)
        seen = latest.version if latest else 0
        note = write_note(session, actor, row, SAID, seen=seen)
        session.flush()
        if share:
            share_note(session, actor, note)


def met(cast: Cast, family: Family) -> UUID:
    """A meeting that has taken place, with a note that they can read."""
    meeting = offered(cast, family)
    chosen(cast, family, meeting)
    noted(cast, family, meeting)
    return meeting


def times_of(cast: Cast, family: Family, meeting: UUID) -> list[UUID]:
    with cast.session(family.board) as session:
        row = session.get_one(Meeting, (family.board, meeting))
        return [time.id for time in standing_times(session, row)]
