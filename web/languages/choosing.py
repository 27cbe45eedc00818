"""Which language this page is in."""

from flask import current_app, g, has_request_context, request

from web.languages.catalogues import translated
from web.languages.known import ENGLISH, LONGER, MIRRORED, Language

FAMILY_LANGUAGE = "FAMILY_LANGUAGE"
TRY_LANGUAGES = "TRY_LANGUAGES"


def language() -> Language:
    """English, unless a relative's page has said otherwise."""
    if not has_request_context():
        return ENGLISH
    chosen: Language = g.get("language", ENGLISH)
    return chosen


def offered() -> tuple[Language, ...]:
    """What a relative may choose from. The made-up ones are for trying pages with."""
    made_up = (LONGER, MIRRORED) if current_app.config[TRY_LANGUAGES] else ()
    return *translated(), *made_up


def speak(code: str | None) -> None:
    """From here on the page is in this language.

    Where none was chosen it is one that the browser asks for, or what family pages are in here.
    """
    known = {each.code: each for each in (*translated(), LONGER, MIRRORED)}
    g.language = known.get(code or _asked_for(), ENGLISH)


def _asked_for() -> str:
    usual: str = current_app.config[FAMILY_LANGUAGE]
    whole = [each.code for each in translated()]
    if usual != ENGLISH.code or not request.accept_languages:
        return usual
    return request.accept_languages.best_match(whole) or usual
