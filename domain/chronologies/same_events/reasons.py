"""Why a group of entries seems to be one event, in words for the person who decides."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from domain.chronologies.same_events.evidence import clash, gap_days
from domain.chronologies.same_events.rarity import Rarity
from domain.chronologies.same_events.signature import Signature, terms_of
from domain.chronologies.same_events.words import stem
from domain.documents.folding import words_of

Members = Sequence[Signature]

_SHOWN = 8
_TELLING = 2.2
_LATE = 4


def reasons(members: Members, rarity: Rarity) -> tuple[str, ...]:
    """What speaks for it, the plainest first."""
    found = [*_days(members), *_times(members), *_kinds(members), *_words(members, rarity)]
    return (*found, *_figures(members), *_actions(members), *_telling(members))


def cautions(members: Members) -> tuple[str, ...]:
    """What a person should look at before they agree."""
    return (*_far(members), *_people(members), *_meetings(members))


def _days(members: Members) -> Iterator[str]:
    exact = Counter(one.first for one in members if one.first == one.last)
    day, times = exact.most_common(1)[0] if exact else (0, 0)
    if times == len(members):
        yield f"All are dated {_day(day)}."
    elif times > 1:
        yield f"{times} of {len(members)} are dated {_day(day)}."
    inexact = [one for one in members if one.first != one.last]
    if inexact and exact and any(one.first <= day <= one.last for one in inexact):
        yield f"A date that is not exact ({_span(inexact[0])}) can be {_day(day)}."
    named = [one for one in members if day and one.first != day and day in one.days_named]
    if named:
        yield f"{_agencies(named)} gives the date {_day(day)} in its words."


def _times(members: Members) -> Iterator[str]:
    timed = sorted(
        (one for one in members if one.minute is not None), key=lambda one: one.minute or 0
    )
    if len(timed) < 2:
        return
    apart = (timed[-1].minute or 0) - (timed[0].minute or 0)
    if apart == 0:
        yield f"{_agencies(timed)} have the same time, {_clock(timed[0])}."
    elif apart <= 60:
        yield f"Their times are {apart} minutes apart ({_clock(timed[0])} to {_clock(timed[-1])})."


def _kinds(members: Members) -> Iterator[str]:
    for kind, count in _shared(members, lambda one: one.meetings | one.kinds):
        yield f"{count} of {len(members)} tell of: {kind}."


def _words(members: Members, rarity: Rarity) -> Iterator[str]:
    day = sorted(one.first for one in members)[len(members) // 2]
    weights = {
        term: rarity.of(term) * count
        for term, count in _shared(members, lambda one: one.words)
        if rarity.of(term) >= _TELLING and (term[0] == "=" or rarity.is_local(term, day))
    }
    terms = sorted(weights, key=lambda term: (-weights[term], term))[:_SHOWN]
    if terms:
        yield f"They share words that are rare here: {', '.join(_as_written(terms, members))}."


def _figures(members: Members) -> Iterator[str]:
    shared = [figure for figure, _ in _shared(members, lambda one: one.numbers)]
    if shared:
        yield f"They share figures: {', '.join(sorted(shared))}."


def _actions(members: Members) -> Iterator[str]:
    written: dict[frozenset[str], list[Signature]] = {}
    for one in members:
        if len(one.action_words) > 1:
            written.setdefault(one.action_words, []).append(one)
    for same in written.values():
        if len(same) > 1:
            yield f"{_agencies(same)} record the same action."


def _telling(members: Members) -> Iterator[str]:
    for one, other in combinations(members, 2):
        for teller, of in ((one, other), (other, one)):
            if teller.told and of.sector in teller.spoken:
                yield f"{_who(teller)} speaks of {of.sector}, and {_who(of)} is here."
                return


def _far(members: Members) -> Iterator[str]:
    apart = max(gap_days(one, other) for one, other in combinations(members, 2))
    if apart > _LATE:
        yield f"Their dates are up to {apart} days apart: some may be dated by when news came."


def _people(members: Members) -> Iterator[str]:
    for one, other in combinations(members, 2):
        if one.given and other.given and not one.given & other.given:
            yield f"{_who(one)} and {_who(other)} name different people."
            return


def _meetings(members: Members) -> Iterator[str]:
    if any(clash(one, other) for one, other in combinations(members, 2)):
        yield "They name different meetings."
    elif 0 < sum(bool(one.meetings) for one in members) < len(members):
        yield "Not all of them tell of a meeting."


def _shared(members: Members, held: Callable[[Signature], Iterable[str]]) -> list[tuple[str, int]]:
    counts = Counter(item for one in members for item in set(held(one)))
    shared = [(item, count) for item, count in counts.items() if count > 1]
    return sorted(shared, key=lambda found: (-found[1], found[0]))


def _as_written(terms: Sequence[str], members: Members) -> list[str]:
    """Each term as one of the entries writes it."""
    written: dict[str, str] = {}
    for one in members:
        for word in words_of(one.entry.text[:600]):
            for term in (stem(word.folded), *terms_of(word.written)):
                written.setdefault(term, word.written)
    return [written.get(term, term.removeprefix("=")) for term in terms]


def _agencies(members: Iterable[Signature]) -> str:
    names = list(dict.fromkeys(_who(one) for one in members))
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _who(one: Signature) -> str:
    return one.entry.agency or one.entry.file


def _day(ordinal: int) -> str:
    day = dt.date.fromordinal(ordinal)
    return f"{day.day} {day:%B %Y}"


def _span(one: Signature) -> str:
    return one.entry.date_written or f"{_day(one.first)} to {_day(one.last)}"


def _clock(one: Signature) -> str:
    hours, minutes = divmod((one.minute or 0) % (24 * 60), 60)
    return f"{hours:02}:{minutes:02}"
