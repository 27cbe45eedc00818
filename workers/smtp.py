"""E-mail by SMTP. One connection for each message: a lost one never holds up the next.

`smtp://user:password@host:587?from=notices@board.example`. A host other than this machine must
offer STARTTLS, because messages carry links; `tls=none` says that the way there is safe without.
"""

import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Self
from urllib.parse import parse_qs, unquote, urlsplit

from sqlalchemy.orm import Session

from domain import clock
from domain.delivery.message import Message, SendFailed

SECONDS = 10
NEARBY = {"localhost", "127.0.0.1", "::1"}


@dataclass(frozen=True)
class SmtpSender:
    host: str
    port: int
    domain: str
    sender: str
    user: str | None = field(repr=False)
    password: str | None = field(repr=False)
    tls: str  # whole | start | none

    @classmethod
    def from_url(cls, url: str, domain: str) -> Self:
        parts = urlsplit(url)
        asked = parse_qs(parts.query)
        whole = parts.scheme == "smtps"
        host = parts.hostname or "localhost"
        given = asked.get("tls", ["none" if host in NEARBY else "start"])[0]
        return cls(
            host=host,
            port=parts.port or (465 if whole else 25),
            domain=domain,
            sender=asked.get("from", [f"no-reply@{domain}"])[0],
            user=unquote(parts.username) if parts.username else None,
            password=unquote(parts.password) if parts.password else None,
            tls="whole" if whole else given,
        )

    def __call__(self, _session: Session, message: Message, /) -> str:
        letter = self.letter(message)
        with _told_apart(), self._connected() as server:
            server.send_message(letter)
        return str(letter["Message-ID"])

    def letter(self, message: Message) -> EmailMessage:
        """Its Message-ID is made from the notice, so that a second one is known as the same."""
        letter = EmailMessage()
        letter["From"] = Address(message.sender, addr_spec=self.sender)
        letter["To"] = _address(message.to)
        letter["Subject"] = message.subject
        letter["Date"] = format_datetime(clock.now())
        letter["Message-ID"] = f"<{message.id}@{self.domain}>"
        letter["Auto-Submitted"] = "auto-generated"
        letter["Content-Language"] = "en-GB"
        letter.set_content(message.body)
        return letter

    @contextmanager
    def _connected(self) -> Iterator[smtplib.SMTP]:
        context = ssl.create_default_context() if self.tls != "none" else None
        opened = (
            smtplib.SMTP_SSL(self.host, self.port, timeout=SECONDS, context=context)
            if self.tls == "whole"
            else smtplib.SMTP(self.host, self.port, timeout=SECONDS)
        )
        with opened as server:
            if self.tls == "start":
                server.starttls(context=context)
            if self.user is not None:
                server.login(self.user, self.password or "")
            yield server


def _address(given: str) -> Address:
    """The library's reader of addresses fails in more ways than it says."""
    try:
        return Address(addr_spec=given)
    except (ValueError, IndexError, MessageError):
        raise SendFailed("address_wrong", final=True) from None


@contextmanager
def _told_apart() -> Iterator[None]:
    """Failures by key. What the server said may quote an address, so it is not kept."""
    try:
        yield
    except smtplib.SMTPRecipientsRefused as error:
        codes = [code for code, _ in error.recipients.values()]
        raise SendFailed("address_refused", final=all(code >= 500 for code in codes)) from None
    except smtplib.SMTPAuthenticationError:
        raise SendFailed("sign_in_refused") from None
    except smtplib.SMTPDataError as error:
        raise SendFailed("message_refused", final=error.smtp_code >= 500) from None
    except smtplib.SMTPException:
        raise SendFailed("provider_refused") from None
    except OSError:
        raise SendFailed("unreachable") from None
