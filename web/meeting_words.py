"""Meetings in words, for relatives and for staff."""

from datetime import datetime

from domain.clock import LONDON
from domain.family.meetings.models import Meeting
from domain.family.meetings.states import How, State
from domain.wording import Said, say

HOW = (
    (How.PERSON.value, say("In person")),
    (How.PHONE.value, say("By phone")),
    (How.VIDEO.value, say("By video")),
)
WEEKDAYS = (
    say("Monday"),
    say("Tuesday"),
    say("Wednesday"),
    say("Thursday"),
    say("Friday"),
    say("Saturday"),
    say("Sunday"),
)
STATES = {
    State.ASKED: say("Waiting for times"),
    State.OFFERED: say("Choose a time"),
    State.UNSUITED: say("Waiting for times"),
    State.ARRANGED: say("Arranged"),
    State.CANCELLED: say("Called off"),
    State.MET: say("Has taken place"),
}


def day_and_time(moment: datetime) -> Said:
    """Monday 9 March 2026 at 2:00pm, in England: for what somebody has to be at."""
    weekday = WEEKDAYS[moment.astimezone(LONDON).weekday()]
    return say("%(weekday)s %(moment)s", weekday=weekday, moment=moment)


def how_words(how: str | None) -> str:
    return dict(HOW)[how] if how else ""


def state_words(meeting: Meeting) -> str:
    """In a word or two, for lists."""
    return STATES[State(meeting.state)]
