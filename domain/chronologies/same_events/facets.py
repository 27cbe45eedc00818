"""What two accounts may answer differently: a question, a length of time, a figure.

Each question has the field it belongs to, and its answers with the words for them. Two accounts
differ on a question when each answers it and they share no answer.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from domain.chronologies.same_events.words import FIGURES

HAPPENED = "what_happened"
OUTCOME = "outcome"


@dataclass(frozen=True, slots=True)
class Facet:
    field: str
    question: str
    answers: Mapping[str, re.Pattern[str]]

    def answers_in(self, text: str) -> frozenset[str]:
        return frozenset(answer for answer, words in self.answers.items() if words.search(text))


def facet(field: str, question: str, **answers: str) -> Facet:
    compiled = {name.replace("_", " "): re.compile(words) for name, words in answers.items()}
    return Facet(field, question, compiled)


_UNITS = {
    "minute": 1,
    "hour": 60,
    "day": 1440,
    "night": 1440,
    "week": 10080,
    "month": 43200,
    "year": 525600,
}
_COUNTED = "|".join(word for word, figure in FIGURES.items() if figure.isdigit())
_AMOUNT = rf"(half an?|an?|\d+|{_COUNTED})"
_LASTING = re.compile(
    rf"\b(?:for|lasting|about|exclu\w+|of|,) (?:about |around |at least |over |the last |the past )?{_AMOUNT}"
    r" (minute|hour|day|night|week|month|year)s?\b"
)
_WORTH = {"half a": 0.5, "half an": 0.5, "a": 1.0, "an": 1.0}


def durations(text: str) -> frozenset[str]:
    """How long a thing is said to have lasted, in the words used, one for each length."""
    return frozenset(f"{amount} {unit}" for amount, unit in _LASTING.findall(text.lower()))


def minutes_of(duration: str) -> float:
    amount, _, unit = duration.rpartition(" ")
    return (_WORTH[amount] if amount in _WORTH else float(FIGURES.get(amount, amount))) * _UNITS[
        unit
    ]


_MEASURES = {
    "the sum": re.compile(r"(?:£|gbp) ?(\d[\d,]*(?:\.\d\d)?)"),
    "the weight": re.compile(r"\b(\d{1,2}(?:\.\d{1,3})?) ?kgs?\b"),
    "the centile": re.compile(r"\b(\d{1,2}(?:\.\d)?)(?:st|nd|rd|th)? centile"),
    "the size": re.compile(r"\b(\d{1,2}(?:\.\d)?) ?(?:cm|centimetres?)\b"),
    "how many wounds or marks": re.compile(
        rf"\b(single|{_COUNTED}|\d{{1,2}})(?: \w+)? (?:wounds?|bruises?|marks?|burns?|fractures?)\b"
    ),
    "the share": re.compile(r"\b(\d{1,3}(?:\.\d)?)%"),
    "how many tablets": re.compile(rf"\b{_AMOUNT}(?: \w+)? (?:tablets|pills|capsules)\b"),
    "how many children": re.compile(r"\b(one|two|three|four|five|six) (?:young )?children\b"),
}


def measures(text: str) -> dict[str, frozenset[str]]:
    """Each thing that is measured or counted, with the figures given for it."""
    lowered = text.lower()
    found = {name: shape.findall(lowered) for name, shape in _MEASURES.items()}
    return {name: frozenset(map(_figure, said)) for name, said in found.items() if said}


def _figure(said: str) -> str:
    return "1" if said == "single" else FIGURES.get(said, said.replace(",", "").removesuffix(".00"))
