"""Leaving, so that nobody who uses the computer next comes upon these pages."""

from typing import Any

from flask import session, url_for

from domain.access.permissions import Permission
from web.actor import FAMILY_KEY
from web.family.forms import LeaveForm
from web.guard import needs
from web.hypermedia import attempt, done, page


@needs(Permission.VIEWS_GIVE)
def leave() -> Any:
    form = LeaveForm()
    if attempt(form, lambda: session.pop(FAMILY_KEY, None)).ok:
        return done(url_for("family.left"))
    return page("family/leave.html", form=form)


@needs(Permission.LINK_OPEN)
def left() -> Any:
    return page("family/left.html")
