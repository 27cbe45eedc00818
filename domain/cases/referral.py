"""Referring a case: how the board first hears of it."""

from datetime import date
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class Referral(CaseOwned, Base):
    __tablename__ = "referral"
    __table_args__ = (*tied("case", "agency"), UniqueConstraint("board_id", "case_id"))
    referred_on: Mapped[date]
    event_on: Mapped[date]  # the day of the event that led to the referral
    harm: Mapped[str]  # died | seriously_harmed
    agency_id: Mapped[UUID | None]  # the agency that referred, if one did
    referrer_sealed: Mapped[bytes | None]
    referrer = Sealed()
    outline_sealed: Mapped[bytes]
    outline = Sealed()
