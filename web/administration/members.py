"""The board's members: who they are, and how they come and go."""

from typing import Any
from uuid import UUID

from flask import Blueprint, g, request, url_for

from domain.access.check import may_give
from domain.access.identity import Role
from domain.access.permissions import Permission
from domain.agencies.queries import agencies, agency_names
from domain.members.ending import end_member
from domain.members.joining import invite_again, invite_member
from domain.members.models import Member
from domain.members.queries import member_by_id, members_page
from web.administration.forms import (
    EndMemberForm,
    InviteAgainForm,
    InviteMemberForm,
    role_options,
)
from web.administration.presenters import card
from web.guard import needs
from web.hypermedia import attempt, done, page

members = Blueprint("members", __name__, url_prefix="/members")
BOTH = ["GET", "POST"]


def member_from_url(member_id: UUID) -> Member:
    return member_by_id(g.session, member_id)


@members.get("")
@needs(Permission.MEMBER_MANAGE)
def index() -> Any:
    found = members_page(g.session, request.args.get("page", 1, type=int))
    names = agency_names(g.session, [member.agency_id for member in found.members])
    cards = [card(member, names) for member in found.members]
    return page("administration/members.html", cards=cards, found=found, page_href=_page_href)


@members.route("/invite", methods=BOTH)
@needs(Permission.MEMBER_MANAGE)
def invite() -> Any:
    form = _invitation()
    tried = attempt(form, lambda: _invite(form))
    if tried.ok:
        said = "The invitation is on its way. The link in it works for seven days."
        return done(url_for(".index"), said=said)
    return page("administration/invite.html", form=form)


@members.get("/<uuid:member_id>")
@needs(Permission.MEMBER_MANAGE, subject=member_from_url)
def show(member: Member) -> Any:
    return _member(member, InviteAgainForm())


@members.post("/<uuid:member_id>/invitation")
@needs(Permission.MEMBER_MANAGE, subject=member_from_url)
def send_again(member: Member) -> Any:
    form = InviteAgainForm()
    tried = attempt(form, lambda: invite_again(g.session, g.actor, member))
    if not tried.ok:
        return _member(member, form)
    said = "A new link is on its way. Earlier ones no longer work."
    return done(url_for(".show", member_id=member.id), said=said)


@members.route("/<uuid:member_id>/end", methods=BOTH)
@needs(Permission.MEMBER_MANAGE, subject=member_from_url)
def end(member: Member) -> Any:
    form = EndMemberForm()
    tried = attempt(form, lambda: end_member(g.session, g.actor, member))
    if tried.ok:
        return done(url_for(".show", member_id=member.id), said="The account is ended.")
    return page("administration/end_member.html", form=form, subject=member)


def _page_href(number: int) -> str:
    return url_for("administration.members.index", page=number)


def _invitation() -> InviteMemberForm:
    form = InviteMemberForm()
    form.role.choices = role_options(tuple(role for role in Role if may_give(g.actor, role)))
    form.agency.choices = [(str(each.id), each.name) for each in agencies(g.session)]
    return form


def _invite(form: InviteMemberForm) -> Member:
    role = Role(str(form.role.data))
    of_agency = role is Role.LIAISON and form.agency.data
    return invite_member(
        g.session,
        g.actor,
        name=form.name.data or "",
        email=form.email.data or "",
        role=role,
        agency_id=UUID(form.agency.data) if of_agency else None,
    )


def _member(member: Member, form: InviteAgainForm) -> Any:
    names = agency_names(g.session, [member.agency_id])
    within = may_give(g.actor, Role(member.role)) and not member.ended_at
    return page(
        "administration/member.html",
        form=form,
        card=card(member, names),
        may_end=within and member.id != g.actor.id,
        may_invite=within and member.password_hash is None,
    )
