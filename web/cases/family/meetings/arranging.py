"""Arranging a meeting with a relative: offering times, taking one back, calling it off."""

from typing import Any
from uuid import UUID

from flask import g, request

from domain.access.permissions import Permission
from domain.errors import NotFound
from domain.family.meetings.apart import same_day
from domain.family.meetings.asking import call_off, choose_time
from domain.family.meetings.clashes import clashes_of
from domain.family.meetings.models import Meeting, MeetingTime
from domain.family.meetings.notes import are_views, checks_of, notes_of
from domain.family.meetings.offering import begin_meeting, offer_times, take_time_back
from domain.family.meetings.queries import (
    current_offer,
    how_many_meetings,
    meetings_of,
    open_meeting,
    standing_times,
    steps_of,
)
from domain.family.meetings.states import Act, State, may
from domain.family.relatives import Relative
from web.cases.family.meetings.forms import CancelForm, ChoiceForm, OfferForm, TakeBackForm
from web.cases.family.meetings.presenters import (
    history,
    kept_apart,
    ours,
    summary,
    warnings,
    wish,
)
from web.cases.family.meetings.subject import (
    meeting_from_url,
    meeting_page,
    meeting_url,
    time_from_url,
)
from web.cases.family.subject import relative_from_url
from web.cases.family.turning import A_PAGE, place_asked, turning
from web.guard import SAFE, needs
from web.hypermedia import attempt, done
from web.meeting_words import day_and_time


@needs(Permission.MEETING_ARRANGE, subject=relative_from_url)
def meetings(relative: Relative) -> Any:
    _, before = place_asked()
    found = meetings_of(g.session, relative.id, limit=A_PAGE, offset=before)
    return meeting_page(
        "index",
        rows=[(each, summary(each)) for each in found],
        current=open_meeting(g.session, relative.id),
        **turning(how_many_meetings(g.session, relative.id)),
    )


@needs(Permission.MEETING_ARRANGE, subject=relative_from_url)
def meeting_begin(relative: Relative) -> Any:
    form = _offer_form()
    tried = attempt(form, lambda: begin_meeting(g.session, g.actor, relative, form.offer()))
    if tried.ok:
        return done(meeting_url("meeting", tried.value), said="The times are offered to them.")
    return meeting_page("offer", form=form, current=open_meeting(g.session, relative.id))


@needs(Permission.MEETING_ARRANGE, subject=meeting_from_url)
def meeting(found: Meeting) -> Any:
    notes, checks = notes_of(g.session, found), checks_of(g.session, found)
    return meeting_page(
        "one",
        found,
        stands=summary(found),
        when=day_and_time(found.starts_at) if found.starts_at else None,
        wish=wish(found),
        offer=current_offer(g.session, found),
        warnings=[
            *kept_apart(same_day(g.session, found)),
            *warnings(clashes_of(g.session, found)),
        ],
        history=history(steps_of(g.session, found)),
        notes=notes,
        checks=checks,
        views=bool(notes) and are_views(notes[0], checks),
        day_and_time=day_and_time,
        may_do={act.value: may(State(found.state), act) for act in Act if act is not Act.ASK},
    )


@needs(Permission.MEETING_ARRANGE, subject=meeting_from_url)
def meeting_offer(found: Meeting) -> Any:
    form = _offer_form()
    tried = attempt(form, lambda: offer_times(g.session, g.actor, found, form.offer()))
    if tried.ok:
        return done(meeting_url("meeting", found), said="The times are offered to them.")
    g.session.refresh(found)
    return meeting_page("offer", found, form=form, current=None, wish=wish(found))


@needs(Permission.MEETING_ARRANGE, subject=time_from_url)
def meeting_take_back(time: MeetingTime) -> Any:
    form, found = TakeBackForm(), g.meeting
    words = form.words
    tried = attempt(
        form, lambda: take_time_back(g.session, g.actor, found, time.id, words=words.data)
    )
    if tried.ok:
        return done(meeting_url("meeting", found), said="The time is taken back.")
    return meeting_page("take_back", found, form=form, when=day_and_time(time.starts_at))


@needs(Permission.MEETING_ARRANGE, subject=meeting_from_url)
def meeting_choice(found: Meeting) -> Any:
    """What they said on the phone or in person, recorded for them."""
    form = ChoiceForm()
    form.offer(standing_times(g.session, found))
    tried = attempt(form, lambda: choose_time(g.session, g.actor, found, UUID(form.time.data)))
    if tried.ok:
        return done(meeting_url("meeting", found), said="The time is arranged.")
    return _if_it_may(found, form, Act.CHOOSE, "choice")


@needs(Permission.MEETING_ARRANGE, subject=meeting_from_url)
def meeting_cancel(found: Meeting) -> Any:
    form = CancelForm()
    tried = attempt(form, lambda: call_off(g.session, g.actor, found, words=form.words.data))
    if tried.ok:
        return done(meeting_url("meeting", found), said="The meeting is called off.")
    return _if_it_may(found, form, Act.CANCEL, "cancel")


def _if_it_may(found: Meeting, form: Any, act: Act, name: str) -> Any:
    g.session.refresh(found)
    allowed = may(State(found.state), act)
    if not allowed and request.method in SAFE:
        raise NotFound
    return meeting_page(name, found, form=form, allowed=allowed)


def _offer_form() -> OfferForm:
    form = OfferForm()
    form.members.choices = ours(g.session, g.case.id)
    return form
