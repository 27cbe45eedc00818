"""Sending what the script gave cause to send, on the day it was due."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import system
from domain.delivery.deliver import deliver
from domain.delivery.message import Message, Post
from domain.delivery.reminders import look_ahead
from domain.notices.kinds import Channel
from domain.notices.mailbox import Letter, Mailbox
from domain.notices.queries import due_notices
from domain.sealing.keyring import keyring_of
from domain.tenancy import place_of
from tenants.board import Board

DELIVER = system("notices.deliver")
MOST = 500

Opening = Callable[[], AbstractContextManager[Session]]


@dataclass(frozen=True)
class ToMailbox:
    """Nothing leaves this machine: every channel ends in the board's sealed mailbox."""

    root: Path

    def __call__(self, session: Session, message: Message, /) -> str:
        box = Mailbox(self.root, place_of(session).board, keyring_of(session).board_key())
        box.put(
            Letter(
                notice=str(message.id),
                channel=message.channel.value,
                to=message.to,
                name=message.name,
                sender=message.sender,
                subject=message.subject,
                body=message.body,
                sent_at=clock.now().isoformat(),
            )
        )
        return f"mailbox:{message.id}"


def post_of(board: Board, base_url: str, root: Path) -> Post:
    phone = str(board.contact.phone)
    return Post(
        board_name=board.short_name,
        contact="" if phone == "not stated" else phone,
        base_url=base_url,
        senders=dict.fromkeys(Channel, ToMailbox(root)),
    )


def send(opening: Opening, post: Post, notices: Iterable[UUID]) -> None:
    """Each in a transaction of its own, as a worker does."""
    for notice_id in notices:
        with opening() as session:
            deliver(session, DELIVER, notice_id, post=post)


def remind(opening: Opening, post: Post) -> None:
    """Write the reminders of dates that are near or past, and send all that is due."""
    with opening() as session:
        look_ahead(session)
        due = due_notices(session, post.senders.keys(), MOST)
    send(opening, post, due)


def written_in(session: Session) -> list[UUID]:
    """The notices that this session has put in the outbox."""
    return [notice_id for _, notice_id in session.info.get("nudges", [])]
