"""Forms sent once: what a form's own number led to, so that a second sending is harmless."""

from uuid import UUID

from sqlalchemy.orm import Mapped

from domain.base import Base, BoardOwned, tied


class Submission(BoardOwned, Base):
    """Its id is the number that the form carried; `location` is where the first sending led."""

    __tablename__ = "submission"
    __table_args__ = tied()
    location: Mapped[str]
    who: Mapped[UUID | None]  # the member or the invitation; nobody, at the door
