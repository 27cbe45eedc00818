"""Reports and their drafts; every version is kept."""

import json
from dataclasses import asdict
from typing import Any
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from domain.base import Base, CaseOwned, tied
from domain.documents.html import surfaces_of
from domain.documents.surfaces import Surface
from domain.documents.word import WordDocument
from domain.sealing.sealed import Sealed

WRITTEN, WORD = "written", "word"


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
    surfaces_sealed: Mapped[bytes | None]  # JSON: all that could be found in the Word file
    surfaces = Sealed()
    file_id: Mapped[UUID | None]
    member_id: Mapped[UUID]


def keep_surfaces(draft: Draft, read: WordDocument) -> None:
    """What the file holds beside its page, for the check; and what its writer should know."""
    surfaces = [asdict(surface) for surface in read.surfaces]
    draft.surfaces = json.dumps({"surfaces": surfaces, "notes": read.notes})


def surfaces_in(draft: Draft) -> tuple[Surface, ...]:
    """All that a reader of the draft, or a curious one, could find in it."""
    kept = _kept(draft)
    if kept is None:
        return surfaces_of(draft.html)
    return tuple(Surface(**surface) for surface in kept["surfaces"])


def notes_on(draft: Draft) -> tuple[str, ...]:
    kept = _kept(draft)
    return tuple(kept["notes"]) if kept else ()


def _kept(draft: Draft) -> dict[str, Any] | None:
    kept: dict[str, Any] | None = json.loads(draft.surfaces) if draft.surfaces else None
    return kept
