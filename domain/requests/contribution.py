"""What an agency gives in answer to a request."""

from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class Contribution(CaseOwned, Base):
    """One version of an agency's answer. A correction makes the next version."""

    __tablename__ = "contribution"
    __table_args__ = (
        *tied("case", "request", "agency", "member"),
        UniqueConstraint("board_id", "request_id", "version"),
    )
    request_id: Mapped[UUID]
    agency_id: Mapped[UUID]
    version: Mapped[int]
    body_sealed: Mapped[bytes | None]
    body = Sealed()
    member_id: Mapped[UUID]
