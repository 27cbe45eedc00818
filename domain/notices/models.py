"""The outbox: one row per event, kind, recipient and channel."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Base, BoardOwned, tied


class Notice(BoardOwned, Base):
    """Addresses and words are looked up when it is sent, so the row holds ids and keys only."""

    __tablename__ = "notice"
    __table_args__ = (
        *tied("case", "event"),
        UniqueConstraint("board_id", "event_id", "kind", "recipient_id", "channel"),
        Index(
            "ix_notice_waiting",
            "board_id",
            "due_at",
            postgresql_where=text("sent_at is null and dropped_at is null and dead_at is null"),
        ),
    )
    case_id: Mapped[UUID | None]
    event_id: Mapped[UUID]
    kind: Mapped[str]
    recipient_kind: Mapped[str]  # contact | member | relative
    recipient_id: Mapped[UUID]
    channel: Mapped[str]  # email | text | letter
    particulars: Mapped[dict[str, Any]] = mapped_column(default=dict)
    due_at: Mapped[datetime]
    attempts: Mapped[int] = mapped_column(default=0)
    sent_at: Mapped[datetime | None]
    dropped_at: Mapped[datetime | None]  # no longer true when its turn came
    dead_at: Mapped[datetime | None]  # tried enough; a person must look
    last_error: Mapped[str | None]  # a key, never an address
    reference: Mapped[str | None]  # the provider's word for it
