"""What of an entry is compared with another: its days, its minute, its words, its people."""

from dataclasses import dataclass
from itertools import pairwise

from domain.chronologies.entry import Entry, Precision, TimePrecision
from domain.chronologies.same_events.days_said import days_said
from domain.chronologies.same_events.kinds import meetings, others
from domain.chronologies.same_events.names import Names
from domain.chronologies.same_events.sectors import is_told, sector_of, spoken_of
from domain.chronologies.same_events.thesaurus import meanings
from domain.chronologies.same_events.words import folded, is_small, numbers, stem

# The columns that tell what happened and what was done; a comment of the author is not evidence.
_TELLING = ("action", "outcome", "decision", "response")
_LONGEST = 1200
_MINUTES = 24 * 60
_TIMED = frozenset({TimePrecision.EXACT, TimePrecision.APPROX, TimePrecision.RANGE, None})
_ABOUT = 2


@dataclass(frozen=True, slots=True)
class Signature:
    """An entry made ready. `place` is its position in the list that was given."""

    place: int
    entry: Entry
    source: tuple[str, str]
    sector: str
    first: int
    last: int
    minute: int | None
    words: frozenset[str]
    phrases: frozenset[str]
    action_words: frozenset[str]
    action_phrases: frozenset[str]
    meetings: frozenset[str]
    kinds: frozenset[str]
    spoken: frozenset[str]
    told: bool
    numbers: frozenset[str]
    # Ordinals of the days that its words name.
    days_named: frozenset[int]
    given: frozenset[str]
    # The same names as stems, as they stand among the words.
    people: frozenset[str]


def sign(place: int, entry: Entry, names: Names) -> Signature:
    text = entry.text[:_LONGEST]
    action = actions_of(entry)[: _LONGEST // 2]
    terms, did = terms_of(text), terms_of(action)
    first, last = days_of(entry)
    return Signature(
        place=place,
        entry=entry,
        source=(entry.file, entry.agency),
        sector=sector_of(entry.agency, entry.file),
        first=first,
        last=last,
        minute=_minute(entry, first, last),
        words=frozenset(terms),
        phrases=frozenset(" ".join(pair) for pair in pairwise(terms)),
        action_words=frozenset(did),
        action_phrases=frozenset(" ".join(pair) for pair in pairwise(did)),
        meetings=meetings(text),
        kinds=others(text),
        spoken=spoken_of(f"{text} {action}"),
        told=is_told(text),
        numbers=numbers(text) | numbers(action),
        days_named=days_said(text, first),
        given=names.of(text),
        people=names.stems,
    )


def actions_of(entry: Entry) -> str:
    return ". ".join(entry.columns[name] for name in _TELLING if entry.columns.get(name))


def terms_of(text: str) -> list[str]:
    """The words that carry meaning, in order, with what the trade says in many ways made one."""
    stems = [stem(word) for word in folded(text)]
    return [term for term in meanings(stems) if term[0] == "=" or _carries(term)]


def _carries(term: str) -> bool:
    return not is_small(term) and (len(term) > 1 or term.isdigit())


def days_of(entry: Entry) -> tuple[int, int]:
    if entry.local_date:
        return entry.local_date.toordinal(), entry.local_date.toordinal()
    first, last = entry.date_from.toordinal(), entry.date_to.toordinal()
    if entry.precision in {Precision.ABOUT, Precision.QUERIED} and last - first < _ABOUT:
        return first - _ABOUT, last + _ABOUT
    return first, last


def _minute(entry: Entry, first: int, last: int) -> int | None:
    """Minutes on one line of time, where day and time are both known."""
    time = entry.local_time or entry.time
    if time is None or first != last or entry.time_precision not in _TIMED:
        return None
    return first * _MINUTES + time.hour * 60 + time.minute
