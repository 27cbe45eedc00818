"""Setting a password through a single-use link. Opening the link changes nothing."""

from typing import Any

from flask import g, url_for

from domain.access.permissions import Permission
from domain.members.links import open_link
from domain.members.password import set_password as spend
from web.guard import needs
from web.hypermedia import attempt, done, page
from web.limits import A_MINUTE, limiter
from web.signin.forms import SetPasswordForm

SAID = "Your password is set. Sign in with it now."
NOT_THERE = 404  # wrong, expired, used and foreign links all look alike


@limiter.limit(A_MINUTE)
@needs(Permission.DOOR_USE)
def set_password(token: str) -> Any:
    form = SetPasswordForm()
    if open_link(g.session, token) is None:
        return page("signin/closed_link.html", status=NOT_THERE)
    tried = attempt(form, lambda: spend(g.session, g.actor, token, form.password.data or ""))
    if tried.ok:
        return done(url_for("signin.sign_in"), said=SAID)
    return page("signin/set_password.html", form=form, token=token)
