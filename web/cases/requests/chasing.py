"""More time, an answer that needs mending, and an answer that does not come."""

from typing import Any

from flask import g

from domain.access.permissions import Permission
from domain.requests.escalation import escalate as take_further
from domain.requests.mending import Mending
from domain.requests.mending import send_back as mend
from domain.requests.more_time import (
    MoreTime,
    decline_more_time,
    give_more_time,
    open_asking,
)
from domain.requests.request import Request
from web.cases.forms.requests import DeclineForm, EscalateForm, MendForm, more_time_form
from web.cases.requests.subject import done_with, form_page, request_from_url
from web.guard import needs
from web.hypermedia import attempt


@needs(Permission.REQUEST_MAKE, subject=request_from_url)
def more_time(asked: Request) -> Any:
    wanted = open_asking(g.session, asked.id)
    form = more_time_form(wanted)

    def give() -> MoreTime:
        until, words = form.until.data, form.words.data
        return give_more_time(g.session, g.actor, asked, until=until, words=words)

    if attempt(form, give):
        return done_with(asked, "The date is moved. The agency's liaisons are told.")
    return form_page("more_time", asked, form, wanted=wanted)


@needs(Permission.REQUEST_MAKE, subject=request_from_url)
def decline(asked: Request) -> Any:
    form = DeclineForm()
    if attempt(form, lambda: decline_more_time(g.session, g.actor, asked, words=form.words.data)):
        return done_with(asked, "The date stays. The agency's liaisons are told.")
    return form_page("decline", asked, form, wanted=open_asking(g.session, asked.id))


@needs(Permission.CONTRIBUTION_MEND, subject=request_from_url)
def send_back(asked: Request) -> Any:
    form = MendForm()

    def send() -> Mending:
        to_mend, due_on = form.to_mend.data, form.due_on.data
        return mend(g.session, g.actor, asked, to_mend=to_mend, due_on=due_on)

    if attempt(form, send):
        return done_with(asked, "The answer is sent back. The agency's liaisons are told.")
    return form_page("send_back", asked, form)


@needs(Permission.REQUEST_MAKE, subject=request_from_url)
def escalate(asked: Request) -> Any:
    form = EscalateForm()
    if attempt(form, lambda: take_further(g.session, g.actor, asked, to=form.contact())):
        return done_with(asked, "It is recorded whom you turned to.")
    return form_page("take_further", asked, form)
