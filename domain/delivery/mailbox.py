"""The demonstration's way out: nothing leaves this machine."""

from pathlib import Path

from sqlalchemy.orm import Session

from domain import clock
from domain.delivery.message import Message
from domain.notices.mailbox import Letter, Mailbox
from domain.sealing.keyring import keyring_of
from domain.tenancy import place_of


class MailboxSender:
    """Puts a message where the demonstration's page finds it. A second time changes nothing."""

    def __init__(self, root: Path) -> None:
        self.root = root

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
