"""Taking one step: the meeting moves, the step is kept with its words, and the other side hears."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.access.identity import Actor, ActorKind
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.hearers import tell_hearers
from domain.family.meetings.models import Meeting, MeetingStep
from domain.family.meetings.states import Act, State, after
from domain.family.queries import reach
from domain.family.relatives import Relative
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell
from domain.turns import hold_row

ACTIONS = {
    Act.ASK: Action.MEETING_ASKED,
    Act.OFFER: Action.MEETING_OFFERED,
    Act.TAKE_BACK: Action.MEETING_TIME_TAKEN_BACK,
    Act.CHOOSE: Action.MEETING_ARRANGED,
    Act.DECLINE: Action.MEETING_DECLINED,
    Act.MOVE: Action.MEETING_MOVED,
    Act.CANCEL: Action.MEETING_CANCELLED,
    Act.MEET: Action.MEETING_HELD,
}


def is_relative(actor: Actor) -> bool:
    return actor.kind is ActorKind.FAMILY


def check(session: Session, meeting: Meeting, act: Act) -> State:
    """What it would come to, by how the meeting stands now. Nobody else moves it until we have."""
    hold_row(session, meeting)
    return after(State(meeting.state), act)


def move(session: Session, meeting: Meeting, act: Act) -> None:
    """Only an arranged meeting has a time of its own."""
    meeting.state = check(session, meeting, act).value
    if act not in {Act.CHOOSE, Act.MEET}:
        meeting.starts_at = meeting.ends_at = None


def keep(
    session: Session,
    actor: Actor,
    meeting: Meeting,
    act: Act,
    *,
    words: str | None = None,
    about: datetime | None = None,
) -> UUID:
    """Keep the step, record it and tell the other side. Returns the event."""
    relative = is_relative(actor)
    meeting.steps += 1
    step = MeetingStep(
        case_id=meeting.case_id,
        meeting_id=meeting.id,
        relative_id=meeting.relative_id,
        number=meeting.steps,
        act=act.value,
        from_board=not relative,
        starts_at=about,
        member_id=None if relative else actor.id,
    )
    step.words = words or None
    session.add(step)
    event = record(session, actor, ACTIONS[act], meeting, step=meeting.steps)
    if relative:
        tell_board(session, meeting, event)
    elif act is not Act.MEET:
        tell_relative(session, meeting, event)
    return event


def tell_board(session: Session, meeting: Meeting, event: UUID) -> None:
    kind, named = NoticeKind.MEETING_ANSWERED, str(meeting.id)
    tell_hearers(session, kind, event, case_id=meeting.case_id, meeting=named)


def tell_relative(session: Session, meeting: Meeting, event: UUID) -> None:
    relative = session.scalars(select(Relative).where(Relative.id == meeting.relative_id)).one()
    tell(
        session,
        NoticeKind.MEETING_NEWS,
        event,
        reach(relative),
        case_id=meeting.case_id,
        meeting=str(meeting.id),
    )
