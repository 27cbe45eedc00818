"""Whether an outcome fits the limbs that were found to be met. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from domain.errors import Invalid, Refused
from domain.procedures.definition import Limb, Procedure
from domain.procedures.rules import word
from domain.procedures.vocabulary import LimbKind

REVIEW = "review"
NO_REVIEW = "no_review"
OUTCOMES = (REVIEW, NO_REVIEW)
EITHER = "either"  # both readings lead to the same answer in this case


@dataclass(frozen=True)
class Weighing:
    """How the criteria were weighed: the limbs met, the readings taken, and what else calls."""

    limbs: Sequence[str] = ()
    readings: Mapping[str, str] = field(default_factory=dict)
    circumstance: str | None = None


def check_outcome(procedure: Procedure, outcome: str, weighed: Weighing) -> None:
    """Raises `Refused`, naming the rule, where the outcome does not follow from the limbs."""
    if outcome not in OUTCOMES:
        raise Invalid("Choose what was decided.", field="outcome")
    known = {limb.key for limb in procedure.criteria}
    if not set(weighed.limbs) <= known:
        raise Invalid("Choose from the criteria shown.", field="limbs")
    _must_say_how_it_was_read(procedure, weighed.readings)
    _must_name_the_circumstance(procedure, weighed)
    if outcome == REVIEW:
        _must_meet_one(procedure, weighed.limbs)
    else:
        _must_not_owe_one(procedure, weighed.limbs)


def open_discretion(procedure: Procedure) -> Limb | None:
    """The limb that leaves other circumstances open, if the board's criteria have one."""
    return next((limb for limb in procedure.criteria if limb.open_discretion), None)


def ambiguous(procedure: Procedure) -> dict[str, Limb]:
    """Limbs that can be read in more than one way, by the name of the question about them."""
    numbered = enumerate(procedure.criteria, 1)
    return {f"reading_{number}": limb for number, limb in numbered if limb.readings}


def readings_of(limb: Limb) -> dict[str, str]:
    """What may be answered, and the words of each: the choice itself is the decider's."""
    found = {str(number): words for number, words in enumerate(limb.readings, 1)}
    return {**found, EITHER: "Every reading leads to the same answer in this case."}


def _must_say_how_it_was_read(procedure: Procedure, readings: Mapping[str, str]) -> None:
    for name, limb in ambiguous(procedure).items():
        if readings.get(limb.key) not in readings_of(limb):
            raise Refused(
                "This can be read in more than one way. Choose the reading that was taken.",
                field=name,
                rule=limb.text,
                source=str(limb.source),
            )


def _must_name_the_circumstance(procedure: Procedure, weighed: Weighing) -> None:
    limb = open_discretion(procedure)
    if limb is None or limb.key not in weighed.limbs:
        return
    if not (weighed.circumstance or "").strip():
        raise Refused(
            "Write what the circumstance is that calls for it.",
            field="circumstance",
            rule=limb.text,
            source=str(limb.source),
        )


def _must_meet_one(procedure: Procedure, limbs: Sequence[str]) -> None:
    if limbs:
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
