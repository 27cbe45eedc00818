"""The register of people and places in a case, and their code names."""

from datetime import date
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class Person(CaseOwned, Base):
    """Someone, or some place, that the report must not name. The child is the first of them."""

    __tablename__ = "person"
    __table_args__ = (*tied("case"), UniqueConstraint("board_id", "case_id", "code_name"))
    kind: Mapped[str]  # child | family | professional | place | organisation | other
    code_name: Mapped[str]
    name_sealed: Mapped[bytes]
    name = Sealed()
    born_on_sealed: Mapped[bytes | None]  # an ISO date
    born_on = Sealed()
    is_subject: Mapped[bool] = mapped_column(default=False)
    sex_sealed: Mapped[bytes | None]
    sex = Sealed()  # male, female or other, where it is recorded
    has_died: Mapped[bool] = mapped_column(default=False)
    is_public: Mapped[bool] = mapped_column(default=False)  # named on purpose: the board, its chair

    @property
    def birth_date(self) -> date | None:
        return date.fromisoformat(self.born_on) if self.born_on else None


class Alias(CaseOwned, Base):
    __tablename__ = "alias"
    __table_args__ = tied("case", "person")
    person_id: Mapped[UUID]
    name_sealed: Mapped[bytes]
    name = Sealed()
