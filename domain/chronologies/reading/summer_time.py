"""The clock on the wall in England: hours that never were, hours that came twice, and GMT files."""

import re
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from domain.chronologies.reading.doubts import Doubt

LONDON = ZoneInfo("Europe/London")
_CHANGES = {3, 4, 10, 11}
_GMT = re.compile(
    r"\b(?:all |these |event |call )?times?\b[^.\n]{0,40}\b(?:gmt|utc|zulu|z"
    r"|greenwich mean time)\b(?!\s*(?:/|or|and|\+)\s*(?:bst|local))"
    r"|\b(?:gmt|utc|zulu|greenwich mean time)\b[^.\n]{0,30}\b(?:throughout|all year|year round"
    r"|all times|times?)\b|\btime\W{0,3}(?:gmt|utc|zulu|z)\b"
    r"|\b(?:gmt|utc|zulu)\W{0,2}$",
    re.IGNORECASE,
)
_NOT_GMT = re.compile(r"\bbst\b|\bnot (?:in )?(?:gmt|utc)\b|adjusted for|local time", re.IGNORECASE)


def says_gmt(words: str) -> bool:
    return _GMT.search(words) is not None and _NOT_GMT.search(words) is None


def clock_doubt(day: date, at: time) -> Doubt | None:
    if day.month not in _CHANGES or at.hour > 3:
        return None
    moment = datetime.combine(day, at)
    first = moment.replace(tzinfo=LONDON, fold=0)
    second = moment.replace(tzinfo=LONDON, fold=1)
    if first.utcoffset() == second.utcoffset():
        return None
    there_and_back = first.astimezone(UTC).astimezone(LONDON)
    return Doubt.TIME_TWICE if there_and_back.time() == at else Doubt.NO_SUCH_TIME


def local(day: date, at: time) -> tuple[date, time]:
    moment = datetime.combine(day, at, tzinfo=UTC).astimezone(LONDON)
    return moment.date(), moment.time()
