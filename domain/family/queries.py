"""Finding relatives and what reaches them."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.errors import Refused
from domain.family.relatives import Relative
from domain.notices.kinds import Channel, RecipientKind
from domain.notices.models import Notice
from domain.notices.outbox import Recipient


def relatives_of(session: Session, case_id: UUID) -> Sequence[Relative]:
    """A case's relatives, in the order in which they were added."""
    return session.scalars(
        select(Relative)
        .where(Relative.case_id == case_id, Relative.ended_at.is_(None))
        .order_by(Relative.made_at, Relative.id)
    ).all()


def relatives_to_tell(session: Session, case_id: UUID) -> Sequence[Relative]:
    """Those of them who want to hear from the board, and whom something reaches."""
    return [it for it in relatives_of(session, case_id) if it.wants_news and it.has_way]


def reach(relative: Relative) -> Recipient:
    """How a notice reaches a relative: by the one channel that they said is safe.

    Raises `Refused` for somebody of whom no way is written down.
    """
    if not relative.has_way:
        raise Refused("No way to reach them is written down. Write one down first.")
    return Recipient(RecipientKind.RELATIVE, relative.id, Channel(relative.channel))


def notices_to(session: Session, relative_id: UUID) -> Sequence[Notice]:
    """All that ever went to a relative, or waits to go, the latest first."""
    return session.scalars(
        select(Notice)
        .where(
            Notice.recipient_kind == RecipientKind.RELATIVE.value,
            Notice.recipient_id == relative_id,
        )
        .order_by(Notice.made_at.desc(), Notice.id.desc())
    ).all()
