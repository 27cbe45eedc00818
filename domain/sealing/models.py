"""Wrapped keys. Case keys stand alone, so that data backups can leave them out."""

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from domain.base import Base, BoardOwned, CaseOwned, tied


class BoardKey(BoardOwned, Base):
    __tablename__ = "board_key"
    __table_args__ = (*tied(), UniqueConstraint("board_id"))
    wrapped: Mapped[bytes]


class CaseKey(CaseOwned, Base):
    """Destroying this row destroys all that was sealed for the case."""

    __tablename__ = "case_key"
    __table_args__ = (*tied("case"), UniqueConstraint("board_id", "case_id"))
    wrapped: Mapped[bytes]
