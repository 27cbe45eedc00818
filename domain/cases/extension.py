"""Extending a clock, with a reason, and telling the family where the procedure says so."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class Extension(CaseOwned, Base):
    __tablename__ = "extension"
    __table_args__ = tied("case", "member")
    clock_key: Mapped[str]
    until: Mapped[date]
    reason_sealed: Mapped[bytes]
    reason = Sealed()
    family_reason_sealed: Mapped[bytes | None]  # in the words the family is told
    family_reason = Sealed()
    member_id: Mapped[UUID]
