"""Putting a notice in the outbox, in the same transaction as its cause."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from domain import clock
from domain.ids import new_id
from domain.notices.kinds import Channel, NoticeKind, RecipientKind
from domain.notices.models import Notice
from domain.tenancy import place_of


@dataclass(frozen=True)
class Recipient:
    kind: RecipientKind
    id: UUID
    channel: Channel = Channel.EMAIL


def to_member(member_id: UUID) -> Recipient:
    return Recipient(RecipientKind.MEMBER, member_id)


def tell(
    session: Session,
    kind: NoticeKind,
    event_id: UUID,
    recipient: Recipient,
    *,
    case_id: UUID | None = None,
    due_at: datetime | None = None,
    **particulars: str,
) -> UUID:
    """Write one row of the outbox and return its id.

    Unique for (event, kind, recipient, channel): telling twice of one event is an error here, and
    callers that sweep check first. The queue is nudged after the commit by whoever holds the
    session; the sweep finds what a nudge missed. Particulars hold ids and keys only.
    """
    notice_id = new_id()
    board = place_of(session).board
    session.flush()
    # A plain insert: most audiences may add to the outbox and read none of it.
    session.execute(
        insert(Notice),
        [
            {
                "board_id": board,
                "id": notice_id,
                "made_at": clock.now(),
                "case_id": case_id,
                "event_id": event_id,
                "kind": kind.value,
                "recipient_kind": recipient.kind.value,
                "recipient_id": recipient.id,
                "channel": recipient.channel.value,
                "particulars": particulars,
                "due_at": due_at or clock.now(),
            }
        ],
    )
    session.info.setdefault("nudges", []).append((board, notice_id))
    return notice_id
