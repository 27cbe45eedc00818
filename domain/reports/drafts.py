"""Reports and their drafts; every version is kept."""

from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class Report(CaseOwned, Base):
    __tablename__ = "report"
    __table_args__ = (*tied("case"), UniqueConstraint("board_id", "case_id", "kind"))
    kind: Mapped[str]  # a document key of the procedure: overview_report, executive_summary


class Draft(CaseOwned, Base):
    __tablename__ = "draft"
    __table_args__ = (
        *tied("case", "report", "member", file_id="stored_file"),
        UniqueConstraint("board_id", "report_id", "version"),
    )
    report_id: Mapped[UUID]
    version: Mapped[int]
    source: Mapped[str]  # written | word
    text_sealed: Mapped[bytes | None]  # what was typed, when it was written here
    text = Sealed()
    html_sealed: Mapped[bytes]
    html = Sealed()
    surfaces_sealed: Mapped[bytes | None]  # JSON: what the file holds beside its text
    surfaces = Sealed()
    file_id: Mapped[UUID | None]
    member_id: Mapped[UUID]
