"""What a review is, and when there is one."""

from typing import TYPE_CHECKING

from domain.procedures import words
from domain.procedures.told.saying import Sayings, chosen, field, free, listed, yes_no
from domain.procedures.vocabulary import (
    Asks,
    Beyond,
    Certainty,
    Death,
    Harm,
    HarmMeans,
    JointWorking,
)

if TYPE_CHECKING:
    from domain.procedures.definition import Limb, Procedure

BEYOND = {
    Beyond.OTHER_CHILDREN: "other children in the family",
    Beyond.OTHER_ADULTS: "adults in the family",
    Beyond.FAMILY: "the family",
}
DEATH = {
    Death.NONE: "",
    Death.DIED: "a child who died",
    Death.DIED_UNEXPECTEDLY: "a child who died unexpectedly",
    Death.DIED_IN_CUSTODY: "a child who died while the state held them",
}
HARM = {
    Harm.NONE: "",
    Harm.SERIOUSLY: "a child who was seriously harmed",
    Harm.SERIOUSLY_OR_PERMANENTLY: "a child who was seriously or permanently harmed",
    Harm.LIFE_THREATENING_OR_LASTING: "a child with a life-threatening injury or lasting harm",
}
CERTAINTY = {
    Certainty.NONE: "",
    Certainty.THOUGHT_A_FACTOR: "abuse or neglect is thought to have played a part",
    Certainty.MAY_BE_SUSPECTED: "abuse or neglect may be suspected",
    Certainty.SUSPECTED: "abuse or neglect is suspected",
    Certainty.SUSPECTED_OR_CONFIRMED: "abuse or neglect is suspected or confirmed",
    Certainty.KNOWN_OR_SUSPECTED: "abuse or neglect is known or suspected",
}
JOINT = {
    JointWorking.NOT_ASKED: "",
    JointWorking.FURTHER_CONDITION: "and there may be concern about joint working",
    JointWorking.ALTERNATIVE: "or there is concern about joint working",
    JointWorking.PRESUMED: "unless there is definite evidence of no concern about joint working",
}
ASKS = {
    Asks.WHAT_WAS_DONE: "what was done",
    Asks.LESSONS: "what can be learned",
    Asks.CHANGES: "what may need to change",
    Asks.STANDARDS_MET: "whether the standards of work were met",
    Asks.POLICY_FOLLOWED: "whether policy and procedures were followed",
    Asks.DECISIONS: "which decisions were made",
    Asks.SERVICES: "which services were offered or given",
    Asks.ACTIONS: "what was done and what was not",
    Asks.INEQUALITY: "whether racism or other inequality played a part",
}
MEANS = {
    HarmMeans.LIFE_THREATENING_INJURY: "an injury that could have killed",
    HarmMeans.LASTING_IMPAIRMENT: "serious or lasting harm to mental health or development",
    HarmMeans.IMPAIRED_PHYSICAL_HEALTH: "serious or lasting harm to physical health",
}

GUIDANCE: Sayings = {
    **free("title", "The guidance is ", "which guidance"),
    **field("chapter", lambda chapter: f"Chapter {chapter}.", "which chapter"),
    **field("address", lambda address: f"It can be read at {address}", "where it can be read"),
}
NATURE: Sayings = {
    **yes_no(
        "not_to_blame",
        "It is there to learn, not to blame.",
        "It may lay blame.",
        "whether it is there to blame",
    ),
    **yes_no(
        "not_a_criminal_investigation",
        "It is not a criminal investigation.",
        "It may be part of a criminal investigation.",
        "that it is not a criminal investigation",
    ),
    **yes_no(
        "not_a_public_enquiry",
        "It is not a public inquiry.",
        "It may be part of a public inquiry.",
        "that it is not a public inquiry",
    ),
    **yes_no(
        "separate_from_police_and_coroner",
        "It is separate from what the police or a coroner may do.",
        "It may be joined with what the police or a coroner do.",
        "whether it is separate from what the police or a coroner may do",
    ),
}
PURPOSE: Sayings = listed("limbs", "It is there", "what it is for")
SUBJECT: Sayings = chosen(
    "beyond",
    BEYOND,
    lambda whom: f"Besides the child, it may look at {whom}.",
    "whether it looks at anyone besides the child",
)
CONSIDERS: Sayings = chosen(
    "asks", ASKS, lambda what: f"It asks {what}.", "what it asks of the work that was done"
)
SERIOUS_HARM: Sayings = {
    **chosen("means", MEANS, lambda what: f"It means {what}.", "what counts"),
    **yes_no("exhaustive", "Nothing else counts.", "Other harm may count.", "what else counts"),
    **yes_no(
        "recovery_excludes",
        "A child who recovers does not count.",
        "A child who recovers counts too.",
        "whether a child who recovers counts",
    ),
}


def _covers(limb: "Limb", _: "Procedure") -> str:
    """The typed values behind the limb's own words; decisions are checked against these."""
    whom = words.one_of(filter(None, (DEATH[limb.death], HARM[limb.harm]))) or "any child"
    parts = [
        f"As the software reads it: {whom}",
        CERTAINTY[limb.certainty],
        JOINT[limb.joint_working],
    ]
    return f"{'; '.join(filter(None, parts))}."


LIMB: Sayings = {
    ("text",): lambda limb, _: limb.text,
    ("death", "harm", "certainty", "joint_working"): _covers,
    ("open_discretion",): lambda limb, _: (
        "It leaves other circumstances open." if limb.open_discretion else ""
    ),
    ("ambiguity",): lambda limb, _: (
        f"It can be read in two ways. {limb.ambiguity}" if limb.ambiguity else ""
    ),
    ("readings",): lambda limb, _: (
        f"A decision chooses one reading: {'; or: '.join(it.rstrip('.') for it in limb.readings)}."
        if limb.readings
        else ""
    ),
    ("kind",): lambda *_: "",
}
