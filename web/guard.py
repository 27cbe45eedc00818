"""The guard on every route: one permission, one subject, one transaction, one sending."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from flask import Response, g, make_response, redirect, request
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from domain.access.check import permits
from domain.access.permissions import Permission
from domain.boards.once import Submission
from domain.errors import Forbidden
from domain.turns import take_turn
from web.actor import enter
from web.runtime import runtime

SAFE = {"GET", "HEAD", "OPTIONS"}
Handler = Callable[..., Any]


def needs(
    permission: Permission, subject: Callable[..., Any] | None = None
) -> Callable[[Handler], Handler]:
    """Declare what a route needs. `subject` turns the address's parts into the row it is about.

    The loader looks through the session, so what the actor may not see is simply not found.
    """

    def guarded(handler: Handler) -> Handler:
        @wraps(handler)
        def handle(**parts: Any) -> Response:
            enter(permission)
            if not permits(g.actor, permission):
                raise Forbidden
            earlier = _earlier_sending()
            if earlier is not None:
                return earlier
            found = (subject(**parts),) if subject else ()
            response = make_response(handler(*found, **({} if subject else parts)))
            return _finish(response)

        handle.permission = permission  # type: ignore[attr-defined]
        return handle

    return guarded


def keep() -> None:
    """Commit what this request wrote although it did not succeed, or is a GET: the audit record."""
    g.keep = True


def _finish(response: Response) -> Response:
    if "session" not in g:
        return response
    if request.method not in SAFE and response.status_code < 400:
        return _commit_once(response)
    if g.get("keep"):
        _commit()
    return response


def _commit() -> None:
    g.session.commit()
    told, woken = (g.session.info.pop(key, []) for key in ("nudges", "wakes"))
    if told:
        runtime().nudger.nudge(told)
    if woken:
        runtime().nudger.wake(woken)


def _commit_once(response: Response) -> Response:
    once = _once()
    if once is not None:
        g.session.add(Submission(id=once, location=_led_to(response), who=g.actor.id))
    try:
        _commit()
    except IntegrityError:
        # Either a second sending won the race, or something else is wrong and stays wrong.
        g.session.rollback()
        earlier = _earlier_sending()
        if earlier is None:
            raise
        return earlier
    return response


def _once() -> UUID | None:
    try:
        return UUID(request.form.get("once", ""))
    except ValueError:
        return None


def _earlier_sending() -> Response | None:
    """Where this person's first sending of this very form led, if there was one."""
    once = None if request.method in SAFE else _once()
    if once is None or "session" not in g:
        return None
    take_turn(g.session, f"sending/{once}")  # the second waits here until the first has committed
    own = (Submission.id == once, Submission.who == g.actor.id)
    place = g.session.scalars(select(Submission.location).where(*own)).first()
    if place is None:
        return None
    if request.headers.get("HX-Request") == "true":
        return make_response("", 200, {"HX-Redirect": place})
    return make_response(redirect(place, 303))


def _led_to(response: Response) -> str:
    return response.headers.get("Location") or response.headers.get("HX-Redirect") or request.path
