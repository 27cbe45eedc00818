"""How long things take, and what may have to wait."""

from domain.procedures import words
from domain.procedures.clock_words import clock_words
from domain.procedures.told.saying import Sayings, field, free, yes_no

CLOCK: Sayings = {
    ("start", "end", "minimum", "maximum", "unit", "firmness"): lambda clock, procedure: (
        clock_words(procedure, clock)
    ),
}
EXTENSION: Sayings = {
    **yes_no(
        "permitted",
        "The time may be extended.",
        "The time may not be extended.",
        "whether the time may be extended",
    ),
    **yes_no(
        "tell_family",
        "The family is told.",
        "The family is not told.",
        "whether the family is told",
    ),
    **yes_no(
        "give_reasons",
        "The reasons are explained to them.",
        "The reasons are not explained to them.",
        "whether the reasons are explained to them",
    ),
}
HOLD: Sayings = {
    **field(
        "kinds",
        lambda kinds: f"The reason is {words.one_of(words.PROCEEDING[k] for k in kinds)}.",
        "which proceedings are the reason",
    ),
    **field("until", lambda until: f"It waits {words.UNTIL[until]}.", "how long it waits"),
    **free("affects", "It affects ", "whom it affects"),
}
