"""Signing in. Every failure looks alike and costs alike, whatever its cause."""

from datetime import timedelta

from sqlalchemy import or_, select, text, update
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import VISITOR, Actor, ActorKind, Role
from domain.audit.actions import Action
from domain.audit.record import record
from domain.members.hashing import hash_password, is_outdated, matches
from domain.members.models import Member
from domain.members.queries import email_index

TRIES = 5
REST = timedelta(minutes=15)


def sign_in(session: Session, *, email: str, password: str) -> Member | None:
    """The member, or None after counting a failure, which the caller must commit."""
    index = email_index(session, email)
    member = session.scalars(select(Member).where(Member.email_index == index)).first()
    right = matches(member.password_hash if member else None, password)
    if member is None or not right or not _is_open(member):
        _count_failure(session, index)
        return None
    return _welcome(session, member, password)


def _is_open(member: Member) -> bool:
    locked = member.locked_until is not None and member.locked_until > clock.now()
    return member.ended_at is None and not locked


def _welcome(session: Session, member: Member, password: str) -> Member:
    member.failed_sign_ins, member.locked_until = 0, None
    member.signed_in_at = clock.now()
    if member.password_hash and is_outdated(member.password_hash):
        member.password_hash = hash_password(password)
    actor = Actor(ActorKind.MEMBER, member.id, Role(member.role), member.agency_id)
    record(session, actor, Action.MEMBER_SIGNED_IN, member)
    return member


def _count_failure(session: Session, index: bytes) -> None:
    """One statement whether or not there is an account, so that tries sent together all count.

    Its commit does not wait for the disk, or the waiting would tell who has an account. Tries
    made while an account rests do not lengthen its rest.
    """
    session.execute(text("set local synchronous_commit = off"))
    awake = or_(Member.locked_until.is_(None), Member.locked_until <= clock.now())
    counted = session.execute(
        update(Member)
        .where(Member.email_index == index, Member.ended_at.is_(None), awake)
        .values(failed_sign_ins=Member.failed_sign_ins + 1)
        .returning(Member.id, Member.failed_sign_ins)
        .execution_options(synchronize_session=False)
    ).first()
    if counted is not None and counted.failed_sign_ins >= TRIES:
        _lock(session, index)


def _lock(session: Session, index: bytes) -> None:
    session.execute(
        update(Member)
        .where(Member.email_index == index)
        .values(failed_sign_ins=0, locked_until=clock.now() + REST)
        .execution_options(synchronize_session=False)
    )
    member = session.scalars(select(Member).where(Member.email_index == index)).one()
    record(session, VISITOR, Action.MEMBER_LOCKED, member)
