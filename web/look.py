"""How pages are drawn: Jinja's rules, the words for dates and numbers, and the components."""

from datetime import date, datetime

from flask import Flask
from flask_wtf.csrf import generate_csrf
from jinja2 import StrictUndefined

from domain.access.permissions import Permission
from domain.neutral import is_neutral
from web.assets import install_assets
from web.components import govuk_macros, own_macros
from web.hypermedia import oob
from web.languages import install_languages
from web.languages.dates import day_in, days_until_in, moment_in
from web.leaving import exit_button
from web.places import way_to

DEFAULTS = {"board": None, "member": None, "demo": False, "Can": Permission}
EXIT_TO = "https://www.bbc.co.uk/weather"
# Where no visit has begun there is no choice of language.
NO_LINKS = {"language_link": lambda: None}


def install_look(app: Flask) -> None:
    env = app.jinja_env
    env.undefined = StrictUndefined
    env.trim_blocks = env.lstrip_blocks = True
    env.autoescape = True
    env.filters.update(
        day=day, day_time=day_time, moment=moment, days_until=days_until, plural=plural
    )
    env.tests["stated"] = is_stated
    env.tests["neutral"] = is_neutral
    env.globals.update(
        csrf_token=generate_csrf,
        exit_button=exit_button,
        oob=oob,
        way_to=way_to,
        **govuk_macros(),
        **own_macros(env),
    )
    for name, default in (DEFAULTS | {"may": _nothing, "exit_to": EXIT_TO, **NO_LINKS}).items():
        env.globals.setdefault(name, default)
    install_languages(app)
    install_assets(app)


def day(value: date | datetime | None, missing: str = "") -> str:
    """20 November 2026."""
    return missing if value is None else day_in(value)


def day_time(value: datetime | None, missing: str = "") -> str:
    """20 November 2026 at 2:05pm."""
    return missing if value is None else moment_in(value)


def moment(value: date | datetime) -> str:
    """With the time of day where there is one."""
    return day_time(value) if isinstance(value, datetime) else day(value)


def days_until(value: date | datetime | None, missing: str = "") -> str:
    """Today, tomorrow, in 5 days, 2 days ago."""
    return missing if value is None else days_until_in(value)


def plural(count: int, one: str, many: str | None = None) -> str:
    """Count with its noun: 1 agency, 2 agencies."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def is_stated(value: object) -> bool:
    """Whether a leaflet says it, as against being silent."""
    return value not in (None, "", "not stated")


def _nothing(*_args: object, **_named: object) -> bool:
    return False
