"""Versions that stay as they were frozen, files that are made to be taken away, and what rests."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, ClassVar, Self
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Base, CaseOwned, tied
from domain.files.models import StoredFile
from domain.sealing.sealed import Sealed

LASTS = timedelta(days=7)  # what is made to be taken away lies here no longer


class Making(StrEnum):
    """How far the making of it is."""

    WAITING = "waiting"
    AT_WORK = "at_work"
    READY = "ready"
    FAILED = "failed"
    GONE = "gone"


class Kind(StrEnum):
    words: str
    media_type: str

    def __new__(cls, key: str, words: str, media_type: str) -> Self:
        member = str.__new__(cls, key)
        member._value_ = key
        member.words, member.media_type = words, media_type
        return member

    WORD = (
        "docx",
        "Word document",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    )
    EXCEL = (
        "xlsx",
        "Excel workbook",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    )
    PDF = "pdf", "PDF", "application/pdf"


KINDS = {kind.value: kind for kind in Kind}


class ChronologyVersion(CaseOwned, Base):
    """The integrated chronology as it stood at one moment, in a sealed file with its hash."""

    __tablename__ = "chronology_version"
    __table_args__ = (
        *tied("case", "member", file_id="stored_file"),
        UniqueConstraint("board_id", "case_id", "number"),
    )
    number: Mapped[int]
    title_sealed: Mapped[bytes]
    title = Sealed()
    why_sealed: Mapped[bytes | None]
    why = Sealed()
    asked: Mapped[dict[str, Any]]  # the filter, as an address has it; empty: all that is taken in
    state: Mapped[str] = mapped_column(default=Making.WAITING.value)
    done: Mapped[int] = mapped_column(default=0)
    in_all: Mapped[int] = mapped_column(default=0)
    file_id: Mapped[UUID | None]
    digest: Mapped[str | None]  # of what the file holds
    member_id: Mapped[UUID]
    began_at: Mapped[datetime | None]
    frozen_at: Mapped[datetime | None]


class ChronologyExport(CaseOwned, Base):
    """A file made of the chronology for one member, who has a week to take it away."""

    after_closing: ClassVar[bool] = True  # it changes nothing of the case
    __tablename__ = "chronology_export"
    __table_args__ = tied("case", "member", "chronology_version", file_id="stored_file")
    chronology_version_id: Mapped[UUID | None]  # none: of the chronology as it stands
    kind: Mapped[str]
    named: Mapped[bool]  # with names, and not code names
    asked: Mapped[dict[str, Any]]
    state: Mapped[str] = mapped_column(default=Making.WAITING.value)
    done: Mapped[int] = mapped_column(default=0)
    in_all: Mapped[int] = mapped_column(default=0)
    failed: Mapped[str | None]  # why: "many", "empty" or "broken"
    file_id: Mapped[UUID | None]
    member_id: Mapped[UUID]
    began_at: Mapped[datetime | None]
    ready_at: Mapped[datetime | None]


class TakenAway(StoredFile):
    """The file of an export: it may be made, and goes again, though the case be closed."""

    after_closing: ClassVar[bool] = True


class DraftBasis(CaseOwned, Base):
    """Which version of the chronology a draft of a report rests on."""

    __tablename__ = "draft_basis"
    __table_args__ = (
        *tied("case", "draft", "chronology_version", "member"),
        UniqueConstraint("board_id", "draft_id"),
    )
    draft_id: Mapped[UUID]
    chronology_version_id: Mapped[UUID]
    member_id: Mapped[UUID]
