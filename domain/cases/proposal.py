"""What was recommended, and by whom, before anybody decides whether there will be a review."""

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Mapped

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class Proposal(CaseOwned, Base):
    """What those who recommend put to whoever decides. A correction is a later row; it counts."""

    __tablename__ = "proposal"
    __table_args__ = tied("case", "member")
    outcome: Mapped[str]  # review | no_review
    made_by: Mapped[str]  # the body, in the board's words
    made_on: Mapped[date]
    reasons_sealed: Mapped[bytes]
    reasons = Sealed()
    member_id: Mapped[UUID]  # who recorded it
