"""Approving a cleared draft, by the body that the board's procedure names."""

from datetime import date
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from domain.base import Base, CaseOwned, tied


class Approval(CaseOwned, Base):
    __tablename__ = "approval"
    __table_args__ = (*tied("case", "draft", "member"), UniqueConstraint("board_id", "draft_id"))
    draft_id: Mapped[UUID]
    approved_by: Mapped[str]
    approved_on: Mapped[date]
    member_id: Mapped[UUID]
