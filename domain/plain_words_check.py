"""What makes words hard to read: a text's reading age, its long sentences, its hard words."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from domain.plain_words import ADDRESS, END, WORD, reading_age, syllables

TARGET_AGE = 11
LONGEST = 25
"""Words. A sentence that is longer loses readers, by common advice on writing plainly."""
_HARD = 4
KNOWN = frozenset(
    [
        "safeguarding",
        "authority",
        "information",
        "organisation",
        "organisations",
        "agencies",
        "independent",
        "professional",
        "professionals",
        "anybody",
        "everybody",
    ]
)
"""Long, and met on every page that speaks of a review: a reader learns them once."""


@dataclass(frozen=True)
class Verdict:
    """`age` in years, an estimate; sentences of more than `LONGEST` words; words met, by count."""

    name: str
    words: int
    age: float
    long_sentences: tuple[str, ...]
    hard_words: tuple[tuple[str, int], ...]

    @property
    def too_hard(self) -> bool:
        """Whether it is above the target, allowing for what rounding hides."""
        return round(self.age) > TARGET_AGE


def judge(name: str, text: str, names: Iterable[str] = ()) -> Verdict:
    known = {part.casefold() for each in names for part in each.split()} | KNOWN
    plain = ADDRESS.sub("Here", text)
    return Verdict(
        name,
        len(WORD.findall(plain)),
        reading_age(text, names),
        tuple(_long(plain)),
        tuple(_hard(plain, known)),
    )


def _long(text: str) -> Iterable[str]:
    for part in END.split(text):
        if len(WORD.findall(part)) > LONGEST:
            yield " ".join(part.split())


def _hard(text: str, known: Collection[str]) -> Iterable[tuple[str, int]]:
    found = Counter(word.casefold() for word in WORD.findall(text))
    return sorted(
        (word, count)
        for word, count in found.items()
        if syllables(word) >= _HARD and word not in known and not word[0].isdigit()
    )
