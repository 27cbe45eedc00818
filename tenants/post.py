"""What a board sends with: its own name and number on everything that leaves."""

from collections.abc import Mapping

from domain.delivery.message import Post, Sender
from domain.notices.kinds import Channel
from tenants.board import Board


def post_of(board: Board, base_url: str, senders: Mapping[Channel, Sender]) -> Post:
    phone = str(board.contact.phone)
    return Post(
        board_name=board.short_name,
        contact="" if phone == "not stated" else phone,
        base_url=base_url,
        senders=senders,
    )
