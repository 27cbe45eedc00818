"""Signing out: of one sitting, or of all of them."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.members.models import Member, SignOut
from domain.turns import take_turn


def sign_out(session: Session, actor: Actor, member: Member, *, sitting: UUID) -> SignOut:
    """End one sitting. Its cookie opens nothing from now on, even where it was copied."""
    take_turn(session, f"sitting/{sitting}")
    known = session.scalars(select(SignOut).where(SignOut.id == sitting)).first()
    if known is not None:
        return known
    ended = SignOut(id=sitting, member_id=member.id)
    session.add(ended)
    record(session, actor, Action.MEMBER_SIGNED_OUT, member)
    return ended


def sign_out_everywhere(session: Session, actor: Actor, member: Member) -> Member:
    """End every sitting of the member. Whoever holds this one may begin it anew."""
    member.epoch += 1
    record(session, actor, Action.MEMBER_SIGNED_OUT_EVERYWHERE, member)
    return member
