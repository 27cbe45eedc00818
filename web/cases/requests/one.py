"""One request: what was asked, what has come of it, what was given, and taking it back."""

from typing import Any
from uuid import UUID

from flask import g, url_for

from domain.access.permissions import Permission
from domain.audit.actions import Action
from domain.audit.record import record
from domain.requests.queries import contributions_to, file_to, files_to
from domain.requests.request import Request, withdraw_request
from web.blanks import blank_for
from web.cases.forms.requests import WithdrawForm
from web.cases.requests.followed import followed
from web.cases.requests.subject import form_page, request_from_url
from web.cases.subject import case_page, note_read
from web.downloads import attachment
from web.guard import keep, needs
from web.hypermedia import attempt, done
from web.versions import BOARD, answer_context


@needs(Permission.CONTRIBUTION_READ, subject=request_from_url)
def show(asked: Request) -> Any:
    record(g.session, g.actor, Action.CHRONOLOGY_READ, asked)
    keep()
    return case_page(
        "cases/requests/show.html",
        case=g.case,
        asked=asked,
        contributions=contributions_to(g.session, asked.id),
        files=files_to(g.session, asked.id),
        file_href=lambda row: url_for(
            "cases.requests.file", reference=g.case.reference, request_id=asked.id, file=row.id
        ),
        **answer_context(asked, BOARD),
        **followed(asked),
    )


@needs(Permission.CONTRIBUTION_READ)
def file(reference: str, request_id: UUID, file: UUID) -> Any:
    asked = request_from_url(reference, request_id)
    return attachment(file_to(g.session, asked.id, file))


@needs(Permission.CONTRIBUTION_READ)
def template(reference: str, request_id: UUID, made_for: str) -> Any:
    asked = request_from_url(reference, request_id)
    note_read(g.case, "requests")
    return blank_for(asked, g.case, made_for)


@needs(Permission.REQUEST_MAKE, subject=request_from_url)
def withdraw(asked: Request) -> Any:
    form = WithdrawForm()
    if attempt(form, lambda: withdraw_request(g.session, g.actor, asked)):
        here = url_for("cases.requests.index", reference=g.case.reference)
        return done(here, said="The request has been withdrawn.")
    return form_page("withdraw", asked, form)
