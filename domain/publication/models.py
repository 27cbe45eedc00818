"""What stands in the public library, and what was taken down."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class Publication(CaseOwned, Base):
    """Made anew from cleared text. Nothing here is sealed: it is what the public may read."""

    __tablename__ = "publication"
    __table_args__ = (
        *tied("case", "report", "draft", "member"),
        UniqueConstraint("board_id", "slug"),
    )
    report_id: Mapped[UUID]
    draft_id: Mapped[UUID]
    slug: Mapped[str]
    title: Mapped[str]
    summary: Mapped[str]
    html: Mapped[str]
    pdf: Mapped[bytes] = mapped_column(deferred=True)
    conditions: Mapped[list[dict[str, Any]]]  # the gate as it stood at that moment
    published_at: Mapped[datetime]
    member_id: Mapped[UUID]


class Withdrawal(CaseOwned, Base):
    __tablename__ = "withdrawal"
    __table_args__ = (
        *tied("case", "publication", "member"),
        UniqueConstraint("board_id", "publication_id"),
    )
    publication_id: Mapped[UUID]
    public_note: Mapped[str]  # what a reader who comes looking is told
    reason_sealed: Mapped[bytes]
    reason = Sealed()
    member_id: Mapped[UUID]


class Explanation(CaseOwned, Base):
    """Why a condition of the gate was not met, signed by a named person."""

    __tablename__ = "explanation"
    __table_args__ = (
        *tied("case", "draft", "member"),
        UniqueConstraint("board_id", "draft_id", "condition"),
    )
    draft_id: Mapped[UUID]
    condition: Mapped[str]
    reason_sealed: Mapped[bytes]
    reason = Sealed()
    member_id: Mapped[UUID]
