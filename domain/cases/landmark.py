"""Days that nothing else in a case tells: somebody records them, and clocks run by them."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class Landmark(CaseOwned, Base):
    """One event of the procedure and its day. A correction is a later row; the latest counts."""

    __tablename__ = "landmark"
    __table_args__ = tied("case", "member")
    event: Mapped[str]  # incident_known | notification_sent | rapid_review_completed
    happened_on: Mapped[date]
    note_sealed: Mapped[bytes | None]
    note = Sealed()
    member_id: Mapped[UUID]
