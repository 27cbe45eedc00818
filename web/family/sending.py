"""Looking over the answers, sending them, and keeping a copy."""

from typing import Any

from flask import Response, g, render_template, url_for

from domain.access.permissions import Permission
from domain.errors import NotFound
from domain.family.answering import send_views
from domain.family.standing import holds_on_views
from domain.voices.models import ALL
from domain.voices.saying import say_consent
from web.family.forms import SendForm
from web.family.place import (
    own_answers,
    own_consents,
    own_files,
    own_response,
    the_procedure,
    written,
)
from web.family.presenters import carrier, state_of
from web.guard import needs
from web.hypermedia import attempt, done, page


@needs(Permission.VIEWS_GIVE)
def check() -> Any:
    form = SendForm(data={"level": own_consents().level(ALL)})
    if attempt(form, lambda: _send(form)).ok:
        return done(url_for("family.sent"))
    answers, files, response = own_answers(), own_files(), own_response()
    return page(
        "family/check.html",
        form=form,
        written=written(answers),
        files=files,
        state=state_of(response, answers, files),
        sent_at=response.sent_at if response else None,
        holds=holds_on_views(g.session),
    )


def _send(form: SendForm) -> Any:
    """What they allow goes along, so that nobody can read the one without the other."""
    case_id = g.invitation.case_id
    sent = send_views(g.session, g.actor, case_id)
    if form.level.data and form.level.data != own_consents().level(ALL):
        say_consent(g.session, g.actor, case_id, level=form.level.data)
    return sent


@needs(Permission.VIEWS_GIVE)
def sent() -> Any:
    response = own_response()
    if response is None or response.sent_at is None:
        raise NotFound
    return page("family/sent.html", sent_at=response.sent_at, carrier=carrier(the_procedure()))


@needs(Permission.VIEWS_GIVE)
def notes() -> Any:
    """Plain words in a file whose name says nothing."""
    answers, files, response = own_answers(), own_files(), own_response()
    text = render_template(
        "family/notes.txt",
        written=written(answers),
        files=files,
        state=state_of(response, answers, files),
        sent_at=response.sent_at if response else None,
    )
    kept = Response(text.replace("\n", "\r\n"), content_type="text/plain; charset=utf-8")
    kept.headers["Content-Disposition"] = "attachment; filename=notes.txt"
    return kept
