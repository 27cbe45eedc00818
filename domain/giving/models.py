"""One person's request for a document, and what came of it."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from domain import clock
from domain.base import Base, BoardOwned, tied
from domain.sealing.sealed import Sealed


class Answer(StrEnum):
    """What was done about it."""

    LINK = "link"
    POST = "post"
    DECLINED = "declined"


class DocumentRequest(BoardOwned, Base):
    """It belongs to no case: anyone may ask, whoever asks knows of none, and a case may be closed.

    So what they typed is sealed with the board's key, and goes with the row when it is removed.
    """

    __tablename__ = "document_request"
    __table_args__ = (
        *tied("publication", answered_by_id="member"),
        UniqueConstraint("board_id", "token_hash"),
    )
    publication_id: Mapped[UUID]
    name_sealed: Mapped[bytes]
    name = Sealed()
    email_sealed: Mapped[bytes | None]
    email = Sealed()
    address_sealed: Mapped[bytes | None]
    address = Sealed()
    about_sealed: Mapped[bytes | None]
    about = Sealed()  # who they are and why they ask, where they chose to say
    answers: Mapped[int] = mapped_column(
        default=0
    )  # how often it was answered: the last one counts
    answer: Mapped[str | None]
    answered_at: Mapped[datetime | None]
    answered_by_id: Mapped[UUID | None]
    sent_on: Mapped[date | None]  # by post
    reason_sealed: Mapped[bytes | None]
    reason = Sealed()  # why not, in the words that they are told
    token_hash: Mapped[bytes | None]
    expires_at: Mapped[datetime | None]

    @property
    def days_waited(self) -> int:
        """Until today, or until it was answered last."""
        until = clock.day_of(self.answered_at) if self.answered_at else clock.today()
        return (until - clock.day_of(self.made_at)).days
