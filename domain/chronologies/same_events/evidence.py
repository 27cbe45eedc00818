"""What speaks for and against two entries telling of one event, each with its weight.

The weights are log-odds, tuned on one half of made-up histories and tried on the other half
(tests/support/histories). They are added up; above nought, one event is likelier than not.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from domain.chronologies.same_events.rarity import Rarity
from domain.chronologies.same_events.signature import Signature


class Sign(StrEnum):
    """What kind of thing two entries share, or do not."""

    DAY = "day"
    NEAR_DAY = "near day"
    FAR_DAY = "far day"
    WITHIN = "within"
    MINUTE = "minute"
    NEAR_TIME = "near time"
    FAR_TIME = "far time"
    WORDS = "words"
    SUBJECT = "subject"
    ACTION = "action"
    KIND = "kind"
    MEETING_LETTER = "meeting letter"
    ONE_MEETING = "one meeting"
    OTHER_MEETING = "other meeting"
    OTHER_PERSON = "other person"
    TOLD = "told"
    MUTUAL = "mutual"
    DAY_NAMED = "day named"
    NUMBER = "number"


# Two entries of one set are far more often of two events than of one.
_START = -7.0
# Days between them, up to and including, and what that says.
_GAPS = ((0, 3.0), (1, 1.6), (4, 0.6), (9, -0.3), (19, -1.3))
_FARTHER = -1.9
_INEXACT = -1.7
_VERY_INEXACT = -3.2
_SEASON = 93
_TIMES = ((0, 2.8), (10, 1.9), (60, 2.6), (240, 1.6))
_OTHER_TIME = -2.8
MOST_DAYS = 31
_MOST_WORDS, _MOST_PHRASES, _MOST_ACTION = 20.0, 25.0, 12.0


@dataclass(frozen=True, slots=True)
class Piece:
    sign: Sign
    weight: float


def gap_days(one: Signature, other: Signature) -> int:
    """Days between two entries: none where their dates can be the same day."""
    return max(0, max(one.first, other.first) - min(one.last, other.last))


def weight_of_gap(days: int) -> float:
    return next((weight for most, weight in _GAPS if days <= most), _FARTHER)


def pieces(one: Signature, other: Signature, rarity: Rarity) -> Iterator[Piece]:
    yield from _of_days(one, other)
    yield from _of_times(one, other)
    yield from _of_words(one, other, rarity)
    yield from _of_kinds(one, other, rarity)
    yield from _of_telling(one, other)


def weigh(one: Signature, other: Signature, rarity: Rarity) -> float:
    return _START + sum(piece.weight for piece in pieces(one, other, rarity))


def likelihood(weight: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, weight))))


def _of_days(one: Signature, other: Signature) -> Iterator[Piece]:
    days = gap_days(one, other)
    weight = weight_of_gap(days)
    longest = max(one.last - one.first, other.last - other.first)
    if longest:
        weight += _VERY_INEXACT if longest > _SEASON else _INEXACT
    sign = Sign.WITHIN if longest else Sign.DAY
    if days:
        sign = Sign.NEAR_DAY if weight > 0 else Sign.FAR_DAY
    yield Piece(sign, weight)
    if one.first != other.first and (
        other.first in one.days_named or one.first in other.days_named
    ):
        yield Piece(Sign.DAY_NAMED, 2.5)


def _of_times(one: Signature, other: Signature) -> Iterator[Piece]:
    if one.minute is None or other.minute is None:
        return
    apart = abs(one.minute - other.minute)
    weight = next((weight for most, weight in _TIMES if apart <= most), None)
    if weight is not None:
        yield Piece(Sign.MINUTE if apart == 0 else Sign.NEAR_TIME, weight)
    elif one.first == other.first:
        yield Piece(Sign.FAR_TIME, _OTHER_TIME)


def _of_words(one: Signature, other: Signature, rarity: Rarity) -> Iterator[Piece]:
    day = (one.first + other.first) // 2
    words, phrases = one.words & other.words, one.phrases & other.phrases
    local = [word for word in words if rarity.is_local(word, day)]
    told = min(_MOST_PHRASES, rarity.sum(p for p in phrases if rarity.is_local(p, day)))
    weight = 1.2 * bool(local) + 0.12 * min(_MOST_WORDS, rarity.sum(local)) + 0.09 * told
    if words:
        weight += 0.12 * min(_MOST_PHRASES, rarity.sum(words)) + 0.1 * min(30, rarity.sum(phrases))
        yield Piece(Sign.WORDS, weight)
    subject = rarity.sum(word for word in words if word[0] == "=")
    if subject:
        yield Piece(Sign.SUBJECT, 0.35 * subject)
    done = min(_MOST_ACTION, rarity.sum(one.action_words & other.action_words))
    if done:
        again = min(15.0, rarity.sum(one.action_phrases & other.action_phrases))
        yield Piece(Sign.ACTION, 0.49 * done + 0.08 * again)
    figures = rarity.sum(one.numbers & other.numbers)
    if figures:
        yield Piece(Sign.NUMBER, 0.2 * figures)


def _of_kinds(one: Signature, other: Signature, rarity: Rarity) -> Iterator[Piece]:
    kinds = rarity.sum(f"#{kind}" for kind in one.kinds & other.kinds)
    if kinds:
        yield Piece(Sign.KIND, 0.7 * kinds)
    if clash(one, other):
        yield Piece(Sign.OTHER_MEETING, -8.0)
    elif bool(one.meetings) != bool(other.meetings):
        yield Piece(Sign.ONE_MEETING, -4.0)
    elif one.meetings and _told_later(one, other):
        yield Piece(Sign.MEETING_LETTER, 6.0)
    if one.given and other.given and not one.given & other.given:
        yield Piece(Sign.OTHER_PERSON, -0.9)


def clash(one: Signature, other: Signature) -> bool:
    """Two meetings of different kinds are never one event."""
    return bool(one.meetings and other.meetings) and not one.meetings & other.meetings


def _told_later(one: Signature, other: Signature) -> bool:
    later = _later(one, other)
    return later is not None and later.told


def _later(one: Signature, other: Signature) -> Signature | None:
    if other.first > one.last:
        return other
    return one if one.first > other.last else None


def _of_telling(one: Signature, other: Signature) -> Iterator[Piece]:
    if _tells_of(one, other) or _tells_of(other, one):
        yield Piece(Sign.TOLD, 0.8)
    if one.sector in other.spoken and other.sector in one.spoken:
        yield Piece(Sign.MUTUAL, 0.2)


def _tells_of(one: Signature, other: Signature) -> bool:
    """Whether one is what the other's agency told it, on the same day or later."""
    came = one.first > other.last or one.first == other.first
    return came and one.told and other.sector in one.spoken
