"""The chronologies that came for a case: which are part of the integrated one, and which wait."""

from typing import Any
from uuid import UUID

from flask import g, url_for

from domain.access.permissions import Permission
from domain.cases.case import Case
from domain.chronologies.kept.sources import PAGE, Source, source_by_id, sources_of
from domain.chronologies.kept.taking import take_in, take_out
from web.cases.forms.chronology import TakeOutForm, take_in_form
from web.cases.register import page_asked
from web.cases.subject import case_from_url, case_page, note_read
from web.guard import needs
from web.hypermedia import attempt, done

BOTH = ("GET", "POST")


def source_from_url(reference: str, chronology_id: UUID) -> Source:
    return source_by_id(g.session, case_from_url(reference).id, chronology_id)


@needs(Permission.CHRONOLOGY_READ, subject=case_from_url)
def files(case: Case) -> Any:
    note_read(case, "chronology")
    number = page_asked()
    sources, total = sources_of(g.session, case.id, page=number)
    return case_page(
        "cases/chronology/files.html",
        case=case,
        sources=sources,
        number=number,
        pages=-(-total // PAGE),
        to_page=lambda page: url_for(".files", reference=case.reference, page=page),
    )


@needs(Permission.CHRONOLOGY_WORK, subject=source_from_url)
def bring_in(source: Source) -> Any:
    form = take_in_form(source.waiting)
    if attempt(form, lambda: _take_in(source, form)):
        here = url_for(".files", reference=g.case.reference)
        return done(here, said="Its entries are part of the integrated chronology now.")
    return case_page("cases/chronology/take_in.html", "take", case=g.case, source=source, form=form)


def _take_in(source: Source, form: Any) -> Any:
    without = "without" in form and form.without_waiting
    return take_in(g.session, g.actor, source.chronology, without_waiting=without)


@needs(Permission.CHRONOLOGY_WORK, subject=source_from_url)
def bring_out(source: Source) -> Any:
    form = TakeOutForm()
    because = form.because.data
    if attempt(
        form, lambda: take_out(g.session, g.actor, source.chronology, because=because or "")
    ):
        here = url_for(".files", reference=g.case.reference)
        return done(here, said="Its entries are no part of the integrated chronology any more.")
    return case_page(
        "cases/chronology/take_out.html", "take", case=g.case, source=source, form=form
    )


PAGES = (
    ("/files", files, ("GET",)),
    ("/files/<uuid:chronology_id>/take-in", bring_in, BOTH),
    ("/files/<uuid:chronology_id>/take-out", bring_out, BOTH),
)
