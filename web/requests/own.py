"""The liaison's pages: what their agency is asked, and what it has given."""

from datetime import date
from typing import Any
from uuid import UUID

from flask import Blueprint, g, request, url_for

from domain.access.permissions import Permission
from domain.agencies.queries import agency_by_id
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.case import Case
from domain.chronologies.kept.sources import sources_to
from domain.contributions.sections import has_sections
from domain.contributions.sending import send_files
from domain.contributions.signing import unsigned
from domain.requests.contribution import Contribution, contribute
from domain.requests.lists import PAGE, own_requests
from domain.requests.queries import (
    children_of,
    contributions_to,
    file_to,
    files_to,
)
from domain.requests.request import Request
from web.downloads import attachment, uploads
from web.guard import SAFE, keep, needs
from web.hypermedia import attempt, done, page
from web.requests.entries import asked_of_entries
from web.requests.followed import followed
from web.requests.forms import AnswerForm, answer_form, dated_part, without_chronology
from web.requests.report_forms import ReportFilesForm
from web.requests.subject import request_from_url
from web.runtime import runtime
from web.versions import OWN, answer_context

own = Blueprint("own", __name__)


@own.get("/")
@needs(Permission.REQUEST_ANSWER_LIST)
def index() -> Any:
    number = max(1, request.args.get("page", 1, type=int))
    asked, total = own_requests(g.session, page=min(number, 10_000))
    return page(
        "requests/index.html",
        asked=asked,
        unsigned=unsigned(g.session),
        agency=agency_by_id(g.session, g.actor.agency_id),
        number=number,
        pages=-(-total // PAGE),
        page_href=lambda n: url_for("requests.own.index", page=n),
    )


@own.route("/<uuid:request_id>", methods=["GET", "POST"])
@needs(Permission.CONTRIBUTION_GIVE, subject=request_from_url)
def show(asked: Request) -> Any:
    form = form_for(asked)
    if attempt(form, lambda: _give(asked, form)):
        here = url_for("requests.own.show", request_id=asked.id)
        return done(here, said="Your answer has been sent to the board.")
    return page("requests/show.html", "answer", form=form, **_shown(asked))


def form_for(asked: Request) -> AnswerForm:
    due = bool(asked.chronology_due)
    if not has_sections(asked.kind):
        return answer_form(chronology_due=due)
    return without_chronology(ReportFilesForm(), due=due)


def _give(asked: Request, form: AnswerForm) -> Contribution:
    if isinstance(form, ReportFilesForm):
        sent = form.sent(runtime().files)
        return send_files(g.session, g.actor, asked, body=form.body.data, sent=sent)
    return contribute(
        g.session,
        g.actor,
        asked,
        body=form.body.data,
        uploads=uploads(form.files.data),
        store=runtime().files,
        dated=dated_part(form),
    )


def _shown(asked: Request) -> dict[str, Any]:
    if request.method in SAFE:
        record(g.session, g.actor, Action.REQUEST_READ, asked)
        keep()
    given = contributions_to(g.session, asked.id)
    # An agency asked by mistake need not go on knowing whom it was about.
    told = asked.withdrawn_at is None or bool(given)
    return {
        "asked": asked,
        "case": g.session.get_one(Case, (asked.board_id, asked.case_id)),
        "children": _children(asked) if told else [],
        "told": told,
        "contributions": given,
        **answer_context(asked, OWN),
        **followed(asked),
        **asked_of_entries(asked),
        "chronologies": sources_to(g.session, asked.id),
        "files": files_to(g.session, asked.id),
        "file_href": lambda row: url_for("requests.own.file", request_id=asked.id, file=row.id),
    }


def _children(asked: Request) -> list[tuple[str, date | None]]:
    return [
        (child.name, date.fromisoformat(child.born_on) if child.born_on else None)
        for child in children_of(g.session, asked.case_id)
    ]


@own.get("/<uuid:request_id>/files/<uuid:file>")
@needs(Permission.CONTRIBUTION_GIVE)
def file(request_id: UUID, file: UUID) -> Any:
    return attachment(file_to(g.session, request_from_url(request_id).id, file))
