"""Making events by hand: from accounts that were ticked, and by splitting a suggestion."""

from typing import Any
from uuid import UUID

from flask import g, request, url_for

from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.chronologies.kept.queries import agency_names
from domain.chronologies.kept.same.members import confirmed_with, standing_entries
from domain.chronologies.kept.same.parting import MOST_ACCOUNTS, make, split
from domain.chronologies.kept.same.queries import account
from web.cases.chronology.one import Told, event_from_url, onward, sift_asked
from web.cases.forms.events import MakeForm, split_form
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done

BOTH = ("GET", "POST")


@needs(Permission.CHRONOLOGY_WORK, subject=event_from_url)
def split_event(told: Told) -> Any:
    note_read(told.case, "same events")
    found = told.shown()
    form = split_form(found.accounts)
    act = lambda: split(g.session, g.actor, told.event, form.groups(found.accounts))  # noqa: E731
    tried = attempt(form, act)
    if tried.ok:
        return onward(told, sift_asked(), told.event)
    return case_page(
        "cases/chronology/events/split.html", case=told.case, it=found, form=form, sift=sift_asked()
    )


@needs(Permission.CHRONOLOGY_WORK, subject=case_from_url)
def make_event(case: Case) -> Any:
    note_read(case, "same events")
    form = MakeForm(data={"entries": " ".join(request.args.getlist("entry"))})
    chosen = _ids(str(form.entries.data or ""))
    tried = attempt(form, lambda: make(g.session, g.actor, case, chosen))
    if tried.ok:
        where = url_for(".event", reference=case.reference, event=tried.value.id)
        return done(where, said="They are kept as one event.")
    names = agency_names(g.session)
    rows = standing_entries(g.session, case.id, chosen[:MOST_ACCOUNTS])
    return case_page(
        "cases/chronology/events/make.html",
        case=case,
        form=form,
        within=confirmed_with(g.session, case.id, chosen),
        accounts=[account(row, names, {row.chronology_id}) for row in rows],
    )


def _ids(given: str) -> list[UUID]:
    """What makes no sense there is left out."""
    found = []
    for word in given.split()[: MOST_ACCOUNTS + 1]:
        try:
            found.append(UUID(word))
        except ValueError:
            continue
    return list(dict.fromkeys(found))


PAGES = (
    ("/events/make", make_event, BOTH),
    ("/events/<uuid:event>/split", split_event, BOTH),
)
