"""What a rule is for a while, or is no longer."""

from typing import TYPE_CHECKING

from domain.procedures import words
from domain.procedures.basis import Silence
from domain.procedures.clock_words import day_words
from domain.procedures.parts import TITLE
from domain.procedures.told.saying import Sayings, plain
from domain.procedures.vocabulary import CountedFrom

if TYPE_CHECKING:
    from domain.procedures.definition import Procedure
    from domain.procedures.overrides import Override

COUNTED = {
    CountedFrom.ACT: "What counts is the day on which it is done.",
    CountedFrom.START: "What counts is the day on which the review was decided upon.",
}


def _when(override: "Override", _: "Procedure") -> str:
    first, last = override.first_day, override.last_day
    start = "" if isinstance(first, Silence) else f"from {day_words(first)} "
    end = "" if isinstance(last, Silence) else f"until {day_words(last)} "
    return words.sentence(f"{start}{end}".strip())


def _what(override: "Override", _: "Procedure") -> str:
    rule = TITLE.get(override.of, override.of.replace(".", ": ").replace("_", " "))
    if override.lapses:
        return f"The rule “{rule}” no longer stands."
    changed = [f"{key.replace('_', ' ')}: {_plain(it)}" for key, it in override.changes.items()]
    return f"The rule “{rule}” is different. {words.sentence('; '.join(changed))}"


def _plain(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key.replace('_', ' ')} {_plain(it)}" for key, it in value.items())
    if isinstance(value, list):
        return " and ".join(_plain(part) for part in value) or "none"
    return plain(value).replace("_", " ")


OVERRIDE: Sayings = {
    ("first_day", "last_day"): _when,
    ("of", "lapses", "changes"): _what,
    ("counted_from",): lambda override, _: COUNTED[override.counted_from],
    ("days_note",): lambda override, _: override.days_note,
}
