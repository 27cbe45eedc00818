"""Dates, times and numbers as the page's language writes them, on England's clock."""

from datetime import date, datetime

from babel.dates import format_date, format_time, get_datetime_format
from babel.numbers import format_decimal

from domain.clock import LONDON, day_of, today
from domain.wording import day_words, say, say_many
from web.languages import pseudo
from web.languages.choosing import language
from web.languages.known import LONGER


class Written(str):
    """A date or time that is in the page's language already."""

    __slots__ = ()


def day_in(value: date | datetime) -> Written:
    """20 November 2026."""
    day, now = _in_london(value), language()
    if now.is_english:
        return Written(day_words(day))
    return _tried(format_date(day, "long", now.formats))


def moment_in(value: datetime) -> Written:
    """20 November 2026 at 2:05pm."""
    local, now = value.astimezone(LONDON), language()
    if now.is_english:
        half = "am" if local.hour < 12 else "pm"
        return Written(f"{day_words(local)} at {local.hour % 12 or 12}:{local:%M}{half}")
    pattern = str(get_datetime_format("long", now.formats)).replace("'", "")
    on, at = (
        format_date(local, "long", now.formats),
        format_time(local, "short", locale=now.formats),
    )
    return _tried(pattern.replace("{1}", on).replace("{0}", at))


def number_in(value: int) -> str:
    now = language()
    return f"{value:,}" if now.is_english else str(format_decimal(value, locale=now.formats))


def days_until_in(value: date | datetime) -> str:
    """Today, tomorrow, in 5 days, 2 days ago."""
    days = (_in_london(value) - today()).days
    near = {0: say("today"), 1: say("tomorrow"), -1: say("yesterday")}
    if days in near:
        return near[days]
    if days > 0:
        return say_many("in %(num)s day", "in %(num)s days", days)
    return say_many("%(num)s day ago", "%(num)s days ago", -days)


def _tried(written: str) -> Written:
    """Seen to have come from here, where the page is being tried."""
    return Written(pseudo.longer(written) if language() is LONGER else written)


def _in_london(value: date | datetime) -> date:
    return day_of(value) if isinstance(value, datetime) else value
