"""What a relative tells the board, saved as it is given."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class Response(CaseOwned, Base):
    """One relative's answers. It belongs to the relative, so a renewed link finds it again."""

    __tablename__ = "response"
    __table_args__ = (*tied("case", "relative"), UniqueConstraint("board_id", "relative_id"))
    after_closing = True
    relative_id: Mapped[UUID]
    sent_at: Mapped[datetime | None]
    read_at: Mapped[datetime | None]  # when somebody at the board last read what was sent
    taken_back_at: Mapped[datetime | None]  # when all of it was taken back


class Answer(CaseOwned, Base):
    """`words` are the relative's alone until they send them; the board reads `sent_words`."""

    __tablename__ = "answer"
    __table_args__ = (
        *tied("case", "relative", "response"),
        UniqueConstraint("board_id", "response_id", "question"),
    )
    after_closing = True
    response_id: Mapped[UUID]
    relative_id: Mapped[UUID]
    question: Mapped[str]
    words_sealed: Mapped[bytes | None]
    words = Sealed()
    sent_words_sealed: Mapped[bytes | None]
    sent_words = Sealed()
    taken_back_at: Mapped[datetime | None]  # when what had been sent was taken back
    saved_at: Mapped[datetime]
    saves: Mapped[int] = mapped_column(default=1)  # raised by each save; a stale page is noticed

    @property
    def is_changed(self) -> bool:
        """Whether it says something else now than what was sent."""
        return (self.words or "") != (self.sent_words or "")
