"""Editions as the database keeps them: published once, unchanged for ever."""

from datetime import date
from typing import Any

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Base, BoardOwned, tied


class Edition(BoardOwned, Base):
    """One dated version of a board's procedure, flattened. A case pins one when it is decided."""

    __tablename__ = "edition"
    __table_args__ = (*tied(), UniqueConstraint("board_id", "key", "version"))
    key: Mapped[str]
    version: Mapped[str]
    effective_from: Mapped[date]
    content: Mapped[dict[str, Any]] = mapped_column(deferred=True)
    digest: Mapped[str]
