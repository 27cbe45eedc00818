"""Somebody's place in a review."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class Appointment(CaseOwned, Base):
    __tablename__ = "appointment"
    __table_args__ = tied("case", "member", "agency", recorded_by_id="member")
    member_id: Mapped[UUID]
    role_key: Mapped[str]  # lead | panel_chair | panel_member, of the procedure
    title: Mapped[str]  # the board's own title on the day
    declared: Mapped[list[str]]  # keys of the statements of independence made
    declaration_sealed: Mapped[bytes | None]
    declaration = Sealed()
    works_for: Mapped[str | None]  # board | agency | elsewhere | nobody; not asked before 0003
    agency_id: Mapped[UUID | None]  # whom they work for, where it is an agency of this board
    organisation_sealed: Mapped[bytes | None]  # whom they work for, where it is no agency of ours
    organisation = Sealed()
    representative_sealed: Mapped[bytes | None]  # who stands in for them, where someone may
    representative = Sealed()
    appointed_on: Mapped[date]
    ended_at: Mapped[datetime | None]
    ended_because_sealed: Mapped[bytes | None]
    ended_because = Sealed()
    recorded_by_id: Mapped[UUID]
