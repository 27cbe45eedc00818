"""Deciding on one event: confirm, refuse, undo, take an account out, write a note."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import g, url_for

from domain.access.permissions import Permission
from domain.chronologies.kept.models import SameEvent
from domain.chronologies.kept.same.deciding import confirm, note, refuse, undo
from domain.chronologies.kept.same.parting import take_out
from web.cases.chronology.one import Told, event_from_url, event_page, onward, sift_asked
from web.cases.forms.events import ConfirmForm, NoteForm, RefuseForm, TakeOutForm, UndoForm
from web.cases.subject import note_read
from web.forms import Form
from web.guard import needs
from web.hypermedia import attempt, done

BOTH = ("GET", "POST")


@dataclass(frozen=True)
class AccountOf:
    """One account of an event."""

    told: Told
    entry: UUID


def account_from_url(reference: str, event: UUID, entry: UUID) -> AccountOf:
    return AccountOf(event_from_url(reference, event), entry)


@needs(Permission.CHRONOLOGY_READ, subject=event_from_url)
def event(told: Told) -> Any:
    note_read(told.case, "same events")
    return event_page(told)


@needs(Permission.CHRONOLOGY_WORK, subject=event_from_url)
def confirm_event(told: Told) -> Any:
    form = ConfirmForm()
    return _decided(told, form, lambda: confirm(g.session, g.actor, told.event))


@needs(Permission.CHRONOLOGY_WORK, subject=event_from_url)
def refuse_event(told: Told) -> Any:
    form = RefuseForm()
    act = lambda: refuse(g.session, g.actor, told.event, because=form.because.data)  # noqa: E731
    return _decided(told, form, act)


@needs(Permission.CHRONOLOGY_WORK, subject=event_from_url)
def undo_event(told: Told) -> Any:
    form = UndoForm()
    return _changed(told, form, lambda: undo(g.session, g.actor, told.event), "It is undone.")


@needs(Permission.CHRONOLOGY_WORK, subject=event_from_url)
def note_on_event(told: Told) -> Any:
    form = NoteForm()
    act = lambda: note(g.session, g.actor, told.event, words=form.words.data)  # noqa: E731
    return _changed(told, form, act, "The note is saved.")


@needs(Permission.CHRONOLOGY_WORK, subject=account_from_url)
def take_out_of_event(of: AccountOf) -> Any:
    form = TakeOutForm()
    act = lambda: take_out(g.session, g.actor, of.told.event, of.entry)  # noqa: E731
    return _changed(of.told, form, act, "The account stands by itself again.")


def _decided(told: Told, form: Form, act: Callable[[], SameEvent]) -> Any:
    note_read(told.case, "same events")
    tried = attempt(form, act)
    return onward(told, sift_asked(), tried.value) if tried.ok else event_page(told, form)


def _changed(told: Told, form: Form, act: Callable[[], SameEvent], said: str) -> Any:
    note_read(told.case, "same events")
    tried = attempt(form, act)
    if tried.ok:
        here: dict[str, Any] = {"reference": told.case.reference, "event": tried.value.id}
        return done(url_for(".event", **here, **sift_asked().address()), said=said)
    return event_page(told, form)


ONE = "/events/<uuid:event>"
PAGES = (
    (ONE, event, ("GET",)),
    (f"{ONE}/confirm", confirm_event, BOTH),
    (f"{ONE}/refuse", refuse_event, BOTH),
    (f"{ONE}/undo", undo_event, BOTH),
    (f"{ONE}/note", note_on_event, BOTH),
    (f"{ONE}/accounts/<uuid:entry>/out", take_out_of_event, BOTH),
)
