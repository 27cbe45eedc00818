"""Giving the family their copy of a report before the public has it, and telling them when."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class FamilyCopy(CaseOwned, Base):
    __tablename__ = "family_copy"
    __table_args__ = (
        *tied("case", "relative", "draft", "member"),
        UniqueConstraint("board_id", "relative_id", "draft_id"),
    )
    relative_id: Mapped[UUID]
    draft_id: Mapped[UUID]
    means: Mapped[str]  # link | paper | meeting
    note_sealed: Mapped[bytes | None]
    note = Sealed()
    read_at: Mapped[datetime | None]
    member_id: Mapped[UUID]


class AdvanceNotice(CaseOwned, Base):
    """A relative told, before the public, of the day on which a report will be published."""

    __tablename__ = "advance_notice"
    __table_args__ = (
        *tied("case", "relative", "draft", "member"),
        UniqueConstraint("board_id", "relative_id", "draft_id"),
    )
    relative_id: Mapped[UUID]
    draft_id: Mapped[UUID]
    publish_on: Mapped[date]
    means: Mapped[str]  # link | paper | meeting | phone
    member_id: Mapped[UUID]
