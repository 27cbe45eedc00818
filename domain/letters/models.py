"""A letter to a relative, and the words that a board's letters begin with."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Base, BoardOwned, CaseOwned, tied
from domain.sealing.sealed import Sealed


class LetterKind(StrEnum):
    INVITATION = "invitation"
    NEWS = "news"
    OPEN = "open"

    @property
    def label(self) -> str:
        return LABELS[self]


LABELS = {
    LetterKind.INVITATION: "A letter with their link",
    LetterKind.NEWS: "A letter with news for them",
    LetterKind.OPEN: "A letter in your own words",
}


class Means(StrEnum):
    FIRST_CLASS = "first_class"
    SIGNED_FOR = "signed_for"
    BY_HAND = "by_hand"

    @property
    def label(self) -> str:
        return {
            "first_class": "First class post",
            "signed_for": "Signed for",
            "by_hand": "By hand",
        }[self.value]


class Letter(CaseOwned, Base):
    """Its words, with the place of the link marked in them: the link itself is never kept."""

    __tablename__ = "letter"
    __table_args__ = (
        *tied("case", "relative", "notice", "member", posted_by_id="member"),
        UniqueConstraint("board_id", "notice_id"),
    )
    after_closing = True
    relative_id: Mapped[UUID]
    notice_id: Mapped[UUID | None]  # the notice that it carries, where it carries one
    kind: Mapped[str]  # invitation | news | open
    words_sealed: Mapped[bytes]
    words = Sealed()
    large: Mapped[bool] = mapped_column(default=False)
    member_id: Mapped[UUID]
    posted_on: Mapped[date | None]
    means: Mapped[str | None]  # first_class | signed_for | by_hand
    posted_by_id: Mapped[UUID | None]
    dropped_at: Mapped[datetime | None]  # not sent after all

    @property
    def waits(self) -> bool:
        return self.posted_on is None and self.dropped_at is None


class LetterTemplate(BoardOwned, Base):
    """One version of the words that letters of one kind begin with. The latest counts."""

    __tablename__ = "letter_template"
    __table_args__ = (*tied("member"), UniqueConstraint("board_id", "kind", "version"))
    kind: Mapped[str]
    version: Mapped[int]
    words_sealed: Mapped[bytes | None]  # none: as they came
    words = Sealed()
    member_id: Mapped[UUID]
