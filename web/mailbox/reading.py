"""A letter as the page shows it, with the links to this board made to be followed."""

import re
from dataclasses import dataclass
from datetime import datetime

from domain.notices.kinds import Channel
from domain.notices.mailbox import Letter
from web.notices.words import CHANNELS

ADDRESS = re.compile(r"(https?://\S+)")


@dataclass(frozen=True)
class Piece:
    """Words, and where they lead if they are an address at this board."""

    words: str
    href: str | None


@dataclass(frozen=True)
class Readable:
    how: str
    to: str
    name: str
    sender: str
    subject: str
    sent_at: datetime
    pieces: tuple[Piece, ...]


def readable(letter: Letter, host_url: str) -> Readable:
    return Readable(
        how=CHANNELS[Channel(letter.channel)],
        to=letter.to,
        name=letter.name,
        sender=letter.sender,
        subject=letter.subject,
        sent_at=datetime.fromisoformat(letter.sent_at),
        pieces=tuple(
            Piece(part, part if part.startswith(host_url) else None)
            for part in ADDRESS.split(letter.body.strip())
            if part
        ),
    )
