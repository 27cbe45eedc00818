"""What comes after a report: how far recommendations and learning have come. Pure."""

from dataclasses import dataclass
from datetime import date

from domain.procedures.definition import Procedure
from domain.procedures.learning import KIND
from domain.procedures.rules import kinds_asked
from domain.procedures.vocabulary import LearningKind


@dataclass(frozen=True)
class FollowUp:
    """Counts and days.

    `due_on` is the soonest day of what is adopted and not yet carried out; `learned` are the kinds
    of event that were held.
    """

    made: int = 0
    decided: int = 0
    adopted: int = 0
    carried_out: int = 0
    due_on: date | None = None
    learned: frozenset[str] = frozenset()
    planned: int = 0


def learning_needed(procedure: Procedure, after: FollowUp) -> bool:
    """Asked for by the procedure, or begun by the board of itself."""
    return bool(kinds_asked(procedure) or after.learned or after.planned)


def seen_through(after: FollowUp) -> bool:
    """Every recommendation decided on, and what was adopted carried out."""
    decided = after.decided == after.made
    return after.made > 0 and decided and after.carried_out == after.adopted


def learned(procedure: Procedure, after: FollowUp) -> bool:
    """The de-brief where one is asked for, or else any event; and nothing left on the calendar."""
    asked = LearningKind.DEBRIEF in kinds_asked(procedure)
    needed = {LearningKind.DEBRIEF.value} if asked else after.learned
    return bool(needed) and needed <= after.learned and not after.planned


def recommended_words(after: FollowUp) -> str:
    if not after.made:
        return ""
    return f"{after.made} made, {after.adopted} adopted, {after.carried_out} carried out"


def learned_words(procedure: Procedure, after: FollowUp) -> str:
    """What was held, what is planned, and the de-brief where it is still to come."""
    held = [f"{KIND[kind]} held" for kind in LearningKind if kind.value in after.learned]
    planned = [f"{after.planned} planned"] if after.planned else []
    asked = LearningKind.DEBRIEF in kinds_asked(procedure)
    missing = asked and LearningKind.DEBRIEF.value not in after.learned
    owed = ["De-brief still to be held"] if missing else []
    return ", ".join([*held, *planned, *owed])
