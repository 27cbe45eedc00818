"""What people see when something does not work: plain words, nothing internal."""

from typing import Any

import structlog
from flask import (
    Flask,
    Response,
    g,
    make_response,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from flask.globals import request_ctx
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException

from domain.errors import Conflict, DomainError, Forbidden, Invalid, NotFound, Refused
from domain.faults import fault
from web.actor import LinkNeeded, SignInNeeded
from web.guard import SAFE
from web.languages.choosing import speak

log = structlog.get_logger()
STATUS = {NotFound: 404, Forbidden: 403, Conflict: 409, Refused: 409, Invalid: 422}
PAGES = {400, 401, 403, 404, 405, 413, 429, 500, 503}
LONGEST_SHOWN = 400_000
UNSEEN = {"csrf_token", "once", "saves", "seen", "after_version", "yes"}
# Whoever leaves twice has left, and is taken where the first time led.
LEFT = {"signin.sign_out": "signin.sign_in", "family.leave": "family.left"}


def install_errors(app: Flask) -> None:
    app.register_error_handler(SignInNeeded, sign_in_first)
    app.register_error_handler(LinkNeeded, link_first)
    app.register_error_handler(DomainError, refused)
    app.register_error_handler(HTTPException, went_wrong)
    app.register_error_handler(OperationalError, database_away)
    app.register_error_handler(Exception, broken)


def show(status: int, **context: Any) -> Response:
    shown = status if status in PAGES else 400 if status < 500 else 500
    g.setdefault("board", None)
    if request_ctx.url_adapter is None:
        # A page needs links, and where the host cannot be read there are none to make.
        return Response("There is no site at this address.\n", status, mimetype="text/plain")
    return make_response(render_template(f"errors/{shown}.html", typed=typed(), **context), status)


def typed() -> list[tuple[str, str]]:
    """What somebody wrote who cannot be given their page back, for copying."""
    if request.method in SAFE:
        return []
    try:
        sent = list(request.form.items(multi=True))
    except HTTPException:  # so large that it was never read
        return []
    return [
        (name.replace("_", " ").capitalize(), value[:LONGEST_SHOWN])
        for name, value in sent
        if value and not {name, value} & UNSEEN and "password" not in name
    ]


def sign_in_first(_error: SignInNeeded) -> Response:
    """Readers are sent to sign in. Somebody who was writing is shown what they wrote first."""
    if request.method in SAFE:
        session["next"] = request.full_path.rstrip("?")
    if request.method in SAFE or request.endpoint in LEFT:
        return make_response(redirect(url_for("signin.sign_in"), 303))
    return show(401, sign_in_url=url_for("signin.sign_in"))


def link_first(_error: LinkNeeded) -> Response:
    """The same answer as for any link that does not open: nothing can be learned from it."""
    if request.method not in SAFE and request.endpoint in LEFT:
        return make_response(redirect(url_for(LEFT[request.endpoint]), 303))
    speak(None)
    words = "" if request.method in SAFE else request.form.get("words", "")[:LONGEST_SHOWN]
    return make_response(render_template("family/closed.html", typed=words), 404)


def refused(error: DomainError) -> Response:
    """A refusal that no form was there to carry."""
    status = next((code for kind, code in STATUS.items() if isinstance(error, kind)), 409)
    if status in {403, 404}:
        return show(status)
    g.setdefault("board", None)
    return make_response(render_template("errors/refused.html", error=error, typed=typed()), status)


def went_wrong(error: HTTPException) -> Response:
    if error.code is not None and 300 <= error.code < 400:
        return error.get_response()  # type: ignore[return-value]
    return show(error.code or 500)


def database_away(error: OperationalError) -> Response:
    log.error("database.away", error=type(error.orig).__name__)
    return show(503)


def broken(error: Exception) -> Response:
    log.error("request.broken", endpoint=request.endpoint, **fault(error))
    return show(500)
