"""What a relative allows, where their words are used, and that they are out again."""

from typing import Any
from uuid import UUID

from flask import g

from domain.access.permissions import Permission
from domain.family.relatives import Relative
from domain.family.used.things import things_of
from domain.family.used.using import Use, begun, take_out_use, use_by_id, use_view, uses_by
from domain.procedures.editions import procedure_of
from domain.procedures.rules import document_title
from domain.voices.consent import consents_by
from domain.voices.models import Level, ViewUse
from web.cases.family.subject import family_url, relative_from_url
from web.cases.family.use_forms import OutForm, UseForm
from web.cases.subject import case_page, note_read
from web.cases.voices import HOW
from web.forms import Option
from web.guard import needs
from web.hypermedia import attempt, done

ALLOWED = {
    None: "Not said yet, so it is not used",
    Level.NONE: "Not to be used",
    Level.GENERAL: "In general terms, not quoted",
    Level.QUOTED: "May be quoted",
}


@needs(Permission.DRAFT_WRITE, subject=relative_from_url)
def uses(relative: Relative) -> Any:
    note_read(g.case, "views")
    things = things_of(g.session, relative)
    form = UseForm()
    form.about.choices = [Option(it.about, it.title, ALLOWED[it.level]) for it in things]
    form.document.choices = _documents()
    if attempt(form, lambda: use_view(g.session, g.actor, relative, _use(form))).ok:
        return done(family_url("uses", relative), said="It is recorded where this is used.")
    consents = consents_by(g.session, g.case.id, relative.id)
    return case_page(
        "cases/family/uses.html",
        case=g.case,
        relative=relative,
        form=form,
        things=[(it.title, ALLOWED[it.level]) for it in things],
        uses=[(it, kind, consents.allow(it.about, it.how)) for it, kind in _listed(relative)],
        how=HOW,
    )


def use_from_url(reference: str, relative: UUID, use_id: UUID) -> ViewUse:
    return use_by_id(g.session, relative_from_url(reference, relative), use_id)


@needs(Permission.DRAFT_WRITE, subject=use_from_url)
def out(use: ViewUse) -> Any:
    note_read(g.case, "views")
    form = OutForm()
    if attempt(form, lambda: take_out_use(g.session, g.actor, use)).ok:
        return done(family_url("uses", g.relative), said="It is recorded that this is out.")
    return case_page(
        "cases/family/use_out.html", case=g.case, relative=g.relative, form=form, use=use
    )


def _listed(relative: Relative) -> list[tuple[ViewUse, str]]:
    procedure = procedure_of(g.session, g.case)
    return [(it, document_title(procedure, kind)) for it, kind in uses_by(g.session, relative)]


def _documents() -> list[Option]:
    procedure = procedure_of(g.session, g.case)
    return [Option(kind, document_title(procedure, kind)) for kind in begun(g.session, g.case.id)]


def _use(form: UseForm) -> Use:
    return Use(
        form.about.data,
        form.document.data,
        form.how.data,
        form.section.data,
        form.quote.data,
    )
