"""Signing out."""

from typing import Any

from flask import g, session, url_for

from domain.access.permissions import Permission
from domain.members import leaving
from web.guard import needs
from web.hypermedia import attempt, done, page
from web.signin.forms import SignOutForm


@needs(Permission.ACCOUNT_OWN)
def sign_out() -> Any:
    form = SignOutForm()
    tried = attempt(form, lambda: leaving.sign_out(g.session, g.actor, g.member, sitting=g.sitting))
    if not tried.ok:
        return page("signin/sign_out.html", form=form)
    session.clear()
    return done(url_for("signin.sign_in"), said="You are signed out.")
