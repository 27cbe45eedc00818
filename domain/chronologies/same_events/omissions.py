"""What one account leaves out of a statement that another gives in full."""

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from domain.chronologies.same_events.facets import HAPPENED, OUTCOME
from domain.chronologies.same_events.signature import Signature, actions_of, terms_of

_OPENING = 500
_REFERRAL = "referral"
_FEW = 2
_TELLING = 3
# Who is meant is written in too many ways to count as a difference.
_ROLES = frozenset({"=mother", "=father", "=child", "=baby", "client", "ms", "mr", "mrs"})
# What somebody said is missed when it is left out; other additions are the agency's own.
_SAYING = re.compile(
    r"\b(said|says|told|tells|disclos\w+|stat\w+|alleg\w+|asked|asks)\b", re.IGNORECASE
)
_STATEMENT_ENDS = re.compile(r"[.\n•*]+\s*")
_PARTS = re.compile(r"[;,] ")


def left_out(members: Sequence[Signature], field: str) -> Iterator[tuple[int, int, str]]:
    """Who leaves out, who tells in full, and what is left out."""
    said = {one.place: _statements(one, field) for one in members}
    people = members[0].people
    for short, full in permutations(said, 2):
        rest = _rest(said[short], said[full], people, field)
        if rest:
            yield short, full, rest


def lost_in_referral(members: Sequence[Signature]) -> Iterator[tuple[int, int, str]]:
    """What was said in making a referral and is not in what was logged, each after its colon."""
    made = [one for one in members if _REFERRAL in one.kinds and ":" in one.entry.text[:_OPENING]]
    for logged, sent in permutations(made, 2):
        few, many = (_listed(one) for one in (logged, sent))
        if len(few & many) >= _FEW and len(many - few) >= _TELLING > len(few - many):
            words = _after_colon(sent)
            yield logged.place, sent.place, words


def _listed(one: Signature) -> frozenset[str]:
    return frozenset(_terms(_after_colon(one), one.people))


def _after_colon(one: Signature) -> str:
    return one.entry.text[:_OPENING].partition(":")[2].strip(" .")


def _statements(one: Signature, field: str) -> list[str]:
    text = one.entry.text[:_OPENING] if field == HAPPENED else actions_of(one.entry)
    return [part for part in _STATEMENT_ENDS.split(text) if part.strip()]


def _rest(short: list[str], full: list[str], people: frozenset[str], field: str) -> str:
    for statement in short:
        start = _terms(statement, people)
        for longer in full if len(start) >= _FEW else ():
            rest = _after(start, longer, people)
            if rest and (field == OUTCOME or _SAYING.search(rest)):
                return rest
    return ""


def _after(start: list[str], longer: str, people: frozenset[str]) -> str:
    """What follows in the longer statement, where it begins as the shorter one ends."""
    parts = _PARTS.split(longer)
    for cut in range(1, len(parts)):
        rest = "; ".join(parts[cut:])
        if _terms(" ".join(parts[:cut]), people) == start and len(_terms(rest, people)) >= _TELLING:
            return rest
    return ""


def _terms(text: str, people: frozenset[str]) -> list[str]:
    return [term for term in terms_of(text) if term not in people and term not in _ROLES]
