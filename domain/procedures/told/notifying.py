"""Who is told of an incident, and of what was decided."""

from typing import TYPE_CHECKING, Any

from domain.procedures import words
from domain.procedures.told.saying import Sayings, field, free

if TYPE_CHECKING:
    from collections.abc import Callable

    from domain.procedures.output import LeadTime


def _whom(start: str) -> "Callable[[Any], str]":
    return lambda keys: f"{start} {words.all_of(words.RECIPIENT[key] for key in keys)}."


def _within(time: "LeadTime") -> str:
    return f"Within {words.unit_words(time.value, time.unit)} of the decision."


NOTIFICATION: Sayings = {
    **free("by", "Who tells: ", "who tells"),
    **field("tells", _whom("It goes to"), "who is told"),
    **field("passed_on_to", _whom("They pass it on to"), "that it is passed on"),
    **free("also", "Also told of: ", "what else is told of"),
}
DECISION_NOTICE: Sayings = {
    **field("tells", _whom("It goes to"), "who is told"),
    **field("within", _within, "how soon"),
    **free("enclosing", "With it goes ", "what goes with it"),
}
