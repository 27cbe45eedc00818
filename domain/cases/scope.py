"""The scope: the period, the lines of enquiry, and how the review will work."""

from datetime import date
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class Scope(CaseOwned, Base):
    """One version of the terms of reference. A change makes the next version."""

    __tablename__ = "scope"
    __table_args__ = (*tied("case", "member"), UniqueConstraint("board_id", "case_id", "version"))
    version: Mapped[int]
    review_from: Mapped[date]
    review_to: Mapped[date]
    method: Mapped[str]
    purpose_sealed: Mapped[bytes]
    purpose = Sealed()
    member_id: Mapped[UUID]


class LineOfEnquiry(CaseOwned, Base):
    __tablename__ = "line_of_enquiry"
    __table_args__ = (*tied("case", "scope"), UniqueConstraint("board_id", "scope_id", "number"))
    scope_id: Mapped[UUID]
    number: Mapped[int]
    question_sealed: Mapped[bytes]
    question = Sealed()
