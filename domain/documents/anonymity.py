"""The check: what in a document could tell a reader who it is about.

Certain means a person should be stopped by it; likely, that a person should look; possible, that
the word may be innocent. Nothing is ever replaced here.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from domain.documents.candidates import Candidate, Checker
from domain.documents.folding import compact
from domain.documents.register import Identity, Kind
from domain.documents.surfaces import Surface

__all__ = ["Finding", "Identity", "Kind", "Level", "Surface", "check"]

_EXCERPT = 120


class Level(StrEnum):
    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


_RANK = {level: number for number, level in enumerate(Level)}


@dataclass(frozen=True, slots=True)
class Finding:
    """`start` and `end` count in the surface's text; `others` holds all who fit, if several."""

    level: Level
    kind: str
    place: str
    excerpt: str
    match: str
    start: int
    end: int
    identity_id: str | None
    reason: str
    suggestion: str | None
    others: tuple[str, ...] = ()
    surface: str = "body"


def check(surfaces: Iterable[Surface], register: tuple[Identity, ...]) -> tuple[Finding, ...]:
    surfaces = tuple(surfaces)
    checker = Checker(surfaces, register)
    found: list[Finding] = []
    said: set[tuple[str, str, str]] = set()
    for surface in surfaces:
        for candidate in _apart(checker.candidates(surface)):
            finding = _finding(surface, candidate)
            words = compact(finding.match)
            if (surface.within, words, finding.kind) not in said:
                found.append(finding)
            said.add((surface.place, words, finding.kind))
    return tuple(found)


def _apart(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The longest of those that overlap, as sure as the surest of them, in reading order."""
    kept: list[Candidate] = []
    for candidate in sorted(candidates, key=_longest_first):
        at = next((n for n, other in enumerate(kept) if _overlap(candidate, other)), None)
        if at is None:
            kept.append(candidate)
        else:
            kept[at] = _joined(kept[at], candidate)
    return sorted(kept, key=lambda candidate: candidate.start)


def _longest_first(candidate: Candidate) -> tuple[int, int, int]:
    length = candidate.end - candidate.start
    return (-length, _RANK[Level(candidate.level)], candidate.start)


def _overlap(one: Candidate, other: Candidate) -> bool:
    return one.start < other.end and other.start < one.end


def _joined(kept: Candidate, shorter: Candidate) -> Candidate:
    same_span = (kept.start, kept.end) == (shorter.start, shorter.end)
    if same_span and kept.level == shorter.level and kept.kind == shorter.kind:
        return replace(kept, identities=kept.identities + shorter.identities)
    if _RANK[Level(shorter.level)] < _RANK[Level(kept.level)] and not same_span:
        return replace(kept, level=shorter.level, identities=kept.identities or shorter.identities)
    return kept


def _finding(surface: Surface, candidate: Candidate) -> Finding:
    meant = tuple(dict.fromkeys(identity.id for identity in candidate.identities))
    only = candidate.identities[0] if len(meant) == 1 else None
    reason = candidate.reason
    if len(meant) > 1:
        reason = f"{reason} {len(meant)} entries on the register fit."
    return Finding(
        level=Level(candidate.level),
        kind=candidate.kind,
        place=surface.place,
        excerpt=_excerpt(surface.text, candidate.start, candidate.end),
        match=surface.text[candidate.start : candidate.end],
        start=candidate.start,
        end=candidate.end,
        identity_id=only.id if only else None,
        reason=reason,
        suggestion=only.code_name if only and candidate.kind != "birth_date" else None,
        others=meant if len(meant) > 1 else (),
        surface=surface.kind,
    )


def _excerpt(text: str, start: int, end: int) -> str:
    room = max(_EXCERPT - (end - start) - 2, 0)
    first = max(0, start - room // 2)
    last = min(len(text), first + _EXCERPT - 2)
    first = max(0, min(first, last - _EXCERPT + 2))
    words = " ".join(text[first:last].split())
    return f"{'…' if first else ''}{words}{'…' if last < len(text) else ''}"
