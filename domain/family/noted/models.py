"""Words that somebody at the board wrote down. They are the relative's: to check, to take back."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Mapped

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class SaidBy(StrEnum):
    PHONE = "phone"
    MEETING = "meeting"
    LETTER = "letter"
    OTHER = "other"


class NotedView(CaseOwned, Base):
    """`agreed` is None until the relative has looked. Taken back, only the dates are left."""

    __tablename__ = "noted_view"
    __table_args__ = tied("case", "relative", "member")
    after_closing = True
    relative_id: Mapped[UUID]
    said_on: Mapped[date]
    means: Mapped[str]  # phone | meeting | letter | other
    heard_by_sealed: Mapped[bytes | None]
    heard_by = Sealed()
    words_sealed: Mapped[bytes | None]
    words = Sealed()
    checked_at: Mapped[datetime | None]
    agreed: Mapped[bool | None]
    correction_sealed: Mapped[bytes | None]
    correction = Sealed()
    taken_back_at: Mapped[datetime | None]
    member_id: Mapped[UUID]
