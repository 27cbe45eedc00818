"""Appointing those who lead and sit on a review, under the board's own titles."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class Appointment(CaseOwned, Base):
    __tablename__ = "appointment"
    __table_args__ = tied("case", "member", recorded_by_id="member")
    member_id: Mapped[UUID]
    role_key: Mapped[str]  # lead | panel_chair | panel_member, of the procedure
    title: Mapped[str]  # the board's own title on the day
    declared: Mapped[list[str]]  # keys of the statements of independence made
    declaration_sealed: Mapped[bytes | None]
    declaration = Sealed()
    appointed_on: Mapped[date]
    ended_at: Mapped[datetime | None]
    recorded_by_id: Mapped[UUID]
