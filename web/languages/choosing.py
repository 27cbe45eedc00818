"""Which language this page is in."""

from flask import current_app, g, has_request_context

from web.languages.catalogues import translated
from web.languages.known import ENGLISH, LONGER, MIRRORED, Language

FAMILY_LANGUAGE = "FAMILY_LANGUAGE"


def language() -> Language:
    """English, unless a relative's page has said otherwise."""
    if not has_request_context():
        return ENGLISH
    chosen: Language = g.get("language", ENGLISH)
    return chosen


def speak(code: str | None) -> None:
    """From here on the page is in this language, or in the one that family pages have here."""
    wanted = code or current_app.config[FAMILY_LANGUAGE]
    known = {each.code: each for each in (*translated(), LONGER, MIRRORED)}
    g.language = known.get(wanted, ENGLISH)
