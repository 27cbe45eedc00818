"""One request to see something of a review, and what came of it."""

from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy.orm import Mapped

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class Answer(StrEnum):
    """What was decided."""

    GIVEN = "given"
    PART = "part"
    REFUSED = "refused"


ANSWERS = {
    Answer.GIVEN: "All that was asked for was given",
    Answer.PART: "Part of it was given, or something was taken out",
    Answer.REFUSED: "Nothing was given",
}


class Disclosure(CaseOwned, Base):
    __tablename__ = "disclosure"
    __table_args__ = tied("case", "member", "draft", answered_by_id="member")
    after_closing = True  # an inquest may come long after the review
    asker: Mapped[str]  # a kind of asker: coroner, police, ...
    who_sealed: Mapped[bytes]
    who = Sealed()  # the person and office
    asked_for_sealed: Mapped[bytes]
    asked_for = Sealed()
    basis_sealed: Mapped[bytes]
    basis = Sealed()  # the law or order that they rely on
    asked_on: Mapped[date]
    rule: Mapped[str]  # what the procedure says of this asker, as it stood
    source: Mapped[str]
    member_id: Mapped[UUID]
    answer: Mapped[str | None]
    answered_on: Mapped[date | None]
    answered_at: Mapped[datetime | None]
    answered_by_id: Mapped[UUID | None]
    authoriser_sealed: Mapped[bytes | None]
    authoriser = Sealed()
    draft_id: Mapped[UUID | None]  # which version of a report, where it was one
    given_sealed: Mapped[bytes | None]
    given = Sealed()
    taken_out_sealed: Mapped[bytes | None]
    taken_out = Sealed()  # what was redacted, and why
    reason_sealed: Mapped[bytes | None]
    reason = Sealed()
