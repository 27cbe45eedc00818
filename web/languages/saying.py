"""Sentences as the page's language has them, with names, dates and a board's own words put in."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime

from flask_babel.speaklater import LazyString
from jinja2 import pass_eval_context
from jinja2.nodes import EvalContext
from markupsafe import Markup, escape

from domain.wording import Said
from web.languages.catalogues import catalogue
from web.languages.choosing import language
from web.languages.dates import Written, day_in, moment_in, number_in

_IN_ATTRIBUTE = re.compile(r'="[^"%]*%\((\w+)\)s')
_ONLY_VALUES = re.compile(r"(\s|%\(\w+\)s)*")


def shown(words: object) -> str:
    """For a page: what is `Said`, in the page's language; anything else as it is."""
    if isinstance(words, Said):
        return in_html(words)
    return str(words) if isinstance(words, LazyString) else words  # type: ignore[return-value]


def in_html(words: Said) -> Markup:
    return Markup(_said(words, as_html=True))  # noqa: S704 - made by `put_in`


def in_text(words: str) -> str:
    """For what has no markup: a file, a message."""
    return _said(words, as_html=False) if isinstance(words, Said) else str(words)


def _said(words: Said, *, as_html: bool) -> str:
    return put_in(words.template, words.values, words.many, words.how_many, as_html=as_html)


def put_in(
    message: str,
    values: Mapping[str, object],
    many: str | None = None,
    count: int = 1,
    *,
    as_html: bool,
) -> str:
    """The message from the catalogue, with each value as the language writes it."""
    found = _translated(message, many, count)
    plain = set(_IN_ATTRIBUTE.findall(message))
    if not as_html:
        return found % {name: _text(value) for name, value in values.items()} if values else found
    put = {name: escape(value) if name in plain else _html(value) for name, value in values.items()}
    whole = Markup(found)  # noqa: S704 - messages are ours; values are escaped
    return whole % put if put else whole


def _translated(message: str, many: str | None, count: int) -> str:
    if _ONLY_VALUES.fullmatch(message):
        return message
    words = catalogue(language().code)
    found: str = words.ugettext(message) if many is None else words.ungettext(message, many, count)
    return found


def _html(value: object) -> Markup:
    if isinstance(value, Said):
        return in_html(value)
    if isinstance(value, Markup):
        return value
    if isinstance(value, str) and not isinstance(value, Written):
        return theirs(value)
    return escape(_text(value))


def _text(value: object) -> str:
    for kind, written in _WRITTEN:
        if isinstance(value, kind):
            return written(value)
    return str(value)


_WRITTEN: tuple[tuple[type, Callable[..., str]], ...] = (
    (Said, in_text),
    (datetime, moment_in),
    (date, day_in),
    (int, number_in),
)


def theirs(value: object) -> Markup:
    """Words that are not ours to translate: a name, a board's own. Marked as English elsewhere."""
    if value is None or language().is_english:
        return escape(value)
    if isinstance(value, Said):
        return in_html(value)
    if isinstance(value, Markup):
        return value
    return Markup('<bdi lang="en">{}</bdi>').format(value)


def state_words(state: object) -> Markup:
    """What a tag says: a sentence, or one of the code's own words with a capital."""
    if isinstance(state, Said):
        return in_html(state)
    return escape(_translated(str(state).replace("_", " ").capitalize(), None, 1))


@pass_eval_context
def finished(context: EvalContext, value: object) -> object:
    """Jinja's last touch to whatever a template shows."""
    if isinstance(value, Said):
        return in_html(value) if context.autoescape else in_text(value)
    return value
