"""What stands in the public library, what was taken down, and what was done on the way there."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class Publication(CaseOwned, Base):
    """Made anew from cleared text. What the public may read of it is not sealed."""

    __tablename__ = "publication"
    __table_args__ = (
        *tied("case", "report", "draft", "member"),
        UniqueConstraint("board_id", "slug"),
    )
    report_id: Mapped[UUID]
    draft_id: Mapped[UUID]
    slug: Mapped[str]
    title: Mapped[str]
    summary: Mapped[str]
    venue: Mapped[str | None]  # as the procedure had it; null where it is not stated
    html: Mapped[str] = mapped_column(deferred=True)
    pdf: Mapped[bytes] = mapped_column(deferred=True)
    words: Mapped[Any | None] = mapped_column(TSVECTOR, deferred=True)  # for the search
    welfare_sealed: Mapped[bytes]
    welfare = Sealed()  # how publication may affect other children, as considered
    conditions: Mapped[list[dict[str, Any]]]  # the gate as it stood at that moment
    published_at: Mapped[datetime]
    member_id: Mapped[UUID]


class Listing(CaseOwned, Base):
    """What anyone may know of a document that is given on request. Its text stays behind a wall."""

    __tablename__ = "listing"
    __table_args__ = (
        *tied("case", "publication"),
        UniqueConstraint("board_id", "publication_id"),
        UniqueConstraint("board_id", "slug"),
    )
    publication_id: Mapped[UUID]
    slug: Mapped[str]
    title: Mapped[str]
    summary: Mapped[str]
    published_at: Mapped[datetime]
    rule: Mapped[str]  # by which it is given on request, as it stood
    source: Mapped[str]


class Withdrawal(CaseOwned, Base):
    __tablename__ = "withdrawal"
    __table_args__ = (
        *tied("case", "publication", "member"),
        UniqueConstraint("board_id", "publication_id"),
    )
    after_closing = True  # a report must be taken down whenever it has to be
    publication_id: Mapped[UUID]
    slug: Mapped[str]  # where the note stands in the place of the report
    public_note: Mapped[str]  # what a reader who comes looking is told
    reason_sealed: Mapped[bytes]
    reason = Sealed()
    member_id: Mapped[UUID]


class NonPublication(CaseOwned, Base):
    """A decision not to publish a document, or to leave something out, on a stated exception.

    It is undone by a person who says why; the row stays.
    """

    __tablename__ = "non_publication"
    __table_args__ = tied("case", "member", undone_by_id="member")
    document: Mapped[str]  # a document key of the procedure; there may be no draft yet
    extent: Mapped[str]  # none of it is published, or part of it is left out
    ground: Mapped[str]  # a key of the exceptions that the procedure states for it
    rule: Mapped[str]  # the rule in words, as it stood
    source: Mapped[str]
    reason_sealed: Mapped[bytes]
    reason = Sealed()
    decided_by_sealed: Mapped[bytes]
    decided_by = Sealed()
    decided_on: Mapped[date]
    public_note: Mapped[str | None]  # what the public is told, where the board wishes
    member_id: Mapped[UUID]
    undone_at: Mapped[datetime | None]
    undone_by_id: Mapped[UUID | None]
    undone_because_sealed: Mapped[bytes | None]
    undone_because = Sealed()


class Explanation(CaseOwned, Base):
    """Why a condition of the gate was not met, signed by a named person."""

    __tablename__ = "explanation"
    __table_args__ = (
        *tied("case", "draft", "member"),
        UniqueConstraint("board_id", "draft_id", "condition"),
    )
    draft_id: Mapped[UUID]
    condition: Mapped[str]
    reason_sealed: Mapped[bytes]
    reason = Sealed()
    member_id: Mapped[UUID]


class Sending(CaseOwned, Base):
    """A body that was sent a draft before the public had it."""

    __tablename__ = "sending"
    __table_args__ = (
        *tied("case", "draft", "member"),
        UniqueConstraint("board_id", "draft_id", "recipient"),
    )
    draft_id: Mapped[UUID]
    recipient: Mapped[str]  # a key of the procedure's recipients
    sent_on: Mapped[date]
    member_id: Mapped[UUID]
