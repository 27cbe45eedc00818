"""Signing in."""

from typing import Any

from flask import g, session

from domain.access.check import permits
from domain.access.identity import Actor, ActorKind, Role
from domain.access.permissions import Permission
from domain.errors import Refused
from domain.members import entering
from domain.members.models import Member
from web.guard import keep, needs
from web.hypermedia import done, page
from web.limits import A_MINUTE, ONE_EMAIL, limiter, whose
from web.signin.forms import SignInForm
from web.sitting import begin

NOT_RIGHT = (
    "The email address and password do not go together. After five tries that do not work, "
    "signing in is stopped for 15 minutes."
)


@limiter.limit(A_MINUTE, methods=["POST"])
@limiter.limit(ONE_EMAIL, key_func=whose, methods=["POST"])
@needs(Permission.DOOR_USE)
def sign_in() -> Any:
    form = SignInForm()
    if form.validate_on_submit():
        email, password = form.email.data or "", form.password.data or ""
        member = entering.sign_in(g.session, email=email, password=password)
        if member is not None:
            return _let_in(member)
        form.refuse(Refused(NOT_RIGHT))
        keep()
    return page("signin/sign_in.html", form=form)


def _let_in(member: Member) -> Any:
    wanted = str(session.get("next", ""))
    begin(member)
    return done(wanted if is_local(wanted) else _home_of(member))


def is_local(path: str) -> bool:
    """Whether it stays on this very host. Browsers read a second slash as another's name."""
    return path.startswith("/") and path[1:2] not in {"/", "\\"} and path.isprintable()


def _home_of(member: Member) -> str:
    actor = Actor(ActorKind.MEMBER, member.id, Role(member.role))
    return "/cases" if permits(actor, Permission.CASE_LIST) else "/requests/"
