"""A question of the board's to a relative, or of a relative's to the board."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class AskedQuestion(CaseOwned, Base):
    """`draft` is what a relative is still writing, and theirs alone until they send it."""

    __tablename__ = "asked_question"
    __table_args__ = tied("case", "relative", "member", answered_by_id="member")
    after_closing = True
    relative_id: Mapped[UUID]
    from_board: Mapped[bool]
    words_sealed: Mapped[bytes]
    words = Sealed()
    about_sealed: Mapped[bytes | None]  # what it refers to
    about = Sealed()
    member_id: Mapped[UUID | None]  # who of the board asked
    draft_sealed: Mapped[bytes | None]
    draft = Sealed()
    saves: Mapped[int] = mapped_column(default=0)  # raised by each save; a stale page is noticed
    answer_sealed: Mapped[bytes | None]
    answer = Sealed()
    declined: Mapped[bool] = mapped_column(default=False)  # "I would rather not answer"
    answered_at: Mapped[datetime | None]
    answered_by_id: Mapped[UUID | None]  # who of the board answered
    reply_sealed: Mapped[bytes | None]  # the board's word on the answer
    reply = Sealed()
    replied_at: Mapped[datetime | None]
