"""A text for one relative to read before the report is finished, and their comments on it."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed

IN_GENERAL = 0  # a comment on the whole text, and on no one passage


class Outcome(StrEnum):
    CHANGED = "changed"
    NOT_CHANGED = "not_changed"


class SharedText(CaseOwned, Base):
    """It is never changed: a new wording is a new text. Passages are told by their number."""

    __tablename__ = "shared_text"
    __table_args__ = tied("case", "relative", "report", "draft", "member")
    after_closing = True
    relative_id: Mapped[UUID]
    report_id: Mapped[UUID]
    draft_id: Mapped[UUID]
    text_sealed: Mapped[bytes]
    text = Sealed()
    agreed_by_sealed: Mapped[bytes | None]  # where no rule promises it, who allowed it
    agreed_by = Sealed()
    read_at: Mapped[datetime | None]
    member_id: Mapped[UUID]

    @property
    def passages(self) -> list[str]:
        """Numbered from one."""
        return passages_in(self.text)


class SharedComment(CaseOwned, Base):
    """`words` are the relative's alone until they send them; the board reads `sent_words`."""

    __tablename__ = "shared_comment"
    __table_args__ = (
        *tied("case", "relative", "shared_text", answered_by_id="member"),
        UniqueConstraint("board_id", "shared_text_id", "passage"),
    )
    after_closing = True
    shared_text_id: Mapped[UUID]
    relative_id: Mapped[UUID]
    passage: Mapped[int]
    words_sealed: Mapped[bytes | None]
    words = Sealed()
    sent_words_sealed: Mapped[bytes | None]
    sent_words = Sealed()
    saves: Mapped[int] = mapped_column(default=0)
    sent_at: Mapped[datetime | None]
    outcome: Mapped[str | None]  # changed | not_changed
    answer_sealed: Mapped[bytes | None]
    answer = Sealed()
    answered_at: Mapped[datetime | None]
    answered_by_id: Mapped[UUID | None]

    @property
    def is_changed(self) -> bool:
        return (self.words or "") != (self.sent_words or "")

    @property
    def is_answered(self) -> bool:
        """An answer given before they wrote anew is no answer to what they wrote."""
        if self.answered_at is None or self.sent_at is None:
            return False
        return self.answered_at >= self.sent_at


def passages_in(text: str) -> list[str]:
    parts = (part.strip() for part in text.replace("\r\n", "\n").split("\n\n"))
    return [part for part in parts if part]
