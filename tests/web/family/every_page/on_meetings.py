"""Meetings, at each step that a relative can find them in."""

from domain.family.meetings.asking import call_off
from domain.family.meetings.models import Meeting
from tests.support.meetings import as_relative, asked, chosen, met, offered
from tests.support.relatives import hold_views
from tests.web.family.every_page.states import Stage, file, state


def arranged(at: Stage):
    meeting = offered(at.cast, at.family)
    chosen(at.cast, at.family, meeting)
    return meeting


@state("family.meetings", "none")
def no_meetings(at: Stage):
    return at.inside("/family/meetings")


@state("family.meetings", "one to choose a time for")
def one_meeting(at: Stage):
    offered(at.cast, at.family)
    return at.inside("/family/meetings")


@state("family.meeting_ask", "to fill in")
def asking(at: Stage):
    return at.inside("/family/meetings/new")


@state("family.meeting_ask", "one is being arranged")
def asking_again(at: Stage):
    asked(at.cast, at.family)
    return at.inside("/family/meetings/new")


@state("family.meeting", "asked for")
def asked_for(at: Stage):
    return at.inside(f"/family/meetings/{asked(at.cast, at.family)}")


@state("family.meeting", "two times to choose from")
def to_choose(at: Stage):
    return at.inside(f"/family/meetings/{offered(at.cast, at.family)}")


@state("family.meeting", "nothing was chosen")
def nothing_chosen(at: Stage):
    return at.send(f"/family/meetings/{offered(at.cast, at.family)}", words="Mornings")


@state("family.meeting", "none suits")
def none_suits(at: Stage):
    meeting = offered(at.cast, at.family)
    at.send(f"/family/meetings/{meeting}", time="none", words="Mornings")
    return at.inside(f"/family/meetings/{meeting}")


@state("family.meeting", "arranged")
def arranged_meeting(at: Stage):
    return at.inside(f"/family/meetings/{arranged(at)}")


@state("family.meeting", "called off")
def called_off(at: Stage):
    meeting = offered(at.cast, at.family)
    with as_relative(at.cast, at.family) as (session, actor):
        row = session.get_one(Meeting, (at.family.board, meeting))
        call_off(session, actor, row, words="I am not well.")
    return at.inside(f"/family/meetings/{meeting}")


@state("family.meeting", "has taken place")
def taken_place(at: Stage):
    return at.inside(f"/family/meetings/{met(at.cast, at.family)}")


@state("family.meeting_move", "to fill in")
def moving(at: Stage):
    return at.inside(f"/family/meetings/{arranged(at)}/change")


@state("family.meeting_cancel", "to fill in")
def cancelling(at: Stage):
    return at.inside(f"/family/meetings/{arranged(at)}/cancel")


@state("family.meeting_said", "to check")
def to_check(at: Stage):
    return at.inside(f"/family/meetings/{met(at.cast, at.family)}/notes")


@state("family.meeting_said", "put right while views wait")
def put_right(at: Stage):
    meeting = met(at.cast, at.family)
    hold_views(at.cast, at.family)
    at.send(f"/family/meetings/{meeting}/notes", right="no", words="It was a Tuesday.")
    return at.inside(f"/family/meetings/{meeting}/notes")


@file("family.meeting_calendar")
def for_a_calendar(at: Stage):
    """It says when, and nothing else."""
    return at.inside(f"/family/meetings/{arranged(at)}/calendar")
