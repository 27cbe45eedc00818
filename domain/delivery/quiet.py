"""What still goes to a relative who said "not now" or "not at all": one table, for every kind.

Nothing that asks for something goes. What the board promised, or owes whatever they said, goes by
the way that was agreed; so does the answer to what they began themselves. Unsafe ways, and times
that are not safe, are kept for every kind alike (`domain.delivery.safety`).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.audit.actions import Action
from domain.audit.models import Event
from domain.delivery.safety import unasked
from domain.delivery.subject import about
from domain.family.meetings.models import Meeting, MeetingStep
from domain.family.meetings.states import Act
from domain.family.preferences.queries import latest
from domain.family.preferences.topics import Topic
from domain.notices.kinds import NoticeKind as Kind
from domain.notices.models import Notice

Goes = Callable[[Session, Notice], bool]
# What a relative does about a meeting, whoever wrote it down.
THEIRS = [act.value for act in (Act.ASK, Act.CHOOSE, Act.DECLINE, Act.MOVE)]


@dataclass(frozen=True)
class Still:
    """Whether it goes all the same, and why, in words."""

    goes: Goes
    why: str


def _yes(_session: Session, _notice: Notice) -> bool:
    return True


def _no(_session: Session, _notice: Notice) -> bool:
    return False


def _answers_them(session: Session, notice: Notice) -> bool:
    """Whether it is the board's answer, and not a question of the board's."""
    action = session.scalar(select(Event.action).where(Event.id == notice.event_id))
    return action in {Action.QUESTION_ANSWERED.value, Action.QUESTION_REPLIED.value}


def _of_their_meeting(session: Session, notice: Notice) -> bool:
    """Of a meeting that they took part in arranging. Times are offered only if they asked since."""
    meeting = about(session, notice, Meeting, "meeting")
    if meeting is None:
        return False
    last = session.scalar(
        select(MeetingStep.made_at)
        .where(MeetingStep.meeting_id == meeting.id, MeetingStep.act.in_(THEIRS))
        .order_by(MeetingStep.number.desc())
        .limit(1)
    )
    action = session.scalar(select(Event.action).where(Event.id == notice.event_id))
    if last is None or action != Action.MEETING_OFFERED.value:
        return last is not None
    said = latest(session, notice.recipient_id, Topic.PART)
    return said is None or last >= said.made_at


PROMISED = Still(_yes, "promised, or owed whatever they said")
ASKS = Still(_no, "asks something of them")
ANSWER = Still(_answers_them, "only an answer to what they asked or said")
THEIR_MEETING = Still(_of_their_meeting, "only of a meeting that they asked for or agreed to")

STILL: Mapping[Kind, Still] = {
    Kind.COMMENT_ANSWERED: PROMISED,  # they wrote first
    Kind.COPY_READY: PROMISED,
    Kind.EXTENSION_TOLD: PROMISED,
    Kind.FAMILY_INVITED: ASKS,
    Kind.FAMILY_KEPT_BACK: PROMISED,
    Kind.FINDINGS_SHOWN: ASKS,
    Kind.HOW_IT_WAS: ASKS,
    Kind.MEETING_NEWS: THEIR_MEETING,
    Kind.MEETING_REMINDER: THEIR_MEETING,
    Kind.PUBLICATION_DATE: PROMISED,
    Kind.QUESTION_NEWS: ANSWER,
    Kind.VIEW_NOTED: ASKS,
    Kind.VIEWS_OPEN: ASKS,  # "you can write to us again"
    Kind.VIEWS_PAUSED: ASKS,  # they had no wish to write
}


def goes_all_the_same(session: Session, notice: Notice) -> bool:
    """For whoever did not say so, everything goes."""
    if not unasked(session, notice):
        return True
    return STILL[Kind(notice.kind)].goes(session, notice)
