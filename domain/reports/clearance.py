"""Clearing a draft: a named person says the anonymity check is done."""

from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from domain.base import Base, CaseOwned, tied


class Clearance(CaseOwned, Base):
    __tablename__ = "clearance"
    __table_args__ = (*tied("case", "draft", "member"), UniqueConstraint("board_id", "draft_id"))
    draft_id: Mapped[UUID]
    member_id: Mapped[UUID]
