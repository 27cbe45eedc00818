"""Proceedings beside the review, and the holds they place on views or on publication."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class Proceeding(CaseOwned, Base):
    __tablename__ = "proceeding"
    __table_args__ = tied("case")
    kind: Mapped[str]  # a kind of the procedure vocabulary: criminal, coronial, ...
    detail_sealed: Mapped[bytes | None]
    detail = Sealed()
    started_on: Mapped[date]
    ended_on: Mapped[date | None]


class Hold(CaseOwned, Base):
    """A hold on taking views, or on publication: two different things."""

    __tablename__ = "hold"
    __table_args__ = tied("case", "proceeding")
    blocks: Mapped[str]  # views | publication
    proceeding_id: Mapped[UUID | None]
    rule: Mapped[str]  # the rule in words, as it stood
    source: Mapped[str | None]
    reason_sealed: Mapped[bytes]
    reason = Sealed()
    placed_on: Mapped[date]
    look_again_on: Mapped[date]
    lifted_at: Mapped[datetime | None]
    lifted_because_sealed: Mapped[bytes | None]
    lifted_because = Sealed()
