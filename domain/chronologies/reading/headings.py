"""What a heading means: the words that agencies use for each standard column."""

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

from domain.chronologies.reading.grid import Value
from domain.chronologies.reading.marks import plain
from domain.chronologies.reading.remembering import cached_for_a_file

_LONGEST = 300
SURE = 0.6
_DATE = re.compile(
    r"\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2}|\d{4}-\d\d-\d\d|\d{1,2}-[A-Z][a-z]{2}-\d\d"
    r"|\b\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8} \d{2}|^\d{1,2}[:.]\d\d\b"
)
_SHORT_SENTENCE = 4
_NEVER = "(?!)"


def _read_roles() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    with Path(__file__).with_name("headings.toml").open("rb") as file:
        words = tomllib.load(file)
    of_what = f"(?:the )?(?:significant |key )?(?:{'|'.join(words['of_what'])})"
    # What was done has a column of its own, so it is no heading for what happened.
    told = of_what.replace("|action|", "|")
    return tuple(
        (
            role,
            re.compile(
                "|".join(phrases["whole"]).replace("<of what>", of_what).replace("<told>", told)
            ),
            re.compile("|".join(phrases.get("part", [_NEVER]))),
        )
        for role, phrases in words["columns"].items()
    )


_ROLES = _read_roles()
DATES = frozenset({"date", "date_and_time"})


@cached_for_a_file(5_000)
def bare(heading: str) -> str:
    """The heading without brackets, hints and signs."""
    text = re.sub(r"[(\[][^)\]]*[)\]]?", " ", plain(heading).replace("\n", " "))
    text = text if text.strip() else plain(heading)
    text = re.sub(r"\by ?[/\\] ?n\b", "y n", text)
    return " ".join(re.sub(r"[^\w/#+]+|_", " ", text.replace("&", " and ")).split()).strip("/ ")


@cached_for_a_file(5_000)
def roles_of(heading: str) -> tuple[tuple[float, str], ...]:
    """The columns that this may be the heading of, the likeliest first, each with how likely."""
    with_hints = " ".join(re.sub(r"[\W_]+", " ", plain(heading)).split())
    return _ranked(bare(heading)) or _ranked(with_hints)


@cached_for_a_file(5_000)
def _ranked(words: str) -> tuple[tuple[float, str], ...]:
    if not words or len(words) > _LONGEST:
        return ()
    found = {}
    for rank, (role, whole, part) in enumerate(_ROLES):
        if whole.fullmatch(words):
            found[role] = 1.0 - rank * 0.01
        elif part.search(words):
            found[role] = 0.75 - rank * 0.005 - min(len(words), 100) * 0.001
    if "not_this_date" in found:
        found = {role: score for role, score in found.items() if role not in DATES}
    return tuple(sorted(((score, role) for role, score in found.items()), reverse=True))


def _is_told(words: str) -> bool:
    """Whether this is something that was recorded, and no heading: a date, or a sentence."""
    if _DATE.search(words):
        return True
    return words.rstrip().endswith(".") and len(words.split()) > _SHORT_SENTENCE


def likeness(row: Sequence[Value]) -> float:
    """How much a row looks like headings: 0 not at all, 1 very much."""
    written = [value for value in row if not isinstance(value, str) or value.strip()]
    words = [value for value in written if isinstance(value, str) and len(value) <= _LONGEST]
    if len(words) < len(written) or len(words) < 2 or any(map(_is_told, words)):
        return 0.0
    best = {ranked[0][1]: ranked[0][0] for word in words if (ranked := roles_of(word))}
    known = sum(1 for word in words if roles_of(word))
    if len(best) < 2 or known < len(words) / 2:
        return 0.0
    sure = bool(DATES & best.keys()) + ("event" in best)
    return min(1.0, sum(best.values()) / 8 + sure * 0.2) if sure or len(best) >= 4 else 0.0
