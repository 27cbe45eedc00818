"""Making accounts: a person is invited by link, and sets a password of their own."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from domain.access.check import may_give
from domain.access.identity import Actor, Role
from domain.agencies.models import Agency
from domain.audit.actions import Action
from domain.audit.record import record
from domain.errors import Conflict, Invalid, Refused
from domain.members.links import Purpose, make_link, spend_links
from domain.members.models import Member, MemberToken
from domain.members.queries import email_index, member_by_email
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import Recipient, tell, to_member

KNOWN = "Somebody with this email address has an account already."


def make_member(
    session: Session,
    *,
    role: Role,
    name: str,
    email: str,
    password_hash: str | None = None,
    agency_id: UUID | None = None,
) -> Member:
    """The row alone: no event and no notice. For `invite_member`, and for loading demo data."""
    _check_agency(session, role, agency_id)
    member = Member(
        role=role.value,
        agency_id=agency_id,
        email_index=email_index(session, email),
        email=email.strip(),
        name=name,
        password_hash=password_hash,
    )
    session.add(member)
    try:
        session.flush()
    except IntegrityError as error:
        raise Conflict(KNOWN, field="email") from error
    return member


def invite_member(
    session: Session,
    actor: Actor,
    *,
    name: str,
    email: str,
    role: Role,
    agency_id: UUID | None = None,
) -> Member:
    """A new account, or one that had ended taken up again, and the link that opens it."""
    if not may_give(actor, role):
        raise Refused(f"Only a manager may invite a {role.label.lower()}.", field="role")
    known = member_by_email(session, email)
    if known is None:
        member = make_member(session, role=role, name=name, email=email, agency_id=agency_id)
    else:
        member = _take_up_again(session, actor, known, role, agency_id)
        member.name = name
    _send_link(session, actor, member)
    return member


def invite_again(session: Session, actor: Actor, member: Member) -> MemberToken:
    """A fresh link for somebody who has not set a password yet. Earlier ones stop working."""
    if not may_give(actor, Role(member.role)):
        raise Refused("Only a manager may do this for a manager.")
    if member.ended_at:
        raise Conflict("This account has ended.")
    if member.password_hash:
        raise Conflict("They have set a password already, so they can ask for a new one.")
    return _send_link(session, actor, member)


def _take_up_again(
    session: Session, actor: Actor, member: Member, role: Role, agency_id: UUID | None
) -> Member:
    if member.ended_at is None:
        raise Conflict(KNOWN, field="email")
    if not may_give(actor, Role(member.role)):
        raise Refused("Only a manager may take up a manager's account again.", field="email")
    _check_agency(session, role, agency_id)
    member.role, member.agency_id = role.value, agency_id
    member.ended_at = member.password_hash = None
    member.epoch += 1
    return member


def _send_link(session: Session, actor: Actor, member: Member) -> MemberToken:
    spend_links(session, member.id)
    link = make_link(session, member, Purpose.INVITATION)
    event_id = record(session, actor, Action.MEMBER_INVITED, member, role=member.role)
    recipient: Recipient = to_member(member.id)
    tell(session, NoticeKind.MEMBER_INVITED, event_id, recipient, token=str(link.id))
    return link


def _check_agency(session: Session, role: Role, agency_id: UUID | None) -> None:
    if role is not Role.LIAISON:
        if agency_id is not None:
            raise Invalid("Only an agency liaison belongs to an agency.", field="agency")
        return
    if agency_id is None:
        raise Invalid("Choose the agency that the liaison is from.", field="agency")
    known = session.scalars(
        select(Agency.id).where(Agency.id == agency_id, Agency.ended_at.is_(None))
    ).first()
    if known is None:
        raise Invalid("Choose an agency from the list.", field="agency")
