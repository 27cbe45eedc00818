"""What they told the board, and taking it back: each thing, or all of it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from flask import g, url_for

from domain.access.permissions import Permission
from domain.errors import NotFound
from domain.family.noted.queries import noted_by_id, noted_of
from domain.family.questions import BY_KEY
from domain.family.responses import Response
from domain.family.taking_back.words import take_back_all, take_back_answer, take_back_noted
from domain.family.views import SentAnswer, sent_answers
from domain.wording import say
from web.family.place import own_answers, own_files, own_response, the_procedure
from web.family.presenters import carrier
from web.family.said_forms import TakeBackForm, noted_title
from web.family.uses import fixed_uses
from web.guard import needs
from web.hypermedia import attempt, done, page
from web.runtime import runtime

EVERYTHING = "everything"


@dataclass(frozen=True)
class Taking:
    """One thing to take back: what it is, what it says, and whether somebody has read it."""

    key: str
    title: str
    words: str | None
    read_at: datetime | None
    act: Callable[[], Any]


@needs(Permission.VIEWS_GIVE)
def said() -> Any:
    response = own_response()
    return page(
        "family/said.html",
        answers=_sent(response),
        files=[file for file in own_files() if file.sent_at],
        noted=noted_of(g.session, g.invitation.relative_id),
        titled=noted_title,
        response=response,
    )


def _sent(response: Response | None) -> list[SentAnswer]:
    if response is None or response.sent_at is None:
        return []
    return sent_answers(g.session, response, g.invitation.reader)


def taking_from_url(what: str) -> Taking:
    if what == EVERYTHING:
        return _everything()
    if what in BY_KEY:
        return _answer(what)
    return _noted(what)


@needs(Permission.VIEWS_GIVE, subject=taking_from_url)
def take_back(taking: Taking) -> Any:
    form = TakeBackForm()
    if attempt(form, taking.act).ok:
        return done(url_for("family.said"), said=say("You have taken it back. It is deleted."))
    return page(
        "family/take_back.html",
        form=form,
        taking=taking,
        used=fixed_uses(_about(taking.key)),
        carrier=carrier(the_procedure()),
    )


def _everything() -> Taking:
    response = own_response()
    store = runtime().files
    return Taking(
        EVERYTHING,
        say("Take back everything?"),
        None,
        _read_at() if response else None,
        lambda: take_back_all(g.session, g.actor, g.invitation.case_id, store=store),
    )


def _answer(key: str) -> Taking:
    saved = own_answers().get(key)
    return Taking(
        key,
        say("Take back this answer?"),
        saved.sent_words if saved else None,
        _read_at(),
        lambda: take_back_answer(g.session, g.actor, key),
    )


def _noted(what: str) -> Taking:
    view = noted_by_id(g.session, g.invitation.relative_id, _uuid(what))
    return Taking(
        what,
        say("Take back what you said?"),
        view.words,
        view.made_at,
        lambda: take_back_noted(g.session, g.actor, view),
    )


def _uuid(what: str) -> UUID:
    try:
        return UUID(what)
    except ValueError as error:
        raise NotFound from error


def _read_at() -> datetime | None:
    response = own_response()
    return response.read_at if response else None


def _about(key: str) -> str | None:
    """As what they allow is kept; None for everything."""
    if key == EVERYTHING:
        return None
    return key if key in BY_KEY else f"noted-{key}"
