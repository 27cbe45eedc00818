"""Events, and the chain that ties them together."""

from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Base, BoardOwned, tied


class Event(BoardOwned, Base):
    """Something done or read. Particulars hold ids, numbers and keys; never names or free text."""

    __tablename__ = "event"
    __table_args__ = (
        *tied("case"),
        Index(None, "board_id", "case_id", "made_at"),
        Index(None, "board_id", "made_at", "id"),
    )
    actor_kind: Mapped[str]
    actor_id: Mapped[UUID | None]
    action: Mapped[str]
    subject_kind: Mapped[str]
    subject_id: Mapped[UUID | None]
    case_id: Mapped[UUID | None]
    particulars: Mapped[dict[str, Any]] = mapped_column(default=dict)


class EventLink(BoardOwned, Base):
    """One link of a board's chain. A worker makes them in order; no page waits for the chain."""

    __tablename__ = "event_link"
    __table_args__ = (
        *tied("event"),
        UniqueConstraint("board_id", "number"),
        UniqueConstraint("board_id", "event_id"),
    )
    number: Mapped[int] = mapped_column(BigInteger)
    event_id: Mapped[UUID]
    previous: Mapped[bytes]
    digest: Mapped[bytes]
