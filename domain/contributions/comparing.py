"""What changed between two versions of a text, word by word. Pure, and bounded."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

LARGEST = 4_000  # words of one changed passage; a longer one is shown as replaced in one piece
WORD = re.compile(r"\s+|[^\s]+")


class Was(StrEnum):
    SAME = "same"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True)
class Run:
    """A stretch of text, and whether it is in both versions."""

    was: Was
    words: str


@dataclass(frozen=True)
class Change:
    """A section that differs, with its text in runs."""

    section: str
    runs: tuple[Run, ...]


def changes(
    before: Mapping[str, str], now: Mapping[str, str], order: list[str]
) -> tuple[Change, ...]:
    """The sections that differ, in the order given."""
    return tuple(
        Change(key, compare(before.get(key, ""), now.get(key, "")))
        for key in order
        if before.get(key, "") != now.get(key, "")
    )


def compare(before: str, now: str) -> tuple[Run, ...]:
    """By lines first, then by words within the lines that changed."""
    old, new = before.splitlines(keepends=True), now.splitlines(keepends=True)
    runs: list[Run] = []
    matcher = SequenceMatcher(None, old, new)
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind == "equal":
            runs.append(Run(Was.SAME, "".join(old[i1:i2])))
        else:
            runs += _by_words("".join(old[i1:i2]), "".join(new[j1:j2]))
    return tuple(_joined(runs))


def _by_words(before: str, now: str) -> Iterator[Run]:
    old, new = WORD.findall(before), WORD.findall(now)
    if len(old) + len(new) > LARGEST:
        yield from (Run(Was.REMOVED, before), Run(Was.ADDED, now))
        return
    matcher = SequenceMatcher(None, old, new)
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind == "equal":
            yield Run(Was.SAME, "".join(old[i1:i2]))
        else:
            yield Run(Was.REMOVED, "".join(old[i1:i2]))
            yield Run(Was.ADDED, "".join(new[j1:j2]))


def _joined(runs: list[Run]) -> Iterator[Run]:
    """Neighbours of one kind as one, and none that is empty."""
    held: Run | None = None
    for run in (each for each in runs if each.words):
        if held and held.was is run.was:
            held = Run(run.was, held.words + run.words)
            continue
        if held:
            yield held
        held = run
    if held:
        yield held
