"""Relatives of the child, and the route by which the board reaches each."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class Relative(CaseOwned, Base):
    __tablename__ = "relative"
    __table_args__ = tied("case")
    name_sealed: Mapped[bytes]
    name = Sealed()
    relation_sealed: Mapped[bytes]
    relation = Sealed()
    channel: Mapped[str]  # email | text | letter: how notices may reach them
    email_sealed: Mapped[bytes | None]
    email = Sealed()
    phone_sealed: Mapped[bytes | None]
    phone = Sealed()
    address_sealed: Mapped[bytes | None]
    address = Sealed()
    wants_news: Mapped[bool] = mapped_column(default=True)
    ended_at: Mapped[datetime | None]


class Route(CaseOwned, Base):
    """Who carries contact to a relative, under the title the procedure gives."""

    __tablename__ = "route"
    __table_args__ = tied("case", "relative")
    relative_id: Mapped[UUID]
    kind: Mapped[str]  # lead | panel_chair | personal_contact | practitioner | manager
    carrier_sealed: Mapped[bytes]
    carrier = Sealed()
    note_sealed: Mapped[bytes | None]
    note = Sealed()
