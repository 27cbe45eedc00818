"""That a case was moved from one edition of the procedure to another, and why."""

from uuid import UUID

from sqlalchemy.orm import Mapped

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class EditionMove(CaseOwned, Base):
    """What was done before it stays as it was done; what comes after goes by the new edition."""

    __tablename__ = "edition_move"
    __table_args__ = tied("case", "member", from_edition_id="edition", to_edition_id="edition")
    from_edition_id: Mapped[UUID]
    to_edition_id: Mapped[UUID]
    reason_sealed: Mapped[bytes]
    reason = Sealed()
    member_id: Mapped[UUID]
