"""Leaving, so that nobody who uses the computer next comes upon these pages."""

from typing import Any

from flask import Response, g, redirect, url_for

from domain.access.permissions import Permission
from domain.family.inviting import leave_pages
from web.family.forms import LeaveForm
from web.family.opening import forget_visit
from web.guard import needs
from web.hypermedia import attempt, done, page
from web.languages.choosing import speak
from web.look import EXIT_TO

# What the browser is asked to clear. The one cookie is taken away by itself, so that a member of a
# board who tries a link is not signed out. Clearing what is kept can take seconds, so whoever has
# to be gone at once does not wait for it; no page of theirs was kept in the first place.
CALMLY = '"cache", "storage"'
AT_ONCE = '"storage"'


@needs(Permission.VIEWS_GIVE)
def leave() -> Any:
    form = LeaveForm()
    if attempt(form, lambda: leave_pages(g.session, g.actor, g.invitation)).ok:
        return _forget(done(url_for("family.left")), CALMLY)
    return page("family/leave.html", form=form)


@needs(Permission.LINK_OPEN)
def away() -> Any:
    """The way out in an emergency: it asks nothing, ends the visit here, and leads elsewhere."""
    return _forget(redirect(EXIT_TO, 303), AT_ONCE)


def _forget(response: Any, what: str) -> Response:
    """Nothing of the visit stays on this device."""
    forget_visit()
    response.headers["Clear-Site-Data"] = what
    return response  # type: ignore[no-any-return]


@needs(Permission.LINK_OPEN)
def left() -> Any:
    speak(None)
    return page("family/left.html")
