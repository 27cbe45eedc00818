"""With whom a version of a report was shared before it was published."""

from typing import Any

from flask import Blueprint, g, url_for

from domain.access.permissions import Permission
from domain.procedures.rules import circle
from domain.publishing.sharing import share_draft, sharings_of
from domain.reports.queries import names_of
from web.cases.forms.sharing import share_form
from web.cases.subject import case_page, note_read
from web.cases.work import WorkVersion, version_from_url
from web.guard import needs
from web.hypermedia import attempt, done

sharing = Blueprint("sharing", __name__)


@sharing.route("", methods=["GET", "POST"])
@needs(Permission.DRAFT_SHARE, subject=version_from_url)
def share(work: WorkVersion) -> Any:
    note_read(work.case, "reports")
    form = share_form(circle(work.procedure))
    tried = attempt(
        form, lambda: share_draft(g.session, g.actor, work.case, work.draft, form.shared())
    )
    if tried.ok:
        url = url_for("cases.reports.sharing.share", **work.at_version)
        return done(url, said="It is recorded.")
    shared = sharings_of(g.session, work.draft.id)
    return case_page(
        "cases/reports/sharing.html",
        case=work.case,
        work=work,
        form=form,
        shared=shared,
        names=names_of(g.session, [it.member_id for it in shared]),
    )
