"""Who asks for a document that the board gives on request, and answering them."""

from typing import Any
from uuid import UUID

from flask import Blueprint, g, make_response, request, url_for

from domain.access.permissions import Permission
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.candidates import names_of
from domain.errors import NotFound
from domain.giving.answering import answer_request
from domain.giving.keeping import KEPT_AFTER_ANSWER, LINK_LASTS
from domain.giving.links import link_stands
from domain.giving.queries import Row, last_opened, request_by_id, requests_page, standing_for
from web.administration.document_form import ANSWERS, AnswerForm, answer_form
from web.cases.register import page_asked
from web.guard import SAFE, keep, needs
from web.hypermedia import attempt, done, page

documents = Blueprint("documents", __name__, url_prefix="/documents")


@documents.get("")
@needs(Permission.DOCUMENT_ANSWER)
def index() -> Any:
    return page(
        "administration/documents.html",
        found=requests_page(g.session, page_asked()),
        ways=ANSWERS,
        kept=KEPT_AFTER_ANSWER.days,
        turn=lambda number: url_for(".index", page=number),
    )


def request_from_url(request_id: UUID) -> Row:
    return request_by_id(g.session, request_id)


@documents.route("/<uuid:request_id>", methods=["GET", "POST"])
@needs(Permission.DOCUMENT_ANSWER, subject=request_from_url)
def show(row: Row) -> Any:
    if request.method in SAFE:
        record(g.session, g.actor, Action.DOCUMENT_REQUEST_READ, row.request)
        keep()
    form = answer_form(row.request)
    tried = attempt(form, lambda: _answer(row, form))
    if tried.ok:
        url = url_for(".show", request_id=row.request.id)
        return done(url, said=ANSWERS[tried.value].done)
    form.seen.data = str(row.request.answers)
    return page("administration/document.html", form=form, **_context(row))


@documents.get("/<uuid:request_id>/document.pdf")
@needs(Permission.DOCUMENT_ANSWER, subject=request_from_url)
def pdf(row: Row) -> Any:
    """To print and post."""
    standing = standing_for(g.session, row.request)
    if standing is None:
        raise NotFound
    response = make_response(standing.pdf)
    response.mimetype = "application/pdf"
    response.headers.set("Content-Disposition", "inline", filename=f"{standing.slug}.pdf")
    return response


def _context(row: Row) -> dict[str, Any]:
    asked = row.request
    return {
        "asked": asked,
        "title": row.title,
        "standing": standing_for(g.session, asked),
        "ways": ANSWERS,
        "names": names_of(g.session, [asked.answered_by_id]),
        "opens": link_stands(g.session, asked),
        "opened": last_opened(g.session, asked),
        "kept": KEPT_AFTER_ANSWER.days,
        "lasts": LINK_LASTS.days,
    }


def _answer(row: Row, form: AnswerForm) -> str:
    answered = form.answered()
    answer_request(g.session, g.actor, row.request, answered)
    return answered.answer
