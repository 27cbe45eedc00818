"""The events that several agencies tell of: those suggested, and what people made of them."""

from typing import Any
from uuid import UUID

from flask import g, request, url_for

from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.chronologies.kept.queries import taken_in
from domain.chronologies.kept.same.looking import look_again, search_of
from domain.chronologies.kept.same.queries import event_by_id
from domain.chronologies.kept.same.sifting import (
    A_PAGE,
    Sift,
    events_page,
    field_tallies,
    how_many,
    tallies,
)
from domain.errors import NotFound
from domain.reports.queries import names_of
from web.cases.chronology import deciding, making
from web.cases.chronology.one import shown_to_me, sift_asked
from web.cases.forms.events import ConfirmForm, LookForm
from web.cases.register import page_asked
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done

BOTH = ("GET", "POST")


@needs(Permission.CHRONOLOGY_READ, subject=case_from_url)
def events(case: Case) -> Any:
    note_read(case, "same events")
    return _listed("index", ".events", case, sift_asked())


@needs(Permission.CHRONOLOGY_READ, subject=case_from_url)
def conflicts(case: Case) -> Any:
    """The confirmed events in which accounts differ, to be looked at together."""
    note_read(case, "accounts that differ")
    sift = Sift.asked("confirmed", "differ", request.args.get("field", ""))
    return _listed(
        "conflicts",
        ".conflicts",
        case,
        sift,
        fields=field_tallies(g.session, case.id),
        every=how_many(g.session, case.id, Sift("confirmed", "differ")),
    )


@needs(Permission.CHRONOLOGY_WORK, subject=case_from_url)
def look_for_events(case: Case) -> Any:
    form = LookForm()
    tried = attempt(form, lambda: look_again(g.session, g.actor, case))
    if tried.ok:
        return done(url_for(".events", reference=case.reference))
    return case_page("cases/chronology/events/looking.html", case=case, form=form, **_search(case))


@needs(Permission.CHRONOLOGY_READ, subject=case_from_url)
def looking_for_events(case: Case) -> Any:
    """How the search stands, and nothing of the case: pages ask for it every few seconds."""
    form = LookForm()
    return case_page(
        "cases/chronology/events/looking.html", "search", case=case, form=form, **_search(case)
    )


def _listed(name: str, endpoint: str, case: Case, sift: Sift, **more: Any) -> Any:
    number, total = page_asked(), how_many(g.session, case.id, sift)
    found = shown_to_me(case, events_page(g.session, case.id, sift, number))
    address: dict[str, Any] = {"reference": case.reference, **sift.address()}
    return case_page(
        f"cases/chronology/events/{name}.html",
        case=case,
        events=found,
        forms={each.event.id: ConfirmForm() for each in found},
        names=names_of(g.session, {step.member_id for each in found for step in each.steps}),
        tallies=tallies(g.session, case.id),
        sift=sift,
        just_decided=_just_decided(case),
        total=total,
        number=number,
        pages=max(1, -(-total // A_PAGE)),
        to_page=lambda page: url_for(endpoint, **address, page=page),
        **_search(case),
        **more,
    )


def _search(case: Case) -> dict[str, Any]:
    return {
        "search": search_of(g.session, case.id),
        "sources": len(taken_in(g.session, case.id)),
        "look_form": LookForm(formdata=None),
    }


def _just_decided(case: Case) -> Any:
    """The event that a decision was just made on, for the line that says so."""
    try:
        return event_by_id(g.session, case.id, UUID(request.args.get("done", "")))
    except (ValueError, NotFound):
        return None


PAGES = (
    ("/events", events, ("GET",)),
    ("/conflicts", conflicts, ("GET",)),
    ("/events/look", look_for_events, BOTH),
    ("/events/looking", looking_for_events, ("GET",)),
    *deciding.PAGES,
    *making.PAGES,
)
