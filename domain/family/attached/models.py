"""A photo or document of a relative's: theirs alone until they send it, and while they leave it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class Attachment(CaseOwned, Base):
    """The bytes lie sealed in the file store. Once it is taken out, only the dates are left."""

    __tablename__ = "attachment"
    __table_args__ = tied("case", "relative", "response")
    after_closing = True
    relative_id: Mapped[UUID]
    response_id: Mapped[UUID]
    media_type: Mapped[str]
    size: Mapped[int] = mapped_column(BigInteger)
    storage_key: Mapped[str | None]
    name_sealed: Mapped[bytes | None]
    name = Sealed()
    about_sealed: Mapped[bytes | None]
    about = Sealed()
    sent_at: Mapped[datetime | None]
    read_at: Mapped[datetime | None]  # when somebody at the board first opened it
    taken_out_at: Mapped[datetime | None]

    @property
    def is_photo(self) -> bool:
        return self.media_type.startswith("image/")

    @property
    def is_waiting(self) -> bool:
        """Whether it would go along with the next sending."""
        return self.sent_at is None and self.taken_out_at is None
