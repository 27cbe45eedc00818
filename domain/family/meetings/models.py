"""A meeting, the times that were offered for it, and each thing that was done about it."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class Meeting(CaseOwned, Base):
    """What a relative would like of it is theirs to say, and all of it may be left."""

    __tablename__ = "meeting"
    __table_args__ = tied("case", "relative")
    after_closing = True
    relative_id: Mapped[UUID]
    from_board: Mapped[bool]  # who began it
    how: Mapped[str | None]  # person | phone | video, as the relative would like it
    place_sealed: Mapped[bytes | None]
    place = Sealed()
    suits_sealed: Mapped[bytes | None]
    suits = Sealed()
    company_sealed: Mapped[bytes | None]
    company = Sealed()
    topic_sealed: Mapped[bytes | None]
    topic = Sealed()
    state: Mapped[str]  # of domain.family.meetings.states
    steps: Mapped[int] = mapped_column(default=0)
    offers: Mapped[int] = mapped_column(default=0)  # the number of the offer that counts
    starts_at: Mapped[datetime | None]  # the time that is arranged
    ends_at: Mapped[datetime | None]


class MeetingOffer(CaseOwned, Base):
    """Times to choose from. A later offer takes the place of an earlier one."""

    __tablename__ = "meeting_offer"
    __table_args__ = (
        *tied("case", "relative", "meeting", "member"),
        UniqueConstraint("board_id", "meeting_id", "number"),
    )
    after_closing = True
    meeting_id: Mapped[UUID]
    relative_id: Mapped[UUID]
    number: Mapped[int]
    how: Mapped[str]
    place_sealed: Mapped[bytes]
    place = Sealed()
    present_sealed: Mapped[bytes]
    present = Sealed()
    words_sealed: Mapped[bytes | None]
    words = Sealed()
    minutes: Mapped[int]
    answer_by: Mapped[date]
    member_id: Mapped[UUID]


class MeetingTime(CaseOwned, Base):
    __tablename__ = "meeting_time"
    __table_args__ = (
        *tied("case", "relative", "meeting", offer_id="meeting_offer"),
        UniqueConstraint("board_id", "offer_id", "starts_at"),
    )
    after_closing = True
    meeting_id: Mapped[UUID]
    offer_id: Mapped[UUID]
    relative_id: Mapped[UUID]
    starts_at: Mapped[datetime]
    withdrawn_at: Mapped[datetime | None]


class MeetingAttendee(CaseOwned, Base):
    """Somebody of the board who would be there, so that nobody is asked to two places at once."""

    __tablename__ = "meeting_attendee"
    __table_args__ = (
        *tied("case", "meeting", "member", offer_id="meeting_offer"),
        UniqueConstraint("board_id", "offer_id", "member_id"),
    )
    after_closing = True
    meeting_id: Mapped[UUID]
    offer_id: Mapped[UUID]
    member_id: Mapped[UUID]


class MeetingStep(CaseOwned, Base):
    """One act, by whom, and the word they put to it. Numbered, since two may share a moment."""

    __tablename__ = "meeting_step"
    __table_args__ = (
        *tied("case", "relative", "meeting", "member"),
        UniqueConstraint("board_id", "meeting_id", "number"),
    )
    after_closing = True
    meeting_id: Mapped[UUID]
    relative_id: Mapped[UUID]
    number: Mapped[int]
    act: Mapped[str]
    from_board: Mapped[bool]
    starts_at: Mapped[datetime | None]  # the time it was about
    words_sealed: Mapped[bytes | None]
    words = Sealed()
    member_id: Mapped[UUID | None]  # of the board; None where the relative did it themselves
