"""Single-use links for members. The token is derived when it is needed, and never stored."""

import base64
from datetime import timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from domain import clock
from domain.ids import new_id
from domain.members.models import Member, MemberToken
from domain.sealing.keyring import keyring_of
from domain.sealing.keys import derive, keyed_hash


class Purpose(StrEnum):
    INVITATION = "invitation"
    RESET = "reset"


LASTS = {Purpose.INVITATION: timedelta(days=7), Purpose.RESET: timedelta(hours=2)}


def token_of(session: Session, link: MemberToken) -> str:
    """The token of a link, for the address that is sent. 43 characters, bound to the board."""
    return _token(session, link.id, link.purpose)


def make_link(session: Session, member: Member, purpose: Purpose) -> MemberToken:
    """A new link. Those made before stay as they are; using any one spends them all."""
    link_id = new_id()
    token = _token(session, link_id, purpose)
    link = MemberToken(
        id=link_id,
        member_id=member.id,
        purpose=purpose.value,
        token_hash=_hash(session, token),
        expires_at=clock.now() + LASTS[purpose],
    )
    session.add(link)
    session.flush()
    return link


def open_link(session: Session, token: str) -> MemberToken | None:
    """The link, if it still opens. Wrong, expired, used and foreign tokens are all None."""
    return _open(session, MemberToken.token_hash == _hash(session, token))


def link_by_id(session: Session, link_id: UUID) -> MemberToken | None:
    """The link of a notice, if it still opens: a notice of one that does not is no longer true."""
    return _open(session, MemberToken.id == link_id)


def newest_link(session: Session, member: Member) -> MemberToken:
    """The link that was made last for a member, who must have one."""
    return session.scalars(
        select(MemberToken)
        .where(MemberToken.member_id == member.id)
        .order_by(MemberToken.made_at.desc(), MemberToken.used_at.is_not(None), MemberToken.id)
        .limit(1)
    ).one()


def spend_links(session: Session, member_id: UUID) -> set[UUID]:
    """Use up every open link of a member, and say which those were. Safe against a race."""
    spent = session.scalars(
        update(MemberToken)
        .where(MemberToken.member_id == member_id, MemberToken.used_at.is_(None))
        .values(used_at=clock.now())
        .returning(MemberToken.id)
        .execution_options(synchronize_session=False)
    )
    return set(spent)


def _open(session: Session, which: object) -> MemberToken | None:
    return session.scalars(
        select(MemberToken)
        .join(Member, Member.id == MemberToken.member_id)
        .where(
            which,  # type: ignore[arg-type]
            MemberToken.used_at.is_(None),
            MemberToken.expires_at > clock.now(),
            Member.ended_at.is_(None),
        )
    ).first()


def _token(session: Session, link_id: UUID, purpose: str) -> str:
    key = derive(keyring_of(session).board_key(), "member links")
    return base64.urlsafe_b64encode(keyed_hash(key, f"{link_id}/{purpose}")).rstrip(b"=").decode()


def _hash(session: Session, token: str) -> bytes:
    return keyring_of(session).look_up("member link", token)
