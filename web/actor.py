"""Who is asking, and the database session that stands where they may stand."""

from datetime import UTC, datetime
from uuid import UUID

from flask import Flask, g, session
from flask_login import LoginManager, current_user
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import VISITOR, Actor, ActorKind, Role
from domain.access.permissions import Permission
from domain.family.invitations import Invitation
from domain.members.models import Member, SignOut
from domain.tenancy import Audience, Place, open_session
from web.board import the_board
from web.languages.choosing import speak
from web.runtime import runtime
from web.sitting import SignedIn, number

FAMILY_KEY = "invitation"
AT_THE_DOOR = {
    Permission.DOCUMENT_ASK,
    Permission.DOCUMENT_OPEN,
    Permission.DOOR_USE,
    Permission.LINK_OPEN,
}
AT_A_LINK = {Permission.MEETING_OWN, Permission.QUESTION_OWN, Permission.VIEWS_GIVE}
IN_PUBLIC = {Permission.PUBLIC_READ, Permission.OPERATE, Permission.BOARD_MAILBOX}


class SignInNeeded(Exception):
    """Nobody is signed in, and this page is for somebody who is."""


class LinkNeeded(Exception):
    """A family page without an open link."""


def install_actor(app: Flask) -> None:
    manager = LoginManager()
    # Drawing a page must not load a member: that would close the session of whoever is asking.
    manager.init_app(app, add_context_processor=False)
    manager.session_protection = None  # an office's address and browser may change within a day
    manager.user_loader(load_member)
    app.teardown_request(close_session)


def stand(
    audience: Audience, *, member: UUID | None = None, invitation: UUID | None = None
) -> Session:
    """Open the request's one database session. A second call closes the first."""
    close_session(None)
    at = runtime()
    place = Place(the_board().slug, audience, member, invitation)
    g.session = open_session(at.engine, at.vault, place)
    return g.session  # type: ignore[no-any-return]


def close_session(_error: BaseException | None) -> None:
    opened = g.pop("session", None)
    if opened is not None:
        opened.close()


def load_member(user_id: str) -> SignedIn | None:
    """Flask-Login's loader: the member, if their sitting, account, role and epoch still stand."""
    sitting = number()
    try:
        raw_id, role, epoch = user_id.split("|")
        member_id, audience = UUID(raw_id), Role(role).audience
    except ValueError:
        return None
    if sitting is None:
        return None
    g.sitting = sitting
    over = select(SignOut.id).where(SignOut.id == sitting).exists()
    opened = stand(audience, member=member_id)
    member = opened.scalars(select(Member).where(Member.id == member_id, ~over)).first()
    if member is None or member.ended_at or (member.role, str(member.epoch)) != (role, epoch):
        return None
    return SignedIn(member)


def enter(permission: Permission) -> None:
    """Set `g.session` and `g.actor` for what this permission is about.

    Raises `SignInNeeded` or `LinkNeeded` where somebody must be known and nobody is.
    """
    g.member = None
    if permission in AT_A_LINK:
        _enter_as_family()
    elif permission in AT_THE_DOOR:
        the_board()
        g.actor = VISITOR
        stand(Audience.DOOR)
    elif permission in IN_PUBLIC:
        g.actor = VISITOR
        if g.get("board") is not None:
            stand(Audience.PUBLIC)
    else:
        _enter_as_member()


def _enter_as_member() -> None:
    the_board()
    if not current_user.is_authenticated:
        raise SignInNeeded
    member = g.member = current_user.member
    if "session" not in g:
        stand(Role(member.role).audience, member=member.id)
    g.actor = Actor(ActorKind.MEMBER, member.id, Role(member.role), member.agency_id)


def begin_family_visit(invitation: Invitation) -> None:
    session[FAMILY_KEY] = f"{invitation.id}|{clock.now().timestamp()}"


def family_visit() -> tuple[UUID, datetime]:
    """The invitation of this visit and when it began, or `LinkNeeded`."""
    try:
        raw_id, _, began = session[FAMILY_KEY].partition("|")
        return UUID(raw_id), datetime.fromtimestamp(float(began or 0), UTC)
    except (KeyError, ValueError):
        raise LinkNeeded from None


def _enter_as_family() -> None:
    invitation_id, visit = family_visit()
    opened = stand(Audience.FAMILY, invitation=invitation_id)
    invitation = opened.scalars(select(Invitation).where(Invitation.id == invitation_id)).first()
    if invitation is None or not invitation.still_open_to(visit):
        session.pop(FAMILY_KEY, None)
        raise LinkNeeded
    g.invitation = invitation
    speak(invitation.language)
    g.actor = Actor(ActorKind.FAMILY, invitation.id, relative_id=invitation.relative_id)
