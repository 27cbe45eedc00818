"""The sections of an answer as they were sent, and who signed it off. Neither is ever changed."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed

WRITTEN, WORD = "written", "word"
FRONT, NOTES = "front", "notes"  # of a Word file: what stands before its headings, and footnotes


class SentSection(CaseOwned, Base):
    """One section of one version. `words` are as they were typed, or clean HTML out of Word."""

    __tablename__ = "sent_section"
    __table_args__ = (
        *tied("case", "agency", "contribution"),
        UniqueConstraint("board_id", "contribution_id", "section"),
    )
    contribution_id: Mapped[UUID]
    agency_id: Mapped[UUID]
    section: Mapped[str]
    source: Mapped[str]  # written | word
    words_sealed: Mapped[bytes]
    words = Sealed()


class SignOff(CaseOwned, Base):
    """A senior officer of the agency stands by one version."""

    __tablename__ = "sign_off"
    __table_args__ = (
        *tied("case", "agency", "contribution", "member"),
        UniqueConstraint("board_id", "contribution_id"),
    )
    contribution_id: Mapped[UUID]
    agency_id: Mapped[UUID]
    name_sealed: Mapped[bytes]
    name = Sealed()
    post_sealed: Mapped[bytes]
    post = Sealed()
    signed_on: Mapped[date]
    line_managed: Mapped[bool]  # as they said: of the case, or of those who worked on it
    member_id: Mapped[UUID]  # who recorded it


@dataclass(frozen=True)
class Signature:
    """What is said of a sign-off."""

    name: str
    post: str
    signed_on: date
    line_managed: bool
