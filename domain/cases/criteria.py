"""Whether an outcome fits the limbs that were found to be met. Pure."""

from collections.abc import Sequence

from domain.errors import Invalid, Refused
from domain.procedures.definition import Limb, Procedure
from domain.procedures.rules import word
from domain.procedures.vocabulary import LimbKind

REVIEW = "review"
NO_REVIEW = "no_review"
OUTCOMES = (REVIEW, NO_REVIEW)


def check_outcome(procedure: Procedure, outcome: str, limbs: Sequence[str]) -> None:
    """Raises `Refused`, naming the rule, where the outcome does not follow from the limbs."""
    if outcome not in OUTCOMES:
        raise Invalid("Choose what was decided.", field="outcome")
    known = {limb.key for limb in procedure.criteria}
    if not set(limbs) <= known:
        raise Invalid("Choose from the criteria shown.", field="limbs")
    if outcome == REVIEW:
        _must_meet_one(procedure, limbs)
    else:
        _must_not_owe_one(procedure, limbs)


def open_discretion(procedure: Procedure) -> Limb | None:
    """The limb that leaves other circumstances open, if the board's criteria have one."""
    return next((limb for limb in procedure.criteria if limb.open_discretion), None)


def _must_meet_one(procedure: Procedure, limbs: Sequence[str]) -> None:
    if limbs or open_discretion(procedure):
        return
    first = procedure.criteria[0]
    raise Refused(
        f"A {word(procedure, 'review')} needs at least one of the criteria to be met. "
        "Tick each one that is.",
        field="limbs",
        rule=" Or: ".join(limb.text for limb in procedure.criteria),
        source=str(first.source),
    )


def _must_not_owe_one(procedure: Procedure, limbs: Sequence[str]) -> None:
    owed = [
        limb for limb in procedure.criteria if limb.key in limbs and limb.kind is LimbKind.MANDATORY
    ]
    if owed:
        raise Refused(
            f"A {word(procedure, 'review')} must follow where this is met. "
            "Choose a review, or take the tick away.",
            field="outcome",
            rule=owed[0].text,
            source=str(owed[0].source),
        )
