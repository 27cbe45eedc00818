"""Deciding whether to hold a review. The decision pins the procedure's edition."""

from datetime import date
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class Decision(CaseOwned, Base):
    __tablename__ = "decision"
    __table_args__ = (
        *tied("case", "edition", "member"),
        UniqueConstraint("board_id", "case_id"),
    )
    outcome: Mapped[str]  # review | no_review
    limbs: Mapped[list[str]]  # keys of the limbs found to be met
    decided_on: Mapped[date]
    decided_by: Mapped[str]  # the body or office, in the board's words
    recommended_by: Mapped[str | None]
    rationale_sealed: Mapped[bytes]
    rationale = Sealed()
    edition_id: Mapped[UUID]
    member_id: Mapped[UUID]  # who recorded it
