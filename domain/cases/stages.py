"""The stage that a case has reached: what the register says of it. Pure."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from domain.cases.criteria import NO_REVIEW
from domain.procedures.definition import Procedure
from domain.procedures.rules import CaseDates, ExtensionFact, word


class Stage(StrEnum):
    REFERRED = "referred"
    UNDER_REVIEW = "under_review"
    PUBLISHED = "published"
    NO_REVIEW = "no_review"
    CLOSED = "closed"


@dataclass(frozen=True)
class Milestones:
    """What a case has come past, and what its clocks run by."""

    dates: CaseDates = field(default_factory=CaseDates)
    outcome: str | None = None
    published: frozenset[str] = frozenset()
    extensions: tuple[ExtensionFact, ...] = ()
    closed_on: date | None = None


def stage_of(passed: Milestones) -> Stage:
    if passed.closed_on is not None:
        return Stage.CLOSED
    if passed.outcome is None:
        return Stage.REFERRED
    if passed.outcome == NO_REVIEW:
        return Stage.NO_REVIEW
    return Stage.PUBLISHED if passed.published else Stage.UNDER_REVIEW


def stage_words(procedure: Procedure, stage: Stage) -> str:
    review = word(procedure, "review")
    return {
        Stage.REFERRED: f"Referred. The board has not yet decided whether to hold a {review}.",
        Stage.UNDER_REVIEW: f"Under review. The {review} is going on.",
        Stage.PUBLISHED: "Published. At least one report stands in the library.",
        Stage.CLOSED: "Closed. What is recorded here stays as it was.",
        Stage.NO_REVIEW: f"Decided. There will be no {review}.",
    }[stage]
