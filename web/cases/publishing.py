"""Publishing the latest version of a report, and taking a published one down."""

from typing import Any

from flask import Blueprint, g, request, url_for

from domain.access.permissions import Permission
from domain.errors import Conflict, NotFound
from domain.procedures.rules import in_full, on_request
from domain.publication.models import Publication
from domain.publication.queries import standing_publication
from domain.publishing.gate import gate
from domain.publishing.publishing import Look, Words, publish
from domain.publishing.withdrawing import withdraw
from web.board import the_board
from web.cases.forms.publication import PublishForm, WithdrawForm
from web.cases.subject import case_page, note_read
from web.cases.work import WorkVersion, latest_from_url
from web.guard import SAFE, needs
from web.hypermedia import attempt, done

NOT_THERE = "This report is not published any more: somebody has taken it down already."
publishing = Blueprint("publishing", __name__)


@publishing.route("/publish", methods=["GET", "POST"])
@needs(Permission.REPORT_PUBLISH, subject=latest_from_url)
def going_public(work: WorkVersion) -> Any:
    note_read(work.case, "publication")
    form = publish_form(work)
    tried = attempt(form, lambda: _publish(work, form))
    if tried.ok:
        url = url_for("cases.publication.index", reference=work.case.reference)
        return done(url, said=f"The {work.title} is published. {_now(work)}")
    lines = gate(g.session, work.case, work.document, work.draft)
    return case_page(
        "cases/publication/publish.html",
        case=work.case,
        work=work,
        form=form,
        on_request=on_request(work.procedure, work.document),
        open_lines=[it for it in lines if not (it.passed or it.condition.asked_on_publishing)],
    )


@publishing.route("/withdraw", methods=["GET", "POST"])
@needs(Permission.REPORT_PUBLISH, subject=latest_from_url)
def taking_down(work: WorkVersion) -> Any:
    note_read(work.case, "publication")
    standing = standing_publication(g.session, work.draft.report_id)
    if standing is None:
        raise NotFound if request.method in SAFE else Conflict(NOT_THERE)
    form = WithdrawForm()
    tried = attempt(form, lambda: _withdraw(work, standing, form))
    if tried.ok:
        url = url_for("cases.publication.index", reference=work.case.reference)
        return done(url, said="The report is taken down.")
    return case_page(
        "cases/publication/withdraw.html",
        case=work.case,
        work=work,
        form=form,
        standing=standing,
    )


def _now(work: WorkVersion) -> str:
    if on_request(work.procedure, work.document):
        return "The library lists it now, and takes the requests of those who ask for it."
    return "It is in the library now."


def publish_form(work: WorkVersion) -> PublishForm:
    """Only where it is due in full is it asked whether anything is left out."""
    form = PublishForm(data={"title": f"{work.title}, {work.case.reference}"})
    if not in_full(work.procedure, work.document):
        del form.extent
    return form


def _publish(work: WorkVersion, form: PublishForm) -> Publication:
    board = the_board()
    return publish(
        g.session,
        g.actor,
        work.case,
        work.draft,
        words=Words(form.title.data, form.summary.data, form.welfare.data, form.is_whole),
        look=Look(board.name, board.colour),
    )


def _withdraw(work: WorkVersion, standing: Publication, form: WithdrawForm) -> Any:
    return withdraw(
        g.session,
        g.actor,
        work.case,
        standing,
        public_note=form.public_note.data,
        reason=form.reason.data,
    )
