"""The languages of the family's pages. Everything else is in English."""

from flask import Flask
from flask_babel import Babel, Domain
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from web.languages.catalogues import Catalogue, catalogue
from web.languages.choosing import FAMILY_LANGUAGE, TRY_LANGUAGES, language
from web.languages.known import ENGLISH
from web.languages.saying import finished, put_in, state_words, theirs


class Words(Domain):
    """Flask-Babel's words, from the catalogue of whoever reads the page."""

    def get_translations(self) -> Catalogue:
        return catalogue(language().code)


def install_languages(app: Flask) -> None:
    """Templates may say `_("…")` and `{% trans %}` from here on."""
    app.config.update(BABEL_DEFAULT_LOCALE=ENGLISH.code, BABEL_DEFAULT_TIMEZONE="Europe/London")
    app.config.setdefault(FAMILY_LANGUAGE, ENGLISH.code)
    app.config.setdefault(TRY_LANGUAGES, False)
    babel = Babel(app, locale_selector=lambda: language().formats)
    babel.domain_instance = Words()
    env = app.jinja_env
    env.finalize = finished
    env.filters["theirs"] = theirs
    env.policies["ext.i18n.trimmed"] = True
    env.globals.update(
        _=_gettext, gettext=_gettext, ngettext=_ngettext, language=language, state_words=state_words
    )


@pass_context
def _gettext(context: Context, message: str, **values: object) -> Markup | str:
    return put_in(message, values, as_html=bool(context.eval_ctx.autoescape))


@pass_context
def _ngettext(context: Context, one: str, many: str, num: int, **values: object) -> Markup | str:
    found = {"num": num, **values}
    return put_in(one, found, many, num, as_html=bool(context.eval_ctx.autoescape))
