"""The organisations of a board's area."""

from datetime import datetime

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from domain.base import Base, BoardOwned, tied


class Agency(BoardOwned, Base):
    __tablename__ = "agency"
    __table_args__ = (*tied(), UniqueConstraint("board_id", "name"))
    name: Mapped[str]
    kind: Mapped[str]  # a key of the procedure vocabulary's panel agencies, or "other"
    ended_at: Mapped[datetime | None]
