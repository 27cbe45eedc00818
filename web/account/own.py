"""One's own account: what it is for, its password, and where it is signed in."""

from typing import Any

from flask import g, url_for

from domain.access.identity import Role
from domain.access.permissions import Permission
from domain.agencies.queries import agency_names
from domain.members.leaving import sign_out_everywhere as leave_everywhere
from domain.members.password import change_password as change
from web.account.forms import ChangePasswordForm, EverywhereForm
from web.guard import needs
from web.hypermedia import attempt, done, page
from web.limits import ONE_EMAIL, limiter
from web.sitting import renew

CHANGED = "Your password is changed. You are signed out everywhere but here."
LEFT = "You are signed out everywhere but here."


@needs(Permission.ACCOUNT_OWN)
def show() -> Any:
    return _account(EverywhereForm())


@limiter.limit(ONE_EMAIL, methods=["POST"])
@needs(Permission.ACCOUNT_OWN)
def change_password() -> Any:
    form = ChangePasswordForm()
    current, password = form.current.data or "", form.password.data or ""
    tried = attempt(
        form,
        lambda: change(g.session, g.actor, g.member, current=current, password=password),
    )
    if not tried.ok:
        return page("account/change_password.html", form=form)
    renew(g.member)
    return done(url_for("account.show"), said=CHANGED)


@needs(Permission.ACCOUNT_OWN)
def sign_out_everywhere() -> Any:
    form = EverywhereForm()
    tried = attempt(form, lambda: leave_everywhere(g.session, g.actor, g.member))
    if not tried.ok:
        return _account(form)
    renew(g.member)
    return done(url_for("account.show"), said=LEFT)


def _account(form: EverywhereForm) -> Any:
    agency = agency_names(g.session, [g.member.agency_id]).get(g.member.agency_id)
    role = Role(g.member.role).label
    return page("account/show.html", form=form, role=role, agency=agency)
