"""Asking agencies, and reading what they give: the staff's side."""

from typing import Any
from uuid import UUID

from flask import Blueprint, g, request, url_for

from domain.access.permissions import Permission
from domain.agencies.queries import agencies, agency_by_id
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.case import Case
from domain.cases.queries import current_scope
from domain.contributions.signing import unsigned
from domain.procedures.asking import agency_demand
from domain.procedures.definition import Procedure
from domain.procedures.editions import procedure_of
from domain.requests.queries import (
    contributions_to,
    file_to,
    files_to,
    requests_of,
)
from domain.requests.request import Request, RequestKind, ask, withdraw_request
from web.cases.forms.requests import AskForm, WithdrawForm, ask_form
from web.cases.subject import case_from_url, case_page, note_read
from web.cases.versions import request_from_url, versions
from web.downloads import attachment
from web.guard import keep, needs
from web.hypermedia import attempt, done
from web.versions import BOARD, answer_context

requests = Blueprint("requests", __name__, url_prefix="/<string:reference>/requests")
requests.register_blueprint(
    versions, url_prefix="/<uuid:request_id>/versions/<int(max=9999):version>"
)


@requests.get("")
@needs(Permission.CONTRIBUTION_READ, subject=case_from_url)
def index(case: Case) -> Any:
    note_read(case, "requests")
    return case_page(
        "cases/requests/index.html",
        case=case,
        asked=requests_of(g.session, case.id),
        unsigned=unsigned(g.session, case.id),
    )


@requests.route("/new", methods=["GET", "POST"])
@needs(Permission.REQUEST_MAKE, subject=case_from_url)
def new(case: Case) -> Any:
    procedure = procedure_of(g.session, case)
    scope, named = current_scope(g.session, case.id), request.args.get("agency", "")
    form = ask_form(procedure, agencies(g.session), scope, named)
    tried = attempt(form, lambda: _ask(case, form))
    if tried.ok:
        here = url_for("cases.requests.index", reference=case.reference)
        return done(here, said="The agency has been asked.")
    return case_page("cases/requests/new.html", "ask", case=case, form=form, **_rules(procedure))


def _rules(procedure: Procedure) -> dict[str, Any]:
    silent = procedure.agency_duty
    return {"demand": agency_demand(procedure), "silent": str(silent.source)}


def _ask(case: Case, form: AskForm) -> Request:
    return ask(
        g.session,
        g.actor,
        case,
        agency=agency_by_id(g.session, UUID(form.agency.data)),
        kind=RequestKind(form.kind.data),
        asks=form.asks.data,
        due_on=form.due_on.data,
        period=form.period(),
    )


@requests.get("/<uuid:request_id>")
@needs(Permission.CONTRIBUTION_READ, subject=request_from_url)
def show(asked: Request) -> Any:
    record(g.session, g.actor, Action.CHRONOLOGY_READ, asked)
    keep()
    return case_page(
        "cases/requests/show.html",
        case=g.case,
        asked=asked,
        agency=agency_by_id(g.session, asked.agency_id),
        contributions=contributions_to(g.session, asked.id),
        **answer_context(asked, BOARD),
        files=files_to(g.session, asked.id),
        file_href=lambda row: url_for(
            "cases.requests.file", reference=g.case.reference, request_id=asked.id, file=row.id
        ),
    )


@requests.get("/<uuid:request_id>/files/<uuid:file>")
@needs(Permission.CONTRIBUTION_READ)
def file(reference: str, request_id: UUID, file: UUID) -> Any:
    asked = request_from_url(reference, request_id)
    return attachment(file_to(g.session, asked.id, file))


@requests.route("/<uuid:request_id>/withdraw", methods=["GET", "POST"])
@needs(Permission.REQUEST_MAKE, subject=request_from_url)
def withdraw(asked: Request) -> Any:
    form = WithdrawForm()
    if attempt(form, lambda: withdraw_request(g.session, g.actor, asked)):
        here = url_for("cases.requests.index", reference=g.case.reference)
        return done(here, said="The request has been withdrawn.")
    agency = agency_by_id(g.session, asked.agency_id)
    return case_page(
        "cases/requests/withdraw.html", case=g.case, asked=asked, agency=agency, form=form
    )
