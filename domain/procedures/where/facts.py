"""What a relative may know of the review, and what they are told of it."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from domain.procedures.clocks import CaseDates, ExtensionFact
from domain.wording import Said


class Phase(StrEnum):
    """How far a review is, as its family knows it."""

    DECIDING = "deciding"
    NO_REVIEW = "no_review"
    GOING_ON = "going_on"
    LATE = "late"
    WRITTEN = "written"
    KEPT_BACK = "kept_back"
    PUBLISHED = "published"
    TAKEN_DOWN = "taken_down"
    CLOSED = "closed"


@dataclass(frozen=True)
class Known:
    """What a relative may know of the review. None and empty for what has not come to pass."""

    dates: CaseDates = field(default_factory=CaseDates)
    outcome: str | None = None
    extensions: tuple[ExtensionFact, ...] = ()
    kept_back_on: date | None = None  # when it was decided not to publish what it ends in
    look_again_on: date | None = None  # publication waits, and when that is looked at again
    taken_down: bool = False
    closed_on: date | None = None
    wants_news: bool = True
    told_of: date | None = None  # the day of publication that they were told, not yet come true


@dataclass(frozen=True)
class Where:
    phase: Phase
    now: Said
    then: Said | None = None
