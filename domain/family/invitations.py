"""The link a relative opens: unguessable, bound, expiring, revocable."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from domain.base import Base, CaseOwned, tied


class Invitation(CaseOwned, Base):
    """The token is derived from a key and this row's id; only its keyed hash is kept."""

    __tablename__ = "invitation"
    __table_args__ = (*tied("case", "relative"), UniqueConstraint("board_id", "token_hash"))
    relative_id: Mapped[UUID]
    purpose: Mapped[str]  # views
    token_hash: Mapped[bytes]
    expires_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
    opened_at: Mapped[datetime | None]  # when the button was first pressed, never on a mere GET
