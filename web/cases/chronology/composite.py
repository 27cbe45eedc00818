"""A table that holds several agencies' accounts: brought in, and told whose each account is."""

from typing import Any

from flask import g, url_for
from sqlalchemy import select

from domain.access.permissions import Permission
from domain.agencies.models import Agency
from domain.cases.case import Case
from domain.chronologies.kept.composite import bring_composite
from domain.chronologies.kept.models import Chronology, Origin
from domain.chronologies.kept.queries import chronology_by_id
from domain.chronologies.kept.whose import names_in, say_whose
from domain.errors import NotFound
from web.cases.forms.composite import CompositeForm, whose_form, whose_in
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done
from web.runtime import runtime

BOTH = ("GET", "POST")


def composite_from_url(reference: str, chronology_id: Any) -> Chronology:
    row = chronology_by_id(g.session, case_from_url(reference).id, chronology_id)
    if row.origin != Origin.COMPOSITE:
        raise NotFound
    return row


@needs(Permission.CHRONOLOGY_WORK, subject=case_from_url)
def bring_table(case: Case) -> Any:
    note_read(case, "chronology")
    form = CompositeForm()
    if attempt(form, lambda: _bring(case, form)):
        here = url_for(".files", reference=case.reference)
        return done(here, said="The table is here, and is being read.")
    return case_page("cases/chronology/composite.html", "composite", case=case, form=form)


@needs(Permission.CHRONOLOGY_WORK, subject=composite_from_url)
def whose(row: Chronology) -> Any:
    note_read(g.case, "chronology")
    names = names_in(g.session, row)
    agencies = g.session.execute(
        select(Agency.id, Agency.name).where(Agency.ended_at.is_(None)).order_by(Agency.name)
    )
    form = whose_form(names, [(str(one.id), one.name) for one in agencies])
    if attempt(form, lambda: say_whose(g.session, g.actor, row, whose=whose_in(form, names))):
        here = url_for(".files", reference=g.case.reference)
        return done(here, said="It is recorded whose the accounts are.")
    return case_page(
        "cases/chronology/whose.html", "whose", case=g.case, row=row, names=names, form=form
    )


def _bring(case: Case, form: CompositeForm) -> Chronology:
    given = form.file.data
    return bring_composite(
        g.session,
        g.actor,
        case,
        name=given.filename or "",
        content=given.read(),
        store=runtime().files,
    )


PAGES = (
    ("/files/several-agencies", bring_table, BOTH),
    ("/files/<uuid:chronology_id>/whose", whose, BOTH),
)
