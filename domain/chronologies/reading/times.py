"""What a time cell says: 0930, 9.30am, 21:05 hrs, noon, approx 4pm, 3-4pm, morning."""

import re
from datetime import time
from typing import NamedTuple

from domain.chronologies.entry import TimePrecision
from domain.chronologies.reading.clock_words import spoken
from domain.chronologies.reading.marks import is_unknown, plain
from domain.chronologies.reading.remembering import cached_for_a_file


class AtTime(NamedTuple):
    start: time | None = None
    end: time | None = None
    precision: TimePrecision | None = None
    # The zone that the cell itself names: gmt, bst or none.
    zone: str = ""
    read: bool = True


NO_TIME = AtTime()
UNREAD = AtTime(read=False)

_HALF = r"(?:\s?([ap])\.?\s?m?\.?(?![a-z]))?"
_HOURS = r"(?:\s*(?:h(?:ou)?rs?|h|hours)\b\.?)?"
_CLOCK = re.compile(
    rf"(?:t)?(\d{{1,2}})\s?[:.;,h]\s?(\d{{2}})(?:[:.](\d{{2}})(?:\.\d+)?)?{_HALF}{_HOURS}"
    rf"|(\d{{2}})(\d{{2}})(?:(\d{{2}}))?{_HALF}{_HOURS}|(\d)(\d{{2}}){_HALF}{_HOURS}"
    rf"|(\d{{1,2}}){_HALF}{_HOURS}(?:\s?o'?\s?clock)?{_HALF}"
)
_ZONE = re.compile(
    r"\s*\(?\b(gmt|utc|bst|zulu|z|local(?: time)?)\b\)?$|(?<=\d)(z)$|(?<=:\d\d:\d\d)[+-]\d\d:?\d\d$"
)
_ABOUT = re.compile(
    r"^(?:at )?(?:c\.\s?a\.|ca\.?|circa|approx(?:imately)?|aprox|about|around|abt|roughly"
    r"|est(?:imated|d)?|~|≈|just (?:before|after)"
    r"|shortly (?:before|after)|before|after|by|from|since|until|till|not before|gone|\?"
    r"|c(?=[\s.\d]))[.:\s]*(?=[\dnmhqtef])"
    r"|[\s,]*\(?(?:approx(?:imately)?|circa|ish|or so|or thereabouts|est|onwards?|\?+)\.?\)?$"
)
_RANGE = re.compile(
    r"(?:between |from )?(.+?)\s*(?:\bto\b|\band\b|\buntil\b|\btill\b|[-/&])\s*(.+)"
)
# 413/16 is the number of a log, and 9/10am and 0930/1015 are times.
_REFERENCE = re.compile(r"\d{1,5}\s?/\s?\d{2}")
_PARTS = re.compile(
    r"(?:in |during |at |over |by )?(?:the )?(?:very )?(?:early|late|mid|middle of the"
    r"|later in the|first thing(?: in the)?)?[-\s]*(?:hours of )?(?:the )?"
    r"(?:a\.?\s?m\.?|p\.?\s?m\.?|morning|afternoon|evening|eve|night|overnight|night[- ]?time"
    r"|lunch(?:[- ]?time)?|tea[- ]?time|dinner[- ]?time"
    r"|breakfast(?:[- ]?time)?|bed[- ]?time|hours|early hours|small hours|dawn|dusk|day[- ]?time"
    r"|day|all day|late|early|out of hours|ooh"
    r"|(?:after|before|during) (?:school|work|lunch|midnight|nursery|tea|class)|school hours"
    r"|(?:start|end) of (?:the )?(?:school )?day|break(?:[- ]?time)?"
    r"|playtime|pick[- ]?up(?: time)?|drop[- ]?off(?: time)?|home ?time|registration|period \d"
    r"|night ?shift|day ?shift|weekend)(?:[- ]?time)?"
)
_JOINED = re.compile(r"(?:of|in|the|hours|/|-|to|and|into|,|\s)+")


def is_time(text: str) -> bool:
    found = read_time(text)
    return found.read and found.precision is not None


@cached_for_a_file(20_000)
def read_time(text: str) -> AtTime:
    said = plain(text).removeprefix("@").removeprefix("at ").strip(" -@")
    if is_unknown(said):
        return NO_TIME
    bare = _ZONE.sub("", said)
    zone = (_ZONE.search(said) or [""])[0].strip(" ()") if bare != said else ""
    found = _read(bare.strip(" .,-"))
    return found._replace(zone=_zone(zone)) if found.read else UNREAD


def _zone(word: str) -> str:
    return "gmt" if word in {"gmt", "utc", "zulu", "z"} else "bst" if word == "bst" else ""


def _read(said: str) -> AtTime:
    if spoken(said) is None and _is_part(said):
        return AtTime(None, None, TimePrecision.PART_OF_DAY)
    bare = _ABOUT.sub("", _ABOUT.sub("", said)).strip()
    clock = _clock(bare)
    if clock is not None:
        kind = TimePrecision.EXACT if bare == said else TimePrecision.APPROX
        return AtTime(clock, None, kind)
    found = _range(bare)
    if found is not None:
        return found
    return _within(said)


def _is_part(said: str) -> bool:
    whole = said.strip("()")
    if _PARTS.fullmatch(whole):
        return True
    pieces = [
        piece for piece in re.split(r"\s*(?:/|-|\bto\b|\band\b|\binto\b|,)\s*", whole) if piece
    ]
    return len(pieces) > 1 and all(_PARTS.fullmatch(piece) for piece in pieces)


def _range(said: str) -> AtTime | None:
    caught = _RANGE.fullmatch(said)
    if caught is None or _REFERENCE.fullmatch(said):
        return None
    left, right = _ABOUT.sub("", caught[1]).strip(), _ABOUT.sub("", caught[2]).strip()
    end, half = _clock(right), re.search(r"([ap])\.?\s?m\.?$", right)
    start = _clock(f"{left}{half[1]}m") if half and not re.search(r"[a-z]", left) else _clock(left)
    if start is None or end is None:
        return None
    if half and start > end and half[1] == "p" and not re.search(r"[a-z]", left):
        start = _clock(f"{left}am") or start  # 10.30-12.15pm began in the morning.
    return AtTime(start, end, TimePrecision.RANGE)


def _within(said: str) -> AtTime:
    """A time with other words: 0930 (log), 4pm call, morning visit 10.30am."""
    caught = re.match(
        r"(\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\b\.?"
        r"|\d{4}\s?(?:hrs?)?\b)[\s,;(-]+[a-z(]",
        said,
    )
    clock = _clock(caught[1].strip()) if caught else None
    return AtTime(clock, None, TimePrecision.APPROX) if clock is not None else UNREAD


def _clock(said: str) -> time | None:
    word = spoken(said)
    if word is not None:
        return word
    caught = _CLOCK.fullmatch(said)
    if caught is None:
        return None
    groups = caught.groups()
    for hour, minute, half in (
        (groups[0], groups[1], groups[3]),
        (groups[4], groups[5], groups[7]),
        (groups[8], groups[9], groups[10]),
        (groups[11], "0", groups[12] or groups[13]),
    ):
        if hour is not None:
            return _of(int(hour), int(minute), half)
    return None


def _of(hour: int, minute: int, half: str | None) -> time | None:
    if half == "p" and hour < 12:
        hour += 12
    elif half == "a" and hour == 12:
        hour = 0
    if (hour, minute) == (24, 0):
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None
