"""From an address to one event, and its page."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import Response, g, request, url_for

from domain.access.check import permits
from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.chronologies.kept.code_names import Register
from domain.chronologies.kept.models import Did, SameEvent
from domain.chronologies.kept.same.coded import coded
from domain.chronologies.kept.same.queries import Shown, event_by_id, shown
from domain.chronologies.kept.same.sifting import Sift, next_after
from domain.people.queries import aliases_of, identities_among, people_of
from domain.reports.queries import names_of
from web.cases.forms.events import ConfirmForm, NoteForm, RefuseForm, TakeOutForm, UndoForm
from web.cases.subject import case_from_url, case_page
from web.forms import Form
from web.hypermedia import done


@dataclass(frozen=True)
class Told:
    """An event of a case."""

    case: Case
    event: SameEvent

    def shown(self) -> Shown:
        [found] = shown_to_me(self.case, [self.event])
        return found


def register_for_me(case: Case) -> Register | None:
    """What turns names into code names, for those who may not see names."""
    if permits(g.actor, Permission.CHRONOLOGY_NAMES):
        return None
    people = people_of(g.session, case.id)
    return Register(identities_among(people, aliases_of(g.session, case.id)))


def shown_to_me(case: Case, events: Sequence[SameEvent]) -> Sequence[Shown]:
    found, register = shown(g.session, case.id, events), register_for_me(case)
    return [coded(one, register) for one in found] if register else found


def event_from_url(reference: str, event: UUID) -> Told:
    case = case_from_url(reference)
    return Told(case, event_by_id(g.session, case.id, event))


def sift_asked() -> Sift:
    given = request.args
    return Sift.asked(given.get("show", ""), given.get("sort", ""), given.get("field", ""))


def event_page(told: Told, form: Form | None = None) -> Any:
    """`form` is the one that was sent and did not go through."""
    found = told.shown()
    forms: dict[str, Form] = {
        "confirm": ConfirmForm(formdata=None),
        "refuse": RefuseForm(formdata=None),
        "undo": UndoForm(formdata=None),
        "note": NoteForm(formdata=None),
        "take_out": TakeOutForm(formdata=None),
    }
    if form is not None:
        forms |= {name: form for name, kind in forms.items() if type(kind) is type(form)}
    return case_page(
        "cases/chronology/events/event.html",
        case=told.case,
        it=found,
        form=form or forms["note"],
        forms=forms,
        sift=sift_asked(),
        words={did.value: did.words for did in Did},
        names=names_of(g.session, {step.member_id for step in found.steps}),
    )


def onward(told: Told, sift: Sift, decided: SameEvent) -> Response:
    """To the event that comes next among those that were being looked at."""
    following, number = next_after(g.session, told.case.id, sift, told.event)
    return done(
        url_for(
            ".events",
            reference=told.case.reference,
            **sift.address(),
            page=number if number > 1 else None,
            done=decided.id,
            _anchor=f"event-{following}" if following else "decided",
        )
    )
