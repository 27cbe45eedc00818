"""The link a relative opens: unguessable, bound, expiring, revocable.

The token is made from a key and the invitation's own id whenever it is needed, so that nobody who
reads the database, a backup or the record can open a link with what they find.
"""

import hashlib
import hmac
import re
from base64 import b32encode, urlsafe_b64encode
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from domain import clock
from domain.access.identity import Actor, ActorKind
from domain.base import Base, CaseOwned, tied
from domain.sealing.keyring import keyring_of
from domain.sealing.keys import derive
from domain.tenancy import place_of

# Four weeks: long enough for somebody in grief to come back to it, short enough that a link left
# in an old message soon opens nothing. Renewing is one button, and loses nothing they wrote.
LINK_LASTS = timedelta(days=28)
VIEWS = "views"
TOKEN_BYTES = 24  # 192 bits
TOKEN = re.compile(r"[A-Za-z0-9_-]{32}")
# For typing from paper: 140 bits in capitals and figures that cannot be taken for one another.
CODE_LETTERS, CODE_GROUP = 28, 4
PLAINER = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "0123456789ABCDEFGHJKMNPQRSTVWXYZ")
MISTAKEN = str.maketrans("OILU", "011V")
CODE = re.compile(r"[0-9A-HJKMNP-TV-Z]{28}")


class Invitation(CaseOwned, Base):
    """The token is derived from a key and this row's id; only its keyed hash is kept."""

    __tablename__ = "invitation"
    __table_args__ = (
        *tied("case", "relative"),
        UniqueConstraint("board_id", "token_hash"),
        UniqueConstraint("board_id", "code_hash"),
    )
    after_closing = True
    relative_id: Mapped[UUID]
    purpose: Mapped[str]  # views
    token_hash: Mapped[bytes]
    code_hash: Mapped[bytes | None]  # of what is typed from paper; none for links made before
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    opened_at: Mapped[datetime | None]  # when the button was first pressed, never on a mere GET
    reader: Mapped[str] = mapped_column(default="parent")  # whom its pages speak to
    language: Mapped[str | None]  # and in which language, once somebody has said
    left_at: Mapped[datetime | None]  # when somebody last chose to leave its pages

    @property
    def stands(self) -> bool:
        return self.revoked_at is None and self.expires_at > clock.now()

    def still_open_to(self, visit: datetime) -> bool:
        """Whether a visit that began then goes on. Leaving ends every visit, on every device."""
        return self.stands and (self.left_at is None or self.left_at < visit)


def token_of(session: Session, invitation: Invitation) -> str:
    """The secret part of the address, derived again. It is never stored."""
    return urlsafe_b64encode(_derived(session, invitation, "family links")[:TOKEN_BYTES]).decode()


def code_of(session: Session, invitation: Invitation) -> str:
    """The same link as it is typed from paper. It is another secret, and no more stored."""
    made = b32encode(_derived(session, invitation, "family codes")).decode()[:CODE_LETTERS]
    plain = made.translate(PLAINER)
    return " ".join(plain[at : at + CODE_GROUP] for at in range(0, CODE_LETTERS, CODE_GROUP))


def code_hash_of(session: Session, code: str) -> bytes:
    return keyring_of(session).look_up("family code", code)


def _derived(session: Session, invitation: Invitation, use: str) -> bytes:
    parts = (
        place_of(session).board,
        invitation.case_id,
        invitation.relative_id,
        invitation.id,
        invitation.purpose,
    )
    key = derive(keyring_of(session).board_key(), use)
    return hmac.new(key, "/".join(map(str, parts)).encode(), hashlib.sha256).digest()


def path_of(session: Session, invitation: Invitation) -> str:
    """The link's address at its board, for whoever writes the notice."""
    return f"/family/{token_of(session, invitation)}"


def hash_of(session: Session, token: str) -> bytes:
    return keyring_of(session).look_up("family link", token)


def find_invitation(session: Session, token: str) -> Invitation | None:
    """The invitation that a link opens. Wrong, expired, revoked and foreign are all None."""
    if not TOKEN.fullmatch(token):
        return None
    found = session.scalars(
        select(Invitation).where(Invitation.token_hash == hash_of(session, token))
    ).first()
    return found if found is not None and found.stands else None


def find_by_code(session: Session, typed: str) -> Invitation | None:
    """The invitation that belongs to what was typed from paper, however it was spaced."""
    code = re.sub(r"[\s.,-]", "", typed).upper().translate(MISTAKEN)
    if not CODE.fullmatch(code):
        return None
    found = session.scalars(
        select(Invitation).where(Invitation.code_hash == code_hash_of(session, code))
    ).first()
    return found if found is not None and found.stands else None


def standing_invitation(session: Session, relative_id: UUID) -> Invitation | None:
    """The one link of a relative's that opens now, if there is one."""
    latest = session.scalars(
        select(Invitation)
        .where(Invitation.relative_id == relative_id, Invitation.revoked_at.is_(None))
        .order_by(Invitation.made_at.desc(), Invitation.id.desc())
        .limit(1)
    ).first()
    return latest if latest is not None and latest.stands else None


def family_actor(invitation: Invitation) -> Actor:
    """Whoever holds the link acts as its relative, and as nobody else."""
    return Actor(ActorKind.FAMILY, invitation.id, relative_id=invitation.relative_id)
