"""The chronologies that came for a case: which are part of the integrated one, and which wait."""

from typing import Any
from uuid import UUID

from flask import g, url_for

from domain.access.check import permits
from domain.access.permissions import Permission
from domain.agencies.queries import agencies, agency_by_id
from domain.cases.case import Case
from domain.cases.closure import standing_closure
from domain.chronologies.kept.again import change_between, standing_of
from domain.chronologies.kept.models import Chronology, State
from domain.chronologies.kept.sources import PAGE, Source, source_by_id, sources_of
from domain.chronologies.kept.taking import take_in, take_out
from domain.errors import NotFound
from domain.requests.chronologies import bring
from web.cases.forms.chronology import FileForm, TakeInForm, TakeOutForm, file_form, take_in_form
from web.cases.register import page_asked
from web.cases.subject import case_from_url, case_page, note_read
from web.chronologies.preview import preview_pages
from web.chronologies.side import Side
from web.downloads import uploads
from web.guard import needs
from web.hypermedia import attempt, done
from web.runtime import runtime

BOTH = ("GET", "POST")


def source_from_url(reference: str, chronology_id: UUID) -> Source:
    found = source_by_id(g.session, case_from_url(reference).id, chronology_id)
    if found.chronology.state == State.TYPING:
        raise NotFound  # it is the agency's own until it is sent
    return found


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


@needs(Permission.CHRONOLOGY_WORK, subject=case_from_url)
def new_file(case: Case) -> Any:
    form = file_form(agencies(g.session))
    tried = attempt(form, lambda: _bring(case, form))
    if tried.ok:
        there = url_for(".preview", reference=case.reference, chronology_id=tried.value.id)
        return done(there, said="The file has come, and will be read now.")
    return case_page("cases/chronology/new_file.html", "bring", case=case, form=form)


def _bring(case: Case, form: FileForm) -> Chronology:
    [sent] = uploads(form.file.files())
    return bring(
        g.session,
        g.actor,
        case,
        agency=agency_by_id(g.session, UUID(form.agency.data)),
        name=sent.name,
        content=sent.content,
        store=runtime().files,
    )


@needs(Permission.CHRONOLOGY_WORK, subject=source_from_url)
def bring_in(source: Source) -> Any:
    standing = standing_of(g.session, source.chronology)
    form = take_in_form(source.waiting, standing=standing is not None)
    if attempt(form, lambda: _take_in(source, form, standing)):
        here = url_for(".files", reference=g.case.reference)
        return done(here, said="Its entries are part of the integrated chronology now.")
    return case_page(
        "cases/chronology/take_in.html",
        "take",
        case=g.case,
        source=source,
        form=form,
        standing=standing,
        change=change_between(g.session, standing, source.chronology) if standing else None,
    )


def _take_in(source: Source, form: TakeInForm, standing: Chronology | None) -> Chronology:
    without = "without" in form and form.without_waiting
    instead = standing if "instead" in form and form.instead.data == "yes" else None
    return take_in(
        g.session, g.actor, source.chronology, without_waiting=without, instead_of=instead
    )


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


def _may_work() -> bool:
    """Asked for every row of a page, and answered once. A closed case stays as it was closed."""
    if "may_work" not in g:
        may = permits(g.actor, Permission.CHRONOLOGY_WORK)
        g.may_work = may and standing_closure(g.session, g.case.id) is None
    return bool(g.may_work)


BOARD = Side(
    find=source_from_url,
    read=Permission.CHRONOLOGY_READ,
    work=Permission.CHRONOLOGY_WORK,
    layout="chronologies/_board.html",
    endpoint="cases.chronology.",
    parts=lambda: {"reference": g.case.reference},
    draw=lambda template, *blocks, **context: case_page(template, *blocks, case=g.case, **context),
    note=lambda _: note_read(g.case, "chronology"),
    back=lambda: (url_for(".files", reference=g.case.reference), "Chronologies that came"),
    may_work=lambda _: _may_work(),
)

PAGES = (
    *preview_pages(BOARD, "/files"),
    ("/files/new", new_file, BOTH),
    ("/files", files, ("GET",)),
    ("/files/<uuid:chronology_id>/take-in", bring_in, BOTH),
    ("/files/<uuid:chronology_id>/take-out", bring_out, BOTH),
)
