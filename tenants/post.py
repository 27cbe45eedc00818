"""What a board sends with: its own name and number on everything that leaves."""

from collections.abc import Mapping

from domain.delivery.message import Post, Sender
from domain.letters.writing import Office
from domain.neutral import is_neutral
from domain.notices.kinds import Channel
from domain.procedures.basis import Silence
from tenants.board import Board


def office_of(board: Board) -> Office:
    """How the board shows itself on paper. A line that would tell a stranger why is left out."""
    phone, address = board.contact.phone, board.contact.address
    lines = () if isinstance(address, Silence) else address
    return Office(
        sender=board.sender,
        phone="" if isinstance(phone, Silence) else phone,
        lines=tuple(line for line in lines if is_neutral(line)),
    )


def post_of(board: Board, base_url: str, senders: Mapping[Channel, Sender]) -> Post:
    return Post(
        board_name=board.short_name,
        contact=office_of(board).phone,
        base_url=base_url,
        senders=senders,
        sender=board.sender,
    )
