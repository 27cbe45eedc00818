"""Who does what, and under which title."""

from typing import TYPE_CHECKING

from domain.procedures import words
from domain.procedures.basis import Silence
from domain.procedures.told.saying import Sayings, chosen, free, listed, yes_no
from domain.procedures.vocabulary import Gives, Independence

if TYPE_CHECKING:
    from domain.procedures.definition import Procedure
    from domain.procedures.people import Body, Role

GIVES = {
    Gives.DETAILS_OF_SERVICES: "full details of the services that it gave",
    Gives.WRITTEN_INFORMATION: "written information",
    Gives.CHRONOLOGY: "a chronology",
}
INDEPENDENCE = {
    Independence.OF_BOARD: "independent of the board",
    Independence.OF_ORGANISATIONS: "independent of every organisation in the case",
    Independence.EXPERT: "an independent expert in child protection",
}


def _title(rule: "Body | Role", _: "Procedure") -> str:
    return words.sentence(words.the(rule.title))


BODY: Sayings = {
    ("title",): _title,
    **free("made_of", "It is made up of ", "who sits on it"),
}


def _how_many(role: "Role", _: "Procedure") -> str:
    least, most = role.minimum, role.maximum
    if isinstance(most, Silence):
        return f"{_people(least).capitalize()}, or more."
    if least == most:
        return f"{_people(least).capitalize()}."
    return f"From {least} to {_people(most)}."


def _people(count: int) -> str:
    return "one person" if count == 1 else f"{count} people"


ROLE: Sayings = {
    ("title",): _title,
    ("minimum", "maximum"): _how_many,
    **chosen(
        "independence",
        INDEPENDENCE,
        lambda independent: f"Whoever holds it is {independent}.",
        "any independence",
    ),
    **yes_no(
        "may_send_representative",
        "Someone else may stand in.",
        "Nobody may stand in.",
        "whether someone else may stand in",
    ),
}
PANEL: Sayings = {
    **free("made_of", "It is made up of ", "what kind of people sit on it"),
    **yes_no(
        "must_appoint",
        "The board has a duty to appoint it.",
        "The board need not appoint one.",
        "any duty to appoint it",
    ),
    **listed("usual", "These usually sit on it", "who usually sits on it"),
    **listed("sometimes", "These sometimes do", "who else sits on it at times"),
    **yes_no(
        "others_may_be_asked",
        "Others may be asked to come, or to give information.",
        "Nobody else is asked.",
        "whether others may be asked",
    ),
}
AGENCY_DUTY: Sayings = {
    **chosen("gives", GIVES, lambda gifts: f"Each organisation gives {gifts}.", "what is given"),
    **free("over", "It covers ", "which stretch of time it covers"),
}
