"""Writing down what was said at a meeting, and letting the relative read it."""

from typing import Any

from flask import g, request

from domain.access.permissions import Permission
from domain.cases.queries import open_holds
from domain.clock import day_of
from domain.errors import NotFound
from domain.family.meetings.models import Meeting, MeetingOffer
from domain.family.meetings.notes import (
    MeetingNote,
    latest_note,
    note_meeting,
    notes_of,
    share_note,
    write_note,
)
from domain.family.meetings.queries import current_offer
from domain.family.meetings.states import Act, State, may
from domain.family.relatives import Relative
from web.cases.family.meetings.forms import NoteForm, ShareForm, TalkForm
from web.cases.family.meetings.subject import meeting_from_url, meeting_page, meeting_url
from web.cases.family.subject import relative_from_url
from web.forms.hidden import number_in
from web.guard import SAFE, needs
from web.hypermedia import attempt, done


@needs(Permission.MEETING_ARRANGE, subject=meeting_from_url)
def meeting_note(found: Meeting) -> Any:
    latest = latest_note(g.session, found)
    form = NoteForm(data=_begun(found, latest))
    tried = attempt(
        form,
        lambda: write_note(g.session, g.actor, found, form.written(), seen=number_in(form.version)),
    )
    if tried.ok:
        return done(meeting_url("meeting", found), said="The note is saved.")
    return _page(found, form)


@needs(Permission.MEETING_ARRANGE, subject=relative_from_url)
def meeting_noted(relative: Relative) -> Any:
    """What was not arranged here, and has taken place all the same."""
    form = TalkForm()
    if not form.is_submitted():
        form.agreed.data = "no"
    tried = attempt(form, lambda: _note(relative, form))
    if tried.ok:
        said = "The meeting is noted. They read it once you let them."
        return done(meeting_url("meeting", tried.value), said=said)
    return meeting_page("noted", form=form, holds=open_holds(g.session, g.case.id, "views"))


def _note(relative: Relative, form: TalkForm) -> Meeting:
    return note_meeting(g.session, g.actor, relative, form.written(), began_at=form.began_at())


def _page(found: Meeting, form: NoteForm) -> Any:
    """A note that somebody else wrote meanwhile is shown beside what was typed here."""
    g.session.refresh(found)
    if request.method in SAFE and not may(State(found.state), Act.MEET):
        raise NotFound
    latest = latest_note(g.session, found)
    newer = latest if latest and latest.version != number_in(form.version) else None
    form.version.data = str(latest.version if latest else 0)
    holds = open_holds(g.session, g.case.id, "views")
    return meeting_page("note", found, form=form, newer=newer, holds=holds)


@needs(Permission.MEETING_ARRANGE, subject=meeting_from_url)
def meeting_share(found: Meeting) -> Any:
    form = ShareForm()
    notes = notes_of(g.session, found)
    if not notes:
        raise NotFound
    if attempt(form, lambda: share_note(g.session, g.actor, notes[0])).ok:
        return done(meeting_url("meeting", found), said="They can read the note now.")
    return meeting_page("share", found, form=form, note=notes[0])


def _begun(found: Meeting, latest: MeetingNote | None) -> dict[str, Any]:
    """The latest version to go on from, or what is known already."""
    if latest is None:
        return _known(found, current_offer(g.session, found))
    names = ("met_on", "how", "present", "said", "promised")
    version = {"agreed": "yes" if latest.agreed else "no", "version": str(latest.version)}
    return {name: getattr(latest, name) for name in names} | version


def _known(found: Meeting, offer: MeetingOffer | None) -> dict[str, Any]:
    known: dict[str, Any] = {"version": "0", "agreed": "no"}
    if offer is not None:
        known |= {"how": offer.how, "present": offer.present}
    if found.starts_at is not None:
        known["met_on"] = day_of(found.starts_at)
    return known
