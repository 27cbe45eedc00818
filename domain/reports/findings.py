"""What the anonymity check found in a draft, and how each finding was settled."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class Finding(CaseOwned, Base):
    __tablename__ = "finding"
    __table_args__ = tied("case", "draft", "person", settled_by_id="member")
    draft_id: Mapped[UUID]
    number: Mapped[int]
    level: Mapped[str]  # certain | likely | possible
    kind: Mapped[str]
    person_id: Mapped[UUID | None]
    place_sealed: Mapped[bytes]
    place = Sealed()
    excerpt_sealed: Mapped[bytes]
    excerpt = Sealed()
    reason_sealed: Mapped[bytes]
    reason = Sealed()
    suggestion: Mapped[str | None]  # a code name
    settled_at: Mapped[datetime | None]
    settled_by_id: Mapped[UUID | None]
    settled_because_sealed: Mapped[bytes | None]
    settled_because = Sealed()
