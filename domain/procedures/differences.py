"""Two editions side by side: what is the same, what differs, and what only one of them states."""

from dataclasses import dataclass
from enum import StrEnum

from domain.procedures.account import Entry, account
from domain.procedures.definition import Procedure


class How(StrEnum):
    """How two editions stand to each other on one rule."""

    SAME = "same"
    DIFFERENT = "different"
    ONLY_BEFORE = "only_before"
    ONLY_AFTER = "only_after"
    NEITHER = "neither"


@dataclass(frozen=True)
class Difference:
    """One rule, as the one edition and the other have it."""

    key: str
    part: str
    title: str
    how: How
    before: Entry | None
    after: Entry | None

    @property
    def before_words(self) -> str:
        return self.before.words if self.before else ""

    @property
    def after_words(self) -> str:
        return self.after.words if self.after else ""

    @property
    def sources(self) -> tuple[str, ...]:
        """Where each is written, the one edition's first."""
        return tuple(entry.source for entry in (self.before, self.after) if entry)


def beside(before: Procedure, after: Procedure) -> tuple[Difference, ...]:
    """Every rule of either edition."""
    here = {entry.key: entry for entry in account(before)}
    there = {entry.key: entry for entry in account(after)}
    ordered = [*here, *(key for key in there if key not in here)]
    return tuple(_difference(here.get(key), there.get(key)) for key in ordered)


def differences(before: Procedure, after: Procedure) -> tuple[Difference, ...]:
    """Only the rules that change from one edition to the other."""
    alike = {How.SAME, How.NEITHER}
    return tuple(found for found in beside(before, after) if found.how not in alike)


def _difference(before: Entry | None, after: Entry | None) -> Difference:
    named = before or after
    assert named  # noqa: S101 - each key comes from one of the two
    return Difference(named.key, named.part, named.title, _how(before, after), before, after)


def _how(before: Entry | None, after: Entry | None) -> How:
    first = before if before and before.stated else None
    second = after if after and after.stated else None
    if first and second:
        return How.SAME if _meaning(first) == _meaning(second) else How.DIFFERENT
    if first:
        return How.ONLY_BEFORE
    return How.ONLY_AFTER if second else How.NEITHER


def _meaning(entry: Entry) -> tuple[object, ...]:
    """Where it is written may differ and yet change nothing."""
    return entry.sentences, entry.standings
