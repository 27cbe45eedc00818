"""Recording that a document is not published, and why; and undoing that."""

from dataclasses import replace
from typing import Any

from flask import Blueprint, g, request, url_for

from domain import clock
from domain.access.permissions import Permission
from domain.errors import Conflict, NotFound
from domain.procedures.exceptions import UNSAID
from domain.procedures.rules import Withholding, on_day, withholding
from domain.publication.queries import standing_decision
from domain.publishing.keeping_back import keep_back, refuse_without_exception, undo
from tenants.side_by_side import beneath
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
        national=_nationally(work),
        form=form,
    )


def _nationally(work: Work) -> Withholding | None:
    """What the guidance would allow, where it is more than the board's own procedure does."""
    national = beneath(work.procedure)
    if national is None:
        return None
    now = on_day(national, clock.today())
    allowed = withholding(now, work.document)
    own = {it.key for it in withholding(work.procedure, work.document).grounds}
    more = tuple(it for it in allowed.grounds if it.key not in own and it.key != UNSAID)
    return replace(allowed, grounds=more) if more else None


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
