"""Where the accounts of one event differ: its date, its time, what happened, what came of it.

Accounts are kept side by side and nothing is put right here. Small differences of time are not
conflicts, since each agency notes its own first contact.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from domain.chronologies.entry import TimePrecision
from domain.chronologies.same_events.facets import (
    HAPPENED,
    OUTCOME,
    Facet,
    durations,
    measures,
    minutes_of,
)
from domain.chronologies.same_events.omissions import left_out, lost_in_referral
from domain.chronologies.same_events.presence import was_there
from domain.chronologies.same_events.questions import FACETS
from domain.chronologies.same_events.signature import Signature, actions_of, terms_of

DATE, TIME = "date", "time"
_CALLED_OUT = frozenset({"police", "ambulance", "fire and rescue"})
FIELDS = (DATE, TIME, HAPPENED, OUTCOME)

_SMALL_DIFFERENCE = 20
_APPROXIMATELY = 30
_JOURNEY = 60
# From a call for help to the arrival of who was called.
_CALLED = 30
_OPENING = 500
_FEW = 2
_MOST = 3
_LITTLE = 0.34
_THERE = {True: "there", False: "not there"}
_SEEN = {True: "seen", False: "not seen"}
_ACCOUNT = re.compile(
    r"\b(?:account(?: given)?(?: (?:was|is))?(?: that)?|history(?: given)?|explanation(?: given)?(?: that)?"
    r"|explain\w*(?: that)?|reported(?: that)?|states?|stated(?: that)?|said to have|claims?(?: that)?"
    r"|told (?:us|staff)(?: that)?)[:,]? (?P<told>[^.;\n]{6,160})",
    re.IGNORECASE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Conflict:
    """One field on which accounts differ, how, and which entries (by place) say what."""

    field: str
    how: str
    values: tuple[tuple[int, str], ...] = ()


def conflicts(members: Sequence[Signature]) -> tuple[Conflict, ...]:
    """At most one for each field, in the order of FIELDS."""
    dated = _dates(members)
    found = [dated, None if dated else _times(members), *_words(members)]
    by_field = {field: [one for one in found if one and one.field == field] for field in FIELDS}
    return tuple(_one(conflicts_) for conflicts_ in by_field.values() if conflicts_)


def _one(found: Sequence[Conflict]) -> Conflict:
    """Several differences on one field, told together, the first of them side by side."""
    how = "; ".join(dict.fromkeys(conflict.how for conflict in found[:_MOST]))
    return replace(found[0], how=how)


def _dates(members: Sequence[Signature]) -> Conflict | None:
    if max(one.first for one in members) <= min(one.last for one in members):
        return None
    values = tuple((one.place, _day_words(one)) for one in members)
    late = " (dated by when the news came, it seems)" if _came_late(members) else ""
    return Conflict(DATE, _beside(values) + late, values)


def _came_late(members: Sequence[Signature]) -> bool:
    """Whether all that are dated later tell of what they heard, or name the day themselves."""
    first = min(one.last for one in members)
    later = [one for one in members if one.first > first]
    return all(one.told or first in one.days_named for one in later)


def _day_words(one: Signature) -> str:
    entry = one.entry
    first, last = entry.local_date or entry.date_from, entry.local_date or entry.date_to
    if first == last:
        return f"{first.day} {first:%B %Y}"
    return f"{first.day} {first:%B %Y} to {last.day} {last:%B %Y}"


def _times(members: Sequence[Signature]) -> Conflict | None:
    timed = [one for one in members if one.minute is not None]
    if not any(_times_differ(one, other) for one, other in combinations(timed, 2)):
        return None
    values = tuple((one.place, f"{one.entry.local_time or one.entry.time:%H:%M}") for one in timed)
    return Conflict(TIME, " / ".join(dict.fromkeys(words for _, words in values)), values)


def _times_differ(one: Signature, other: Signature) -> bool:
    first, second = sorted((one, other), key=lambda signature: signature.minute or 0)
    apart = (second.minute or 0) - _end(first)
    allowed = _SMALL_DIFFERENCE
    if TimePrecision.APPROX in {one.entry.time_precision, other.entry.time_precision}:
        allowed = _APPROXIMATELY
    if (first.sector, second.sector) == ("ambulance", "hospital"):
        allowed = _JOURNEY  # the call comes before the arrival
    elif {first.sector, second.sector} <= _CALLED_OUT:
        allowed = max(allowed, _CALLED)
    return apart > allowed


def _end(one: Signature) -> int:
    start, entry = one.minute or 0, one.entry
    if entry.time is None or entry.time_to is None:
        return start
    length = (entry.time_to.hour - entry.time.hour) * 60 + entry.time_to.minute - entry.time.minute
    return start + max(0, length)


def _words(members: Sequence[Signature]) -> Iterator[Conflict]:
    for facet in FACETS:
        yield from _answers(members, facet)
    yield from _lengths(members)
    yield from _measures(members)
    yield from _told(members)
    yield from _there(members)
    yield from _seen(members)
    for short, full, rest in lost_in_referral(members):
        how = f"the referral as made said: {rest}"
        yield Conflict(HAPPENED, how, ((short, ""), (full, rest)))
    for field in (HAPPENED, OUTCOME):
        for short, full, rest in left_out(members, field):
            yield Conflict(field, f"left out: {rest}", ((short, ""), (full, rest)))


def _text(one: Signature) -> str:
    return one.entry.text[:_OPENING]


def _answers(members: Sequence[Signature], facet: Facet) -> Iterator[Conflict]:
    given = {}
    for one in members:
        text = f"{_text(one)} . {actions_of(one.entry)}".lower().replace("’", "'")
        if answers := facet.answers_in(text):
            given[one.place] = answers
    if any(not one & other for one, other in combinations(given.values(), 2)):
        values = tuple((place, ", ".join(sorted(answers))) for place, answers in given.items())
        said = " / ".join(dict.fromkeys(words for _, words in values))
        yield Conflict(facet.field, f"{facet.question}: {said}", values)


def _lengths(members: Sequence[Signature]) -> Iterator[Conflict]:
    given = {one.place: found for one in members if (found := durations(_text(one)))}
    lengths = [{minutes_of(length) for length in found} for found in given.values()]
    if any(not one & other for one, other in combinations(lengths, 2)):
        values = tuple((place, ", ".join(sorted(found))) for place, found in given.items())
        said = " / ".join(dict.fromkeys(words for _, words in values))
        yield Conflict(HAPPENED, f"how long: {said}", values)


def _measures(members: Sequence[Signature]) -> Iterator[Conflict]:
    given = {one.place: measures(_text(one)) for one in members}
    for name in sorted({name for found in given.values() for name in found}):
        held = {place: found[name] for place, found in given.items() if name in found}
        if any(not one & other for one, other in combinations(held.values(), 2)):
            values = tuple((place, ", ".join(sorted(found))) for place, found in held.items())
            said = " / ".join(dict.fromkeys(words for _, words in values))
            yield Conflict(HAPPENED, f"{name}: {said}", values)


def _there(members: Sequence[Signature]) -> Iterator[Conflict]:
    """Who was there, where one says so and another says not."""
    given = {one.place: was_there(one.entry.text) for one in members}
    for who in sorted({who for found in given.values() for who in found}):
        said = {place: found[who] for place, found in given.items() if who in found}
        if len(set(said.values())) > 1:
            values = tuple((place, _THERE[there]) for place, there in said.items())
            yield Conflict(HAPPENED, f"whether {who} was there: {_beside(values)}", values)


def _seen(members: Sequence[Signature]) -> Iterator[Conflict]:
    """Whether the child was seen, by those who were there together."""
    timed = [one for one in members if one.minute is not None and one.entry.child_seen is not None]
    together = [
        (one, other)
        for one, other in combinations(timed, 2)
        if not _times_differ(one, other) and not (one.told or other.told)
    ]
    if any(one.entry.child_seen != other.entry.child_seen for one, other in together):
        values = tuple((one.place, _SEEN[bool(one.entry.child_seen)]) for one in timed)
        yield Conflict(HAPPENED, f"whether the child was seen: {_beside(values)}", values)


def _beside(values: Sequence[tuple[int, str]]) -> str:
    return " / ".join(dict.fromkeys(words for _, words in values))


def _told(members: Sequence[Signature]) -> Iterator[Conflict]:
    """What each was told, where it says that it was told."""
    given = {}
    for one in members:
        if match := _ACCOUNT.search(_text(one)):
            terms = frozenset(terms_of(match["told"])) - one.given
            if len(terms) >= _FEW:
                given[one.place] = (terms, match["told"].strip())
    differs = any(
        len(one & other) < _LITTLE * min(len(one), len(other))
        for (one, _), (other, _) in combinations(given.values(), 2)
    )
    if differs:
        values = tuple((place, words) for place, (_, words) in given.items())
        said = " / ".join(dict.fromkeys(words for _, words in values))
        yield Conflict(HAPPENED, f"what was told: {said}", values)
