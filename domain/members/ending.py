"""Ending an account. The person's name stays on what they did."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.check import may_give
from domain.access.identity import Actor, Role
from domain.audit.actions import Action
from domain.audit.record import record
from domain.errors import Conflict, Refused
from domain.members.links import spend_links
from domain.members.models import Member
from domain.turns import hold_row


def end_member(session: Session, actor: Actor, member: Member) -> Member:
    """Every sitting ends at once, and no link opens the account again."""
    # The managers are locked first and in one order: two who end each other would otherwise each
    # hold the row that the other waits for.
    managers = _managers_held(session)
    hold_row(session, member)
    refuse_to_end(actor, member, managers)
    member.ended_at = clock.now()
    member.epoch += 1
    spend_links(session, member.id)
    record(session, actor, Action.MEMBER_ENDED, member)
    return member


def refuse_to_end(actor: Actor, member: Member, managers: list[Member]) -> None:
    """Raises `Conflict` or `Refused` where this actor cannot end this account."""
    if member.ended_at:
        raise Conflict("This account has ended already.")
    if member.id == actor.id:
        raise Refused("You cannot end your own account. Ask another manager to do it.")
    if not may_give(actor, Role(member.role)):
        raise Refused("Only a manager may end a manager's account.")
    if member.role == Role.MANAGER and len(managers) == 1:
        raise Refused("This is the board's only manager. Invite another one first.")


def _managers_held(session: Session) -> list[Member]:
    """Held until the end of the transaction, so that two managers cannot end each other."""
    return list(
        session.scalars(
            select(Member)
            .where(Member.role == Role.MANAGER.value, Member.ended_at.is_(None))
            .order_by(Member.id)
            .with_for_update()
        )
    )
