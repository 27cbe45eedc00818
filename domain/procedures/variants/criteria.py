"""When there is a review."""

from domain.procedures.definition import Limb, Procedure
from domain.procedures.variants.saying import NONE, joined, yes
from domain.procedures.vocabulary import Certainty, Death, Harm, JointWorking

HARM = {
    Harm.NONE: "",
    Harm.SERIOUSLY: "seriously",
    Harm.SERIOUSLY_OR_PERMANENTLY: "seriously or permanently",
    Harm.LIFE_THREATENING_OR_LASTING: "life-threatening injury, or serious and permanent",
}
DEATH = {
    Death.NONE: "",
    Death.DIED: "died",
    Death.DIED_UNEXPECTEDLY: "dies unexpectedly",
    Death.DIED_IN_CUSTODY: "died in custody",
}
CERTAINTY = {
    Certainty.NONE: "",
    Certainty.THOUGHT_A_FACTOR: "thought a factor",
    Certainty.MAY_BE_SUSPECTED: "may be suspected",
    Certainty.SUSPECTED: "suspected",
    Certainty.SUSPECTED_OR_CONFIRMED: "suspected or confirmed",
    Certainty.KNOWN_OR_SUSPECTED: "known or suspected",
}


def _harm_limb(procedure: Procedure) -> str:
    kinds = (it.kind.value for it in procedure.criteria if it.harm is not Harm.NONE)
    return joined(kinds, otherwise=NONE)


def _joint_working(procedure: Procedure) -> str:
    closed = [it for it in procedure.criteria if not it.open_discretion]
    asked = [it for it in closed if it.joint_working is not JointWorking.NOT_ASKED]
    if asked and len(asked) == len(closed) and _how(asked[0]) == _EXTRA:
        return f"{_EXTRA} on all"
    return joined((f"{_how(it)}{_on(it)}" for it in asked), otherwise="absent")


_EXTRA = "extra condition"


def _how(limb: Limb) -> str:
    ambiguous = " (ambiguous)" if limb.ambiguity else ""
    return {
        JointWorking.NOT_ASKED: "",
        JointWorking.FURTHER_CONDITION: _EXTRA,
        JointWorking.ALTERNATIVE: f"alternative to abuse/neglect{ambiguous}",
        JointWorking.PRESUMED: "presumed unless there is evidence of none",
    }[limb.joint_working]


def _on(limb: Limb) -> str:
    if limb.joint_working is not JointWorking.FURTHER_CONDITION:
        return ""
    of_harm = limb.harm is not Harm.NONE and limb.death is Death.NONE
    return f" on {'harm' if of_harm else limb.key} limb"


ROWS = {
    "serious harm limb": _harm_limb,
    "harm qualifier": lambda p: joined((HARM[it.harm] for it in p.criteria), otherwise=NONE),
    "death qualifier": lambda p: joined((DEATH[it.death] for it in p.criteria), otherwise=NONE),
    "abuse/neglect certainty": lambda p: joined(
        (CERTAINTY[it.certainty] for it in p.criteria), otherwise=NONE
    ),
    "joint-working limb": _joint_working,
    "open discretion (other circumstances)": lambda p: yes(
        any(it.open_discretion for it in p.criteria)
    ),
}
