"""The languages of the family's pages. Everything else is in English."""

from flask import Flask
from flask_babel import Babel

ENGLISH = "en"


def install_languages(app: Flask) -> None:
    """Templates may say `_("…")` and `{% trans %}` from here on."""
    app.config.update(BABEL_DEFAULT_LOCALE=ENGLISH, BABEL_DEFAULT_TIMEZONE="Europe/London")
    Babel(app, locale_selector=lambda: ENGLISH)
