"""What the staff's pages say of a meeting."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from flask import g
from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from domain.access.check import permits
from domain.access.identity import Role
from domain.access.permissions import Permission
from domain.cases.appointed import Appointment
from domain.delivery.names import member_names
from domain.family.meetings.apart import SameDay
from domain.family.meetings.clashes import Clash
from domain.family.meetings.models import Meeting, MeetingStep
from domain.family.meetings.queries import last_meeting, open_meeting
from domain.family.meetings.states import Act, Side, State, waits_for
from domain.members.models import Member
from web.cases.family.one import One
from web.forms import Option
from web.meeting_words import day_and_time, how_words

STATES = {
    State.ASKED: "They wait for times",
    State.OFFERED: "They have times to choose from",
    State.UNSUITED: "None of the times suits them: they wait for others",
    State.ARRANGED: "Arranged",
    State.CANCELLED: "Called off",
    State.MET: "Has taken place",
}
ACTS = {
    (Act.ASK, False): "They asked for a meeting",
    (Act.OFFER, True): "Times were offered",
    (Act.TAKE_BACK, True): "A time was taken back",
    (Act.CHOOSE, False): "They chose a time",
    (Act.CHOOSE, True): "Their choice was recorded for them",
    (Act.DECLINE, False): "They said that none of the times suits",
    (Act.MOVE, False): "They asked for another time",
    (Act.CANCEL, False): "They called it off",
    (Act.CANCEL, True): "We called it off",
    (Act.MEET, True): "The meeting took place",
}


def summary(meeting: Meeting) -> str:
    words = STATES[State(meeting.state)]
    return f"{words}: {day_and_time(meeting.starts_at)}" if meeting.starts_at else words


def waits(meeting: Meeting | None) -> str:
    """Who waits for whom, in two words; empty where nobody does."""
    side = waits_for(State(meeting.state)) if meeting else None
    return {None: "", Side.BOARD: "They wait for us", Side.RELATIVE: "We wait for them"}[side]


def meetings(one: One) -> dict[str, Any] | None:
    """The section of their own page."""
    latest = open_meeting(one.session, one.relative.id) or last_meeting(
        one.session, one.relative.id
    )
    return {
        "latest": latest,
        "state": summary(latest) if latest else "They have not asked for one, nor have we.",
        "waits": waits(latest),
        "may": permits(g.actor, Permission.MEETING_ARRANGE),
    }


def wish(meeting: Meeting) -> list[tuple[str, str]]:
    """What they would like, as far as they said."""
    rows = [
        ("How", how_words(meeting.how)),
        ("Where", meeting.place),
        ("When", meeting.suits),
        ("Who comes with them", meeting.company),
        ("What about", meeting.topic),
    ]
    return [(key, value) for key, value in rows if value]


def ours(session: Session, case_id: UUID) -> list[Option]:
    """Who of the board may be at a meeting: its managers, and those appointed to the case."""
    appointed = select(Appointment.member_id).where(
        Appointment.case_id == case_id, Appointment.ended_at.is_(None)
    )
    rows = session.scalars(
        select(Member)
        .where(
            Member.ended_at.is_(None),
            or_(Member.role == Role.MANAGER.value, Member.id.in_(appointed)),
        )
        .order_by(Member.made_at, Member.id)
    )
    return [Option(str(row.id), f"{row.name}, {Role(row.role).label}") for row in rows]


def warnings(clashes: Sequence[Clash]) -> list[str]:
    """Somebody would have to be in two places. Which other meeting it is, is not said."""
    names = member_names(g.session, {clash.member_id for clash in clashes}) if clashes else {}
    return [_warning(names[clash.member_id], clash) for clash in clashes]


def _warning(name: str, clash: Clash) -> str:
    what = "has another meeting" if clash.firm else "is offered for another meeting"
    return f"{name} {what} at the same time as {day_and_time(clash.starts_at)}."


def kept_apart(found: Sequence[SameDay]) -> list[str]:
    return [
        f"{each.other.name}, who must not meet them, {'comes' if each.firm else 'may come'} on the "
        f"same day: {day_and_time(each.starts_at)}. Choose another day or another place for one."
        for each in found
    ]


def history(steps: Iterable[MeetingStep]) -> list[dict[str, Any]]:
    found = list(steps)
    who = {step.member_id for step in found if step.member_id}
    names = member_names(g.session, who) if who else {}
    return [
        {
            "what": _what(step),
            "when": step.made_at,
            "who": names.get(step.member_id) if step.member_id else None,
            "words": step.words,
        }
        for step in found
    ]


def _what(step: MeetingStep) -> str:
    words = ACTS[Act(step.act), step.from_board]
    return f"{words}: {day_and_time(step.starts_at)}" if step.starts_at else words
