"""A chronology as an agency gave it, its entries, and the rows of it that somebody must look at."""

from datetime import date, datetime
from enum import StrEnum
from typing import Self
from uuid import UUID

from sqlalchemy import BigInteger, ForeignKeyConstraint, Index, SmallInteger, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from domain.base import Base, CaseOwned, tied
from domain.sealing.sealed import Sealed


class Origin(StrEnum):
    """How the entries came."""

    FILE = "file"
    TYPED = "typed"
    COMPOSITE = "composite"  # one table that holds several agencies' accounts


class State(StrEnum):
    """Where a chronology stands. Only what is taken in is part of the integrated chronology."""

    TYPING = "typing"  # by hand, and not sent yet
    WAITING = "waiting"
    READING = "reading"
    READY = "ready"
    TAKEN_IN = "taken_in"
    TAKEN_OUT = "taken_out"
    UNREADABLE = "unreadable"


class Chronology(CaseOwned, Base):
    """One source of entries: a file, a table of several agencies, or what was typed by hand."""

    __tablename__ = "chronology"
    __table_args__ = tied(
        "case",
        "request",
        "contribution",
        "agency",
        "member",
        file_id="stored_file",
        settled_by_id="member",
    )
    request_id: Mapped[UUID | None]
    contribution_id: Mapped[UUID | None]
    agency_id: Mapped[UUID | None]  # whose it is; none where one table holds several agencies'
    file_id: Mapped[UUID | None]
    origin: Mapped[str]
    state: Mapped[str]
    because_sealed: Mapped[bytes | None]
    because = Sealed()  # why it could not be read, or was taken out again
    fingerprint: Mapped[bytes | None]  # keyed, so that the same file is known when it comes again
    day_order: Mapped[str | None]
    day_order_shown: Mapped[bool] = mapped_column(default=True)
    understood_sealed: Mapped[bytes | None]
    understood = Sealed()  # sheets, headings and columns, as JSON
    rows_done: Mapped[int] = mapped_column(default=0)
    rows_in_all: Mapped[int] = mapped_column(default=0)
    entries: Mapped[int] = mapped_column(default=0)
    queries: Mapped[int] = mapped_column(default=0)
    member_id: Mapped[UUID]
    settled_at: Mapped[datetime | None]  # taken in, or out
    settled_by_id: Mapped[UUID | None]


class ChronologyEntry(CaseOwned, Base):
    """What happened, when, and who says so. Words are sealed; what orders and filters is not."""

    __tablename__ = "chronology_entry"
    # There are many, and they come all at once: so there are no more indexes than pages ask.
    __table_args__ = (
        ForeignKeyConstraint(["board_id"], ["board.id"]),
        ForeignKeyConstraint(["board_id", "case_id"], ["case.board_id", "case.id"]),
        ForeignKeyConstraint(
            ["board_id", "chronology_id"], ["chronology.board_id", "chronology.id"]
        ),
        ForeignKeyConstraint(["board_id", "agency_id"], ["agency.board_id", "agency.id"]),
        Index("ix_chronology_entry_place", "board_id", "chronology_id", "place"),
        Index(
            "ix_chronology_entry_order",
            "board_id",
            "case_id",
            "first_day",
            "sureness",
            "minute",
            "chronology_id",
            "rank",
        ),
    )
    chronology_id: Mapped[UUID]
    agency_id: Mapped[UUID | None]  # whose account it is
    place: Mapped[int] = mapped_column(BigInteger)  # where it stands in the file
    rank: Mapped[int] = mapped_column(BigInteger)  # the place; below nought where a file runs back
    first_day: Mapped[date]
    last_day: Mapped[date]
    sureness: Mapped[int]  # the vaguer the less; 1 for a certain day
    precision: Mapped[str | None]
    minute: Mapped[int] = mapped_column(SmallInteger)  # of the day, for the order; 1440 if none
    child_seen: Mapped[bool | None]
    child_heard: Mapped[bool]  # whether the child's voice is recorded
    flagged: Mapped[bool]
    told_sealed: Mapped[bytes]
    told = Sealed()  # the words, columns and the place in the file, as JSON
    set_aside_at: Mapped[datetime | None]
    because_sealed: Mapped[bytes | None]
    because = Sealed()  # why it was set aside


class ChronologyQuery(CaseOwned, Base):
    """A row that could not be read as it stands, or that was read with a doubt."""

    __tablename__ = "chronology_query"
    __table_args__ = (
        *tied("case", "chronology", entry_id="chronology_entry", settled_by_id="member"),
        Index("ix_chronology_query_place", "board_id", "chronology_id", "settled", "place"),
    )
    chronology_id: Mapped[UUID]
    place: Mapped[int] = mapped_column(BigInteger)
    kind: Mapped[str]  # a key of doubts; "set_aside" for a heading, a divider or a footer
    severity: Mapped[str]  # error, warning, or note where the reader set a row aside itself
    taken: Mapped[bool]  # whether it is among the entries all the same
    said_sealed: Mapped[bytes]
    said = Sealed()  # the place, the reason, the words of the row, and its reading, as JSON
    entry_id: Mapped[UUID | None]
    settled: Mapped[str | None]  # accepted, mended, or set_aside
    settled_at: Mapped[datetime | None]
    settled_by_id: Mapped[UUID | None]
    because_sealed: Mapped[bytes | None]
    because = Sealed()


class Standing(StrEnum):
    """What was decided of a suggestion."""

    SUGGESTED = "suggested"
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    SPLIT = "split"  # into other events, which point back at it
    WITHDRAWN = "withdrawn"  # nothing is asked of it any more


class SameEvent(CaseOwned, Base):
    """Entries that tell of one event, or seem to. Their accounts stay side by side."""

    __tablename__ = "same_event"
    __table_args__ = tied(
        "case",
        decided_by_id="member",
        adds_to_id="same_event",
        split_from_id="same_event",
    )
    standing: Mapped[str]
    adds_to_id: Mapped[UUID | None]  # the confirmed event that one more account may tell of
    split_from_id: Mapped[UUID | None]
    by_hand: Mapped[bool] = mapped_column(default=False)
    first_day: Mapped[date]
    differs: Mapped[list[str]]  # on which of date, time, what_happened, outcome
    sure: Mapped[int] = mapped_column(SmallInteger)  # per cent
    same_file: Mapped[bool]
    why_sealed: Mapped[bytes]
    why = Sealed()  # what speaks for it and against it, and how accounts differ, as JSON
    decided_at: Mapped[datetime | None]
    decided_by_id: Mapped[UUID | None]
    because_sealed: Mapped[bytes | None]
    because = Sealed()


class SameEventEntry(CaseOwned, Base):
    """One account of an event."""

    __tablename__ = "same_event_entry"
    __table_args__ = (
        *tied("case", "same_event", "chronology_entry"),
        UniqueConstraint("board_id", "same_event_id", "chronology_entry_id"),
    )
    same_event_id: Mapped[UUID]
    chronology_entry_id: Mapped[UUID]


class Did(StrEnum):
    """What somebody did with an event: the words complete “… on 3 March 2026”."""

    words: str

    def __new__(cls, key: str, words: str) -> Self:
        member = str.__new__(cls, key)
        member._value_ = key
        member.words = words
        return member

    CONFIRMED = "confirmed", "confirmed that it is one event"
    REFUSED = "refused", "said that it is not one event"
    SPLIT = "split", "split it"
    MADE = "made", "said that these are one event"
    ADDED = "added", "added an account"
    TAKEN_OUT = "taken_out", "took an account out"
    UNDONE = "undone", "undid the decision"
    NOTED = "noted", "wrote a note"


class SameEventStep(CaseOwned, Base):
    """One thing that somebody did with an event, or wrote of it. Steps are never changed."""

    __tablename__ = "same_event_step"
    __table_args__ = tied("case", "same_event", "member")
    same_event_id: Mapped[UUID]
    did: Mapped[str]
    member_id: Mapped[UUID]
    words_sealed: Mapped[bytes | None]
    words = Sealed()  # the reason, or the note


class SameEventSearch(CaseOwned, Base):
    """How the looking for same events stands in a case."""

    __tablename__ = "same_event_search"
    __table_args__ = (*tied("case"), UniqueConstraint("board_id", "case_id"))
    wanted_at: Mapped[datetime | None]
    began_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    entries: Mapped[int] = mapped_column(default=0)  # how many were looked through
    failed: Mapped[str | None]  # why nothing came of it: "many" or "broken"
