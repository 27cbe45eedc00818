"""A case: the thing that everything about one review hangs from."""

from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from domain.base import Base, BoardOwned, tied


class Case(BoardOwned, Base):
    """Carries nothing that identifies: a reference, a code name, and the edition it is under."""

    __tablename__ = "case"
    __table_args__ = (
        *tied("edition"),
        UniqueConstraint("board_id", "reference"),
        UniqueConstraint("board_id", "code_name"),
    )
    reference: Mapped[str]
    code_name: Mapped[str]
    edition_id: Mapped[UUID | None]  # pinned by the decision

    @property
    def case_id(self) -> UUID:
        """So that a case can be asked for its case, like any row of one."""
        return self.id
