"""What is handed to a channel, and what a channel may say back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID

from sqlalchemy.orm import Session

from domain.notices.kinds import Channel


@dataclass(frozen=True)
class Message:
    """One notice, ready to go. Its id is the reference by which a provider knows it again."""

    id: UUID
    channel: Channel
    to: str = field(repr=False)
    name: str = field(repr=False)
    sender: str
    subject: str
    body: str = field(repr=False)


class SendFailed(Exception):
    """It did not go. `key` says why in one word; `final` that trying again would not help."""

    def __init__(self, key: str, *, final: bool = False) -> None:
        super().__init__(key)
        self.key = key
        self.final = final


class Sender(Protocol):
    """One channel. Returns the provider's reference, or raises `SendFailed`."""

    def __call__(self, session: Session, message: Message, /) -> str: ...


@dataclass(frozen=True)
class Post:
    """What a board sends with. A channel without a sender waits for a person."""

    board_name: str
    contact: str
    base_url: str
    senders: Mapping[Channel, Sender]
    sender: str = ""  # who it comes from where a stranger may look
