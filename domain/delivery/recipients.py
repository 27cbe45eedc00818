"""To whom a notice goes, looked up when its turn comes, because people move and leave."""

from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.delivery.message import SendFailed
from domain.family.relatives import Relative
from domain.giving.models import DocumentRequest
from domain.members.models import Member
from domain.notices.kinds import Channel, RecipientKind
from domain.notices.models import Notice
from domain.requests.escalation import Escalation


@dataclass(frozen=True)
class Addressee:
    name: str = field(repr=False)
    address: str = field(repr=False)


Person = Member | Relative | Escalation | DocumentRequest


def standing_recipient(session: Session, notice: Notice) -> Person | None:
    """The one it is meant for, or None where they have left."""
    if notice.recipient_kind == RecipientKind.CONTACT.value:
        named = select(Escalation).where(Escalation.id == notice.recipient_id)
        return session.scalars(named).first()
    if notice.recipient_kind == RecipientKind.MEMBER.value:
        member = select(Member).where(Member.id == notice.recipient_id, Member.ended_at.is_(None))
        return session.scalars(member).first()
    if notice.recipient_kind == RecipientKind.ASKER.value:
        asker = select(DocumentRequest).where(DocumentRequest.id == notice.recipient_id)
        return session.scalars(asker).first()
    return session.scalars(
        select(Relative).where(Relative.id == notice.recipient_id, Relative.ended_at.is_(None))
    ).first()


def addressee(recipient: Person, channel: Channel) -> Addressee:
    """Raises `SendFailed` for good where nothing is known for this channel."""
    address = _address(recipient, channel)
    if not address:
        raise SendFailed("no_address", final=True)
    return Addressee(recipient.name, address)


def _address(recipient: Person, channel: Channel) -> str | None:
    if not isinstance(recipient, Relative):
        return recipient.email if channel is Channel.EMAIL else None
    found: dict[Channel, str | None] = {
        Channel.EMAIL: recipient.email,
        Channel.TEXT: recipient.phone,
        Channel.LETTER: recipient.address,
    }
    return found[channel]
