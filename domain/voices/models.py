"""What a relative allows, and where their words are used."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed

ALL = "all"  # what goes for everything of which they have said nothing else


class Level(StrEnum):
    """How far the board may go with what somebody told it."""

    NONE = "none"
    GENERAL = "general"
    QUOTED = "quoted"


class ViewConsent(CaseOwned, Base):
    """One relative's word on one thing that they told, or on all. The latest is what counts.

    `about` is `all`, a question's key, or `file-` or `noted-` with the id of such a row.
    """

    __tablename__ = "view_consent"
    __table_args__ = (
        *tied("case", "relative"),
        UniqueConstraint("board_id", "relative_id", "about"),
    )
    after_closing = True
    relative_id: Mapped[UUID]
    about: Mapped[str]
    level: Mapped[str]
    show_me: Mapped[bool] = mapped_column(default=True)  # whether they want to see where
    said_at: Mapped[datetime]


class ViewUse(CaseOwned, Base):
    """Something that a relative told, used in a report from one version until another."""

    __tablename__ = "view_use"
    __table_args__ = tied("case", "relative", "report", "draft", "member", out_by_id="member")
    relative_id: Mapped[UUID]
    report_id: Mapped[UUID]
    draft_id: Mapped[UUID]
    version: Mapped[int]
    about: Mapped[str]
    how: Mapped[str]  # general | quoted
    section_sealed: Mapped[bytes]
    section = Sealed()
    quote_sealed: Mapped[bytes | None]
    quote = Sealed()
    approved_on: Mapped[date | None]  # when a version with it was last approved
    out_version: Mapped[int | None]  # the first version without it
    out_by_id: Mapped[UUID | None]
    member_id: Mapped[UUID]
