"""Setting a password through a link, and changing it while signed in."""

from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.errors import Conflict, Invalid, NotFound
from domain.members.hashing import hash_password, matches
from domain.members.links import open_link, spend_links
from domain.members.models import Member
from domain.members.password_rules import refuse_weak
from domain.members.queries import member_by_id


def set_password(session: Session, actor: Actor, token: str, password: str) -> Member:
    """Spend a link. Every sitting of the member ends, a lock opens, and nobody is signed in."""
    link = open_link(session, token)
    if link is None:
        raise NotFound
    member = member_by_id(session, link.member_id)
    refuse_weak(password, member.email)
    if link.id not in spend_links(session, member.id):
        raise Conflict("This link has just been used.")
    member.failed_sign_ins, member.locked_until = 0, None
    _give(member, password)
    record(session, actor, Action.MEMBER_JOINED, member, purpose=link.purpose)
    return member


def change_password(
    session: Session, actor: Actor, member: Member, *, current: str, password: str
) -> Member:
    """Every sitting of the member ends; whoever holds this one may begin it anew."""
    if not matches(member.password_hash, current):
        raise Invalid("This is not your current password.", field="current")
    refuse_weak(password, member.email)
    _give(member, password)
    record(session, actor, Action.MEMBER_CHANGED_PASSWORD, member)
    return member


def _give(member: Member, password: str) -> None:
    member.password_hash = hash_password(password)
    member.epoch += 1
