"""How pages are drawn: Jinja's rules, the words for dates and numbers, and the components."""

from datetime import date, datetime

from flask import Flask
from flask_wtf.csrf import generate_csrf
from jinja2 import StrictUndefined

from domain.access.permissions import Permission
from domain.clock import LONDON, day_of, today
from domain.procedures.clock_words import day_words
from web.assets import install_assets
from web.components import govuk_macros, own_macros
from web.hypermedia import oob
from web.places import way_to

DEFAULTS = {"board": None, "member": None, "demo": False, "Can": Permission}
EXIT_TO = "https://www.bbc.co.uk/weather"


def install_look(app: Flask) -> None:
    env = app.jinja_env
    env.undefined = StrictUndefined
    env.trim_blocks = env.lstrip_blocks = True
    env.autoescape = True
    env.filters.update(
        day=day, day_time=day_time, moment=moment, days_until=days_until, plural=plural
    )
    env.tests["stated"] = is_stated
    env.globals.update(
        csrf_token=generate_csrf, oob=oob, way_to=way_to, **govuk_macros(), **own_macros(env)
    )
    for name, default in (DEFAULTS | {"may": _nothing, "exit_to": EXIT_TO}).items():
        env.globals.setdefault(name, default)
    install_assets(app)


def day(value: date | datetime | None, missing: str = "") -> str:
    """20 November 2026."""
    if value is None:
        return missing
    return day_words(_in_london(value))


def day_time(value: datetime | None, missing: str = "") -> str:
    """20 November 2026 at 2:05pm."""
    if value is None:
        return missing
    local = value.astimezone(LONDON)
    half = "am" if local.hour < 12 else "pm"
    return f"{day(local)} at {local.hour % 12 or 12}:{local:%M}{half}"


def moment(value: date | datetime) -> str:
    """With the time of day where there is one."""
    return day_time(value) if isinstance(value, datetime) else day(value)


def days_until(value: date | datetime | None, missing: str = "") -> str:
    """Today, tomorrow, in 5 days, 2 days ago."""
    if value is None:
        return missing
    local = _in_london(value)
    days = (local - today()).days
    near = {0: "today", 1: "tomorrow", -1: "yesterday"}
    if days in near:
        return near[days]
    return f"in {days:,} days" if days > 0 else f"{-days:,} days ago"


def plural(count: int, one: str, many: str | None = None) -> str:
    """Count with its noun: 1 agency, 2 agencies."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def is_stated(value: object) -> bool:
    """Whether a leaflet says it, as against being silent."""
    return value not in (None, "", "not stated")


def _in_london(value: date | datetime) -> date:
    return day_of(value) if isinstance(value, datetime) else value


def _nothing(*_args: object, **_named: object) -> bool:
    return False
