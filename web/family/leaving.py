"""Leaving, so that nobody who uses the computer next comes upon these pages."""

from typing import Any

from flask import g, session, url_for

from domain.access.permissions import Permission
from domain.family.inviting import leave_pages
from web.actor import FAMILY_KEY
from web.family.forms import LeaveForm
from web.guard import needs
from web.hypermedia import attempt, done, page
from web.languages.choosing import speak


@needs(Permission.VIEWS_GIVE)
def leave() -> Any:
    form = LeaveForm()
    if attempt(form, lambda: leave_pages(g.session, g.actor, g.invitation)).ok:
        session.pop(FAMILY_KEY, None)
        return done(url_for("family.left"))
    return page("family/leave.html", form=form)


@needs(Permission.LINK_OPEN)
def left() -> Any:
    speak(None)
    return page("family/left.html")
