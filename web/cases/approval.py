"""Clearing a version for anonymity, and recording its approval."""

from typing import Any

from flask import Blueprint, g, url_for

from domain.access.permissions import Permission
from domain.procedures.rules import body_of
from domain.reports.approval import approval_of, approve
from domain.reports.clearance import clear_draft, clearance_of
from domain.reports.queries import names_of, tallies
from web.cases.forms.reports import ApprovalForm, ClearForm
from web.cases.subject import case_page, note_read
from web.cases.voices import voices_in
from web.cases.work import WorkVersion, version_from_url
from web.guard import needs
from web.hypermedia import attempt, done

approval = Blueprint("approval", __name__)


@approval.route("/clearance", methods=["GET", "POST"])
@needs(Permission.DRAFT_CLEAR, subject=version_from_url)
def clearance(work: WorkVersion) -> Any:
    note_read(work.case, "clearance")
    form = ClearForm()
    tried = attempt(form, lambda: clear_draft(g.session, g.actor, work.case, work.draft))
    if tried.ok:
        url = url_for("cases.reports.index", reference=work.case.reference)
        return done(url, said=f"Version {work.draft.version} is cleared.")
    given = clearance_of(g.session, work.draft.id)
    return case_page(
        "cases/reports/clearance.html",
        case=work.case,
        work=work,
        form=form,
        given=given,
        names=names_of(g.session, [given.member_id if given else None]),
        tallies=tallies(g.session, work.draft.id),
    )


@approval.route("/approval", methods=["GET", "POST"])
@needs(Permission.DRAFT_APPROVE, subject=version_from_url)
def record_approval(work: WorkVersion) -> Any:
    note_read(work.case, "approval")
    body = body_of(work.procedure, "approves")
    form = ApprovalForm(data={"approved_by": body.title if body else ""})
    tried = attempt(form, lambda: _approve(work, form))
    if tried.ok:
        url = url_for("cases.publication.index", reference=work.case.reference)
        return done(url, said=f"The approval of version {work.draft.version} is recorded.")
    given = approval_of(g.session, work.draft.id)
    return case_page(
        "cases/reports/approval.html",
        case=work.case,
        work=work,
        form=form,
        body=body,
        given=given,
        names=names_of(g.session, [given.member_id if given else None]),
        voices=voices_in(g.session, work.case, work.draft),
    )


def _approve(work: WorkVersion, form: ApprovalForm) -> Any:
    return approve(
        g.session,
        g.actor,
        work.draft,
        approved_by=form.approved_by.data,
        approved_on=form.approved_on.data,
    )
