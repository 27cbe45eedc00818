"""Asking for a new password. The answer is the same whether or not there is an account."""

from typing import Any

from flask import g, url_for

from domain.access.permissions import Permission
from domain.members.reset import ask_reset
from web.guard import needs
from web.hypermedia import attempt, done, page
from web.limits import A_MINUTE, limiter, whose
from web.signin.forms import ForgottenPasswordForm

LETTERS = "5/hour"  # nobody's mailbox is to be filled from here


@limiter.limit(A_MINUTE, methods=["POST"])
@limiter.limit(LETTERS, key_func=whose, methods=["POST"])
@needs(Permission.DOOR_USE)
def forgotten_password() -> Any:
    form = ForgottenPasswordForm()
    tried = attempt(form, lambda: ask_reset(g.session, g.actor, form.email.data or ""))
    if tried.ok:
        return done(url_for("signin.link_sent"))
    return page("signin/forgotten_password.html", form=form)


@needs(Permission.DOOR_USE)
def link_sent() -> Any:
    return page("signin/link_sent.html")
