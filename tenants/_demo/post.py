"""Sending what the script gave cause to send, on the day it was due."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from uuid import UUID

from sqlalchemy.orm import Session

from domain.access.identity import system
from domain.delivery.deliver import deliver
from domain.delivery.mailbox import MailboxSender
from domain.delivery.message import Post
from domain.delivery.reminders import look_ahead
from domain.notices.kinds import Channel
from domain.notices.queries import due_notices
from tenants.board import Board
from tenants.post import post_of

DELIVER = system("notices.deliver")
MOST = 500

Opening = Callable[[], AbstractContextManager[Session]]


def demo_post(board: Board, base_url: str, root: Path) -> Post:
    """Nothing leaves this machine: every channel ends in the board's sealed mailbox."""
    return post_of(board, base_url, dict.fromkeys(Channel, MailboxSender(root)))


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
