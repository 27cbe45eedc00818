"""What a liaison says of a request before it is answered: arrived, a question, more time, files."""

from typing import Any
from uuid import UUID

from flask import Blueprint, g, request, url_for

from domain.access.permissions import Permission
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.case import Case
from domain.requests.messages import messages_about, write_message
from domain.requests.more_time import ask_more_time, open_asking
from domain.requests.receipt import acknowledge
from domain.requests.request import Request
from domain.requests.securing import note_secured
from web.blanks import blank_for
from web.forms import Form
from web.guard import SAFE, keep, needs
from web.hypermedia import attempt, done, page
from web.requests.forms import MessageForm, ReceiptForm, SecuredForm, TimeForm
from web.requests.subject import request_from_url

following = Blueprint("following", __name__, url_prefix="/<uuid:request_id>")
BOTH = ["GET", "POST"]


@following.route("/receipt", methods=BOTH)
@needs(Permission.CONTRIBUTION_GIVE, subject=request_from_url)
def receipt(asked: Request) -> Any:
    form = ReceiptForm()
    expected = form.expected_on.data
    if attempt(form, lambda: acknowledge(g.session, g.actor, asked, expected_on=expected)):
        return _done(asked, "The board knows that you have it.")
    return _page("receipt", asked, form)


@following.route("/questions", methods=BOTH)
@needs(Permission.CONTRIBUTION_GIVE, subject=request_from_url)
def questions(asked: Request) -> Any:
    form = MessageForm()
    if attempt(form, lambda: write_message(g.session, g.actor, asked, words=form.words.data)):
        return _done(asked, "It is sent to the board.")
    return _page("questions", asked, form, messages=messages_about(g.session, asked.id), names={})


@following.route("/more-time", methods=BOTH)
@needs(Permission.CONTRIBUTION_GIVE, subject=request_from_url)
def more_time(asked: Request) -> Any:
    form = TimeForm()
    tried = attempt(
        form,
        lambda: ask_more_time(
            g.session, g.actor, asked, until=form.until.data, reason=form.reason.data
        ),
    )
    if tried.ok:
        return _done(asked, "The board has been asked. Until it answers, the date stays.")
    return _page("more_time", asked, form, wanted=open_asking(g.session, asked.id))


@following.route("/files-secured", methods=BOTH)
@needs(Permission.CONTRIBUTION_GIVE, subject=request_from_url)
def secured(asked: Request) -> Any:
    form = SecuredForm()
    on, by = form.secured_on.data, form.secured_by.data
    if attempt(form, lambda: note_secured(g.session, g.actor, asked, secured_on=on, secured_by=by)):
        return _done(asked, "It is recorded that your files are secured.")
    return _page("secured", asked, form)


@following.get("/template/<string:made_for>")
@needs(Permission.CONTRIBUTION_GIVE)
def template(request_id: UUID, made_for: str) -> Any:
    asked = request_from_url(request_id)
    _note_read(asked)
    return blank_for(asked, _case(asked), made_for)


def _done(asked: Request, said: str) -> Any:
    return done(url_for("requests.own.show", request_id=asked.id), said=said)


def _page(template: str, asked: Request, form: Form, **context: Any) -> Any:
    _note_read(asked)
    case = _case(asked)
    return page(f"requests/{template}.html", asked=asked, case=case, form=form, **context)


def _case(asked: Request) -> Case:
    return g.session.get_one(Case, (asked.board_id, asked.case_id))  # type: ignore[no-any-return]


def _note_read(asked: Request) -> None:
    if request.method in SAFE:
        record(g.session, g.actor, Action.REQUEST_READ, asked)
        keep()
