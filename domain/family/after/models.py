"""How it was for one relative: three short answers, their own until they are sent."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed

KEYS = ("told", "heard", "better")


class HowItWas(CaseOwned, Base):
    """What is being written is theirs alone; the board reads what was sent."""

    __tablename__ = "how_it_was"
    __table_args__ = (*tied("case", "relative"), UniqueConstraint("board_id", "relative_id"))
    after_closing = True
    relative_id: Mapped[UUID]
    told_sealed: Mapped[bytes | None]
    told = Sealed()
    heard_sealed: Mapped[bytes | None]
    heard = Sealed()
    better_sealed: Mapped[bytes | None]
    better = Sealed()
    saves: Mapped[int] = mapped_column(default=0)  # raised by each save; a stale page is noticed
    sent_told_sealed: Mapped[bytes | None]
    sent_told = Sealed()
    sent_heard_sealed: Mapped[bytes | None]
    sent_heard = Sealed()
    sent_better_sealed: Mapped[bytes | None]
    sent_better = Sealed()
    sent_at: Mapped[datetime | None]

    @property
    def written(self) -> Mapping[str, str]:
        return {key: getattr(self, key) or "" for key in KEYS}

    @property
    def sent(self) -> Mapping[str, str]:
        return {key: getattr(self, f"sent_{key}") or "" for key in KEYS}
