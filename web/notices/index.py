"""The outbox, for those who look after it: what waits, what went, and what failed."""

from uuid import UUID

from flask import Blueprint, Response, g, request, url_for

from domain.access.permissions import Permission
from domain.notices.models import Notice
from domain.notices.queries import State, counts, notice_by_id, notices_in
from domain.notices.retrying import hand_over, retry
from web.guard import needs
from web.hypermedia import attempt, done, page
from web.notices.cards import cards
from web.notices.forms import HandOverForm, RetryForm
from web.notices.words import STATES

index = Blueprint("index", __name__)


@index.get("")
@needs(Permission.NOTICE_MANAGE)
def show() -> Response:
    state = chosen_state(request.args.get("state", ""))
    found = notices_in(g.session, state, request.args.get("page", 1, int))
    return page(
        "notices/index.html",
        "notices",
        state=state,
        states=STATES,
        counts=counts(g.session),
        cards=cards(g.session, found.notices),
        number=found.number,
        pages=found.pages,
        address=lambda number: url_for(".show", state=state.value, page=number),
    )


def chosen_state(given: str) -> State:
    """What the address asks for; anything else shows what waits."""
    return State(given) if given in list(State) else State.WAITING


def _notice(notice_id: UUID) -> Notice:
    return notice_by_id(g.session, notice_id)


@index.post("/<uuid:notice_id>/retry")
@needs(Permission.NOTICE_MANAGE, subject=_notice)
def try_again(notice: Notice) -> Response:
    form = RetryForm()
    if attempt(form, lambda: retry(g.session, g.actor, notice)):
        return done(url_for(".show", state="waiting"), said="It will be tried again now.")
    return page("notices/act.html", form=form, card=cards(g.session, [notice])[0])


@index.post("/<uuid:notice_id>/handover")
@needs(Permission.NOTICE_MANAGE, subject=_notice)
def handed_over(notice: Notice) -> Response:
    form = HandOverForm()
    if attempt(form, lambda: hand_over(g.session, g.actor, notice)):
        return done(url_for(".show", state="sent"), said="It is recorded as handed over.")
    return page("notices/act.html", form=form, card=cards(g.session, [notice])[0])
