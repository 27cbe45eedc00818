"""The board itself: the only table, with the migrations' own, that no board owns."""

from datetime import datetime

from sqlalchemy.orm import Mapped, mapped_column

from domain import clock
from domain.base import Base


class Board(Base):
    """A board by its slug. All else about it is read from its folder."""

    __tablename__ = "board"
    id: Mapped[str] = mapped_column(primary_key=True)
    made_at: Mapped[datetime] = mapped_column(default=clock.now)
