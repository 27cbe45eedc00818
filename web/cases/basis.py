"""Saying which version of the chronology a draft of a report rests on."""

from typing import Any

from flask import Blueprint, g, url_for

from domain.access.permissions import Permission
from domain.chronologies.versions.citing import rest_on
from domain.chronologies.versions.queries import basis_of, ready_versions, version_at
from web.cases.forms.versions import basis_form
from web.cases.subject import case_page, note_read
from web.cases.work import WorkVersion, version_from_url
from web.guard import needs
from web.hypermedia import attempt, done

basis = Blueprint("basis", __name__)


@basis.route("/basis", methods=["GET", "POST"])
@needs(Permission.DRAFT_WRITE, subject=version_from_url)
def rest(work: WorkVersion) -> Any:
    note_read(work.case, "reports")
    versions = ready_versions(g.session, work.case.id)
    form = basis_form(versions, basis_of(g.session, work.draft.id))
    tried = attempt(form, lambda: _rest_on(work, int(form.version.data or 0)))
    if tried.ok:
        url = url_for("cases.reports.read", **work.at_version)
        return done(url, said="It is recorded what this version rests on.")
    return case_page(
        "cases/reports/basis.html",
        "basis",
        case=work.case,
        work=work,
        form=form,
        versions=versions,
    )


def _rest_on(work: WorkVersion, number: int) -> Any:
    version = version_at(g.session, work.case.id, number)
    return rest_on(g.session, g.actor, work.draft, version=version)
