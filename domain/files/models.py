"""Files people give us. The bytes are sealed and lie in the file store under `storage_key`."""

from uuid import UUID

from sqlalchemy import BigInteger
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class StoredFile(CaseOwned, Base):
    """Belongs to a contribution (and its agency), or to a draft."""

    __tablename__ = "stored_file"
    __table_args__ = tied("case", "contribution", "agency")
    contribution_id: Mapped[UUID | None]
    agency_id: Mapped[UUID | None]
    name_sealed: Mapped[bytes]
    name = Sealed()
    media_type: Mapped[str]
    purpose: Mapped[str | None]  # chronology, where it was given as one
    size: Mapped[int] = mapped_column(BigInteger)
    storage_key: Mapped[str]
