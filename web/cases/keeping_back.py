"""Recording that a document is not published, and why; and undoing that."""

from typing import Any

from flask import Blueprint, g, request, url_for

from domain.access.permissions import Permission
from domain.errors import Conflict, NotFound
from domain.procedures.rules import withholding
from domain.publication.queries import standing_decision
from domain.publishing.keeping_back import keep_back, refuse_without_exception, undo
from web.cases.forms.keeping_back import EXTENT, UndoForm, keep_back_form
from web.cases.subject import case_page, note_read
from web.cases.work import Work, work_from_url
from web.guard import SAFE, needs
from web.hypermedia import attempt, done

keeping_back = Blueprint("keeping_back", __name__)
UNDONE = "This decision has been undone already."


@keeping_back.route("", methods=["GET", "POST"])
@needs(Permission.REPORT_KEEP_BACK, subject=work_from_url)
def decide(work: Work) -> Any:
    note_read(work.case, "publication")
    if request.method not in SAFE:
        refuse_without_exception(work.procedure, work.document)
    form = keep_back_form(work.procedure, work.document)
    tried = attempt(
        form, lambda: keep_back(g.session, g.actor, work.case, work.document, form.what())
    )
    if tried.ok:
        return done(_back(work), said="The decision is recorded.")
    return case_page(
        "cases/publication/keep_back.html",
        case=work.case,
        work=work,
        rule=withholding(work.procedure, work.document),
        form=form,
    )


@keeping_back.route("/undo", methods=["GET", "POST"])
@needs(Permission.REPORT_KEEP_BACK, subject=work_from_url)
def undoing(work: Work) -> Any:
    note_read(work.case, "publication")
    standing = standing_decision(g.session, work.case.id, work.document)
    if standing is None:
        raise NotFound if request.method in SAFE else Conflict(UNDONE)
    form = UndoForm()
    tried = attempt(form, lambda: undo(g.session, g.actor, standing, reason=form.reason.data))
    if tried.ok:
        return done(_back(work), said="The decision is undone.")
    return case_page(
        "cases/publication/undo.html",
        case=work.case,
        work=work,
        decision=standing,
        extent=EXTENT,
        form=form,
    )


def _back(work: Work) -> str:
    return url_for("cases.publication.index", reference=work.case.reference)
