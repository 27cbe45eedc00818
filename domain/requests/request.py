"""Asking an agency for what it knows, by a date."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class Request(CaseOwned, Base):
    __tablename__ = "request"
    __table_args__ = tied("case", "agency", "member")
    agency_id: Mapped[UUID]
    kind: Mapped[str]  # chronology | information_report | individual_management_review
    asks_sealed: Mapped[bytes]
    asks = Sealed()
    due_on: Mapped[date]
    withdrawn_at: Mapped[datetime | None]
    member_id: Mapped[UUID]  # who asked
