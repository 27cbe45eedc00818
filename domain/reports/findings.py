"""What the anonymity check found in a draft, and how each finding was settled."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped

from domain.base import Base, CaseOwned, tied
from domain.documents.folding import compact
from domain.sealing.sealed import Sealed

# Parts of a Word file that are left behind when its page is made. Hidden text is not among them:
# what is only white or very small is carried over.
LEFT_BEHIND = frozenset(
    {
        *("header", "footer", "comment", "comment_author", "insertion_author", "deletion"),
        *("deletion_author", "change_author", "property", "alt_text"),
        *("image_metadata", "field_code", "bookmark", "picture", "embedded_file"),
    }
)


class Finding(CaseOwned, Base):
    __tablename__ = "finding"
    __table_args__ = tied("case", "draft", "person", settled_by_id="member")
    draft_id: Mapped[UUID]
    number: Mapped[int]
    level: Mapped[str]  # certain | likely | possible
    kind: Mapped[str]
    surface: Mapped[str]  # what part of the document: body, table, comment, property, ...
    person_id: Mapped[UUID | None]
    place_sealed: Mapped[bytes]
    place = Sealed()
    excerpt_sealed: Mapped[bytes]
    excerpt = Sealed()
    match_sealed: Mapped[bytes]
    match = Sealed()  # the very words
    reason_sealed: Mapped[bytes]
    reason = Sealed()
    suggestion: Mapped[str | None]  # a code name
    settled_at: Mapped[datetime | None]
    settled_by_id: Mapped[UUID | None]
    settled_as: Mapped[str | None]  # not_identifying | changed
    settled_because_sealed: Mapped[bytes | None]
    settled_because = Sealed()

    @property
    def travels(self) -> bool:
        """Whether it would be on the published page."""
        return self.surface not in LEFT_BEHIND


def essence(kind: str, match: str) -> tuple[str, str]:
    """What makes two findings the same one, wherever each stands."""
    return (kind, compact(match))
