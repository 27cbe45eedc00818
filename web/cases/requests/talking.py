"""Questions and answers about a request, and what the agency says of its files."""

from typing import Any

from flask import g

from domain.access.permissions import Permission
from domain.cases.candidates import names_of
from domain.requests.messages import messages_about, write_message
from domain.requests.request import Request
from domain.requests.securing import note_secured
from web.cases.forms.requests import MessageForm, SecuredForm
from web.cases.requests.subject import done_with, form_page, request_from_url
from web.guard import needs
from web.hypermedia import attempt


@needs(Permission.CONTRIBUTION_MEND, subject=request_from_url)
def questions(asked: Request) -> Any:
    form = MessageForm()
    if attempt(form, lambda: write_message(g.session, g.actor, asked, words=form.words.data)):
        return done_with(asked, "It is sent. The agency's liaisons are told.")
    messages = messages_about(g.session, asked.id)
    names = names_of(g.session, [row.member_id for row in messages])
    return form_page("questions", asked, form, messages=messages, names=names)


@needs(Permission.REQUEST_MAKE, subject=request_from_url)
def secured(asked: Request) -> Any:
    form = SecuredForm()
    tried = attempt(
        form,
        lambda: note_secured(
            g.session,
            g.actor,
            asked,
            secured_on=form.secured_on.data,
            secured_by=form.secured_by.data,
        ),
    )
    if tried.ok:
        return done_with(asked, "It is recorded that the files are secured.")
    return form_page("secured", asked, form)
