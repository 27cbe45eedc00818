"""A relative's meetings: asking for one, choosing a time, and checking what was said."""

from typing import Any
from uuid import UUID

from flask import Response, g, request, url_for

from domain.access.permissions import Permission
from domain.errors import NotFound
from domain.family.meetings.asking import (
    ask_for_meeting,
    ask_to_move,
    call_off,
    choose_time,
    say_none_suits,
)
from domain.family.meetings.calendar import FILE_NAME, calendar_file
from domain.family.meetings.models import Meeting
from domain.family.meetings.notes import MeetingNote, check_note, checks_of, shared_notes
from domain.family.meetings.queries import (
    current_offer,
    last_step,
    meeting_by_id,
    meetings_of,
    open_meeting,
    standing_times,
    uid_of,
)
from domain.family.meetings.states import OPEN, Act, State, may
from domain.family.standing import holds_on_views
from domain.wording import say
from web.family.meeting_forms import CallOffForm, CheckForm, ChooseForm, MoveForm, WishForm
from web.forms.hidden import number_in
from web.guard import SAFE, needs
from web.hypermedia import attempt, done, page
from web.meeting_words import day_and_time, how_words, state_words


def meeting_from_url(meeting: UUID) -> Meeting:
    return meeting_by_id(g.session, g.actor.relative_id, meeting)


@needs(Permission.MEETING_OWN)
def meetings() -> Any:
    found = meetings_of(g.session, g.actor.relative_id)
    return page(
        "family/meetings.html",
        meetings=[(each, state_words(each)) for each in found],
        current=open_meeting(g.session, g.actor.relative_id),
        day_and_time=day_and_time,
    )


@needs(Permission.MEETING_OWN)
def meeting_ask() -> Any:
    form = WishForm()
    case_id = g.invitation.case_id
    tried = attempt(form, lambda: ask_for_meeting(g.session, g.actor, case_id, form.wish()))
    if tried.ok:
        return done(_at("meeting", tried.value))
    current = open_meeting(g.session, g.actor.relative_id)
    return page("family/meeting_ask.html", form=form, current=current)


@needs(Permission.MEETING_OWN, subject=meeting_from_url)
def meeting(found: Meeting) -> Any:
    form = ChooseForm()
    form.offer(standing_times(g.session, found))
    form.let_through()
    if attempt(form, lambda: _choose(found, form)).ok:
        return done(_at("meeting", found))
    g.session.refresh(found)
    form.offer(times := standing_times(g.session, found))
    return page(
        "family/meeting.html",
        form=form,
        meeting=found,
        offer=current_offer(g.session, found),
        times=times,
        step=last_step(g.session, found),
        notes=shared_notes(g.session, found),
        **words_for(found),
    )


def _choose(found: Meeting, form: ChooseForm) -> Meeting:
    if form.chosen is None:
        return say_none_suits(g.session, g.actor, found, words=form.words.data)
    return choose_time(g.session, g.actor, found, form.chosen)


@needs(Permission.MEETING_OWN, subject=meeting_from_url)
def meeting_move(found: Meeting) -> Any:
    form = MoveForm()
    tried = attempt(form, lambda: ask_to_move(g.session, g.actor, found, words=form.words.data))
    if tried.ok:
        return done(_at("meeting", found))
    return _if_it_may(found, form, Act.MOVE, "family/meeting_move.html")


@needs(Permission.MEETING_OWN, subject=meeting_from_url)
def meeting_cancel(found: Meeting) -> Any:
    form = CallOffForm()
    tried = attempt(form, lambda: call_off(g.session, g.actor, found, words=form.words.data))
    if tried.ok:
        return done(_at("meeting", found))
    return _if_it_may(found, form, Act.CANCEL, "family/meeting_cancel.html")


def _if_it_may(found: Meeting, form: Any, act: Act, template: str) -> Any:
    """A page that came too late says so, and keeps what was typed."""
    g.session.refresh(found)
    allowed = may(State(found.state), act)
    if not allowed and request.method in SAFE:
        return done(_at("meeting", found))
    return page(template, form=form, meeting=found, allowed=allowed, **words_for(found))


@needs(Permission.MEETING_OWN, subject=meeting_from_url)
def meeting_calendar(found: Meeting) -> Any:
    """A file whose name and words say nothing but when."""
    if found.state != State.ARRANGED or found.starts_at is None or found.ends_at is None:
        raise NotFound
    step = last_step(g.session, found)
    text = calendar_file(
        uid_of(g.session, found),
        found.starts_at,
        found.ends_at,
        made_at=step.made_at,
        sequence=found.steps,
    )
    kept = Response(text, content_type="text/calendar; charset=utf-8")
    kept.headers["Content-Disposition"] = f"attachment; filename={FILE_NAME}"
    return kept


@needs(Permission.MEETING_OWN, subject=meeting_from_url)
def meeting_said(found: Meeting) -> Any:
    """What was written down, and whether it is right."""
    notes = shared_notes(g.session, found)
    if not notes:
        raise NotFound
    form, holds = CheckForm(), holds_on_views(g.session)
    if holds:
        del form.views
    if attempt(form, lambda: _check(notes[0], form)).ok:
        return done(_at("meeting_said", found))
    notes = shared_notes(g.session, found)
    form.version.data = str(notes[0].version)
    checks = checks_of(g.session, found)
    return page(
        "family/meeting_said.html",
        form=form,
        meeting=found,
        note=notes[0],
        earlier=notes[1:],
        checks=checks,
        holds=holds,
    )


def _check(note: MeetingNote, form: CheckForm) -> Any:
    return check_note(
        g.session,
        g.actor,
        note,
        is_right=form.right.data == "yes",
        words=form.words.data,
        as_views=form.as_views,
        seen=number_in(form.version),
    )


def _at(endpoint: str, found: Meeting) -> str:
    return url_for(f"family.{endpoint}", meeting=found.id)


def meeting_task() -> dict[str, Any]:
    """A line among the things that they can do."""
    found = meetings_of(g.session, g.actor.relative_id)
    being_arranged = [each for each in found if State(each.state) in OPEN]
    latest = next(iter([*being_arranged, *found]), None)
    task = {
        "title": say("Meet us"),
        "hint": say("In person, by phone or by video, if you would like to."),
        "href": url_for("family.meetings"),
    }
    if latest is not None:
        task |= {"tag": state_words(latest), "href": url_for("family.meeting", meeting=latest.id)}
    return task


def words_for(found: Meeting) -> dict[str, Any]:
    """What the templates say of any meeting."""
    at = found.starts_at
    return {
        "day_and_time": day_and_time,
        "how_words": how_words,
        "when": day_and_time(at) if at else None,
    }
