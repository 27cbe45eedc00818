"""Choosing the language of one's own pages."""

from typing import Any

from flask import g, url_for
from markupsafe import Markup

from domain.access.permissions import Permission
from domain.family.speaking import choose_language
from domain.wording import say
from web.family.forms import LanguageForm
from web.guard import needs
from web.hypermedia import attempt, done, page
from web.languages.choosing import language as spoken
from web.languages.choosing import offered, speak
from web.languages.known import Language


@needs(Permission.VIEWS_GIVE)
def language() -> Any:
    form = LanguageForm(data={"language": spoken().code})
    form.language.choices = [(each.code, own_name(each)) for each in offered()]
    if attempt(form, lambda: _choose(form)).ok:
        speak(form.language.data)
        return done(url_for("family.start"), said=say("These pages are in this language now."))
    return page("family/language.html", form=form)


def _choose(form: LanguageForm) -> Any:
    codes = [each.code for each in offered()]
    return choose_language(g.session, g.actor, g.invitation, form.language.data, among=codes)


def own_name(each: Language) -> Markup:
    """As its readers write it, and as a screen reader says it."""
    return Markup('<bdi lang="{}">{}</bdi>').format(each.code, each.name)


def language_link() -> str | None:
    """Where to choose, for whoever has let themselves in and has a choice."""
    if g.get("invitation") is None or len(offered()) < 2:
        return None
    return url_for("family.language")
