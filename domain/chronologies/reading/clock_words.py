"""Times said in words: noon, midnight, half past nine, quarter to four, ten o'clock."""

import re
from datetime import time

_WORDS = "one two three four five six seven eight nine ten eleven twelve"
_HOURS = {word: number for number, word in enumerate(_WORDS.split(), 1)}
_NOON = ("noon", "12 noon", "12noon", "midday", "mid-day", "12 midday", "twelve noon")
_MIDNIGHT = ("midnight", "12 midnight", "mid-night", "12midnight")
_NAMED = dict.fromkeys((*_NOON, "12.00 noon", "12:00 noon"), time(12)) | dict.fromkeys(
    (*_MIDNIGHT, "00:00 midnight", "12.00 midnight", "12:00 midnight"), time(0)
)
_AMOUNTS = {
    "quarter": 15,
    "a quarter": 15,
    "half": 30,
    "1/2": 30,
    "1/4": 15,
    "five": 5,
    "ten": 10,
    "twenty": 20,
    "twenty five": 25,
    "twenty-five": 25,
}
_HOUR = r"(\d{1,2}|" + "|".join(_HOURS) + ")"
_PAST = re.compile(
    rf"({'|'.join(sorted(_AMOUNTS, key=len, reverse=True))}|\d{{1,2}})"
    r"\s?(?:min(?:ute)?s? )?(past"
    rf"|to|before|after)?\s{_HOUR}(?:\s?([ap])\.?m\.?)?"
)
_OCLOCK = re.compile(
    rf"{_HOUR}(?:\s?o'?\s?clock)(?:\s?([ap])\.?m\.?| in the (morning|afternoon|evening))?"
)
_WORD_HOUR = re.compile(rf"({'|'.join(_HOURS)})(?:\s?([ap])\.?m\.?)?")


def spoken(said: str) -> time | None:
    if said in _NAMED:
        return _NAMED[said]
    if said[:1].isdigit() and " " not in said:
        return None
    for pattern, read in ((_PAST, _past), (_OCLOCK, _oclock), (_WORD_HOUR, _oclock)):
        caught = pattern.fullmatch(said)
        if caught:
            return read(caught)
    return None


def _past(caught: re.Match[str]) -> time | None:
    amount, side, hour = caught[1], caught[2] or "past", _hour(caught[3], caught[4])
    if caught[2] is None and amount != "half":
        return None
    minutes = _AMOUNTS.get(amount) or int(amount) if amount in _AMOUNTS or amount.isdigit() else 0
    if hour is None or not 0 < minutes < 60:
        return None
    if side in {"past", "after"}:
        return time(hour, minutes)
    return time((hour - 1) % 24, 60 - minutes)


def _oclock(caught: re.Match[str]) -> time | None:
    half = caught[2]
    if half is None and caught.re is _OCLOCK and caught[3]:
        half = "a" if caught[3] == "morning" else "p"
    hour = _hour(caught[1], half)
    return None if hour is None else time(hour)


def _hour(word: str, half: str | None) -> int | None:
    hour = _HOURS.get(word) or (int(word) if word.isdigit() else None)
    if hour is None or hour > 24:
        return None
    if half == "p" and hour < 12:
        return hour + 12
    return 0 if (half == "a" and hour == 12) or hour == 24 else hour
