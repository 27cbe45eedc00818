"""Saying how far the board may go with what one told it, and seeing where it was used."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from flask import g, url_for

from domain.access.permissions import Permission
from domain.errors import NotFound
from domain.family.noted.queries import noted_of
from domain.family.questions import BY_KEY
from domain.family.readers import as_asked
from domain.voices.models import ALL
from domain.voices.saying import say_consent
from domain.wording import say
from web.family.forms import LEVELS
from web.family.place import own_answers, own_consents, own_files
from web.family.said_forms import noted_title
from web.family.use_forms import OneUseForm, UseForm
from web.family.uses import own_uses
from web.guard import needs
from web.hypermedia import attempt, done, page

WORDS = dict(LEVELS)
NOT_SAID = say("You have not said yet, so we do not use it.")


@dataclass(frozen=True)
class Own:
    """One thing that they told. `data` says that its title is their own word for it."""

    about: str
    title: str
    level: str
    data: bool = False


@needs(Permission.VIEWS_GIVE)
def use() -> Any:
    consents = own_consents()
    form = UseForm(data={"level": consents.level(ALL), "show_me": _yes_no(consents.show_me)})
    if attempt(form, lambda: _say(form)).ok:
        return done(url_for("family.use"), said=say("Thank you. That is what goes from now on."))
    uses = own_uses()
    return page(
        "family/use.html",
        form=form,
        things=list(_things()),
        uses=[it for it in uses if it.is_shared] if consents.show_me else [],
        shown=consents.show_me,
    )


def thing_from_url(about: str) -> Own:
    found = next((it for it in _things() if it.about == about), None)
    if found is None:
        raise NotFound
    return found


@needs(Permission.VIEWS_GIVE, subject=thing_from_url)
def use_of(thing: Own) -> Any:
    form = OneUseForm(data={"level": own_consents().level(thing.about)})
    if attempt(form, lambda: _say_of(thing, form)).ok:
        return done(url_for("family.use"), said=say("Thank you. That is what goes from now on."))
    return page("family/use_of.html", form=form, thing=thing)


def _say(form: UseForm) -> Any:
    return say_consent(
        g.session,
        g.actor,
        g.invitation.case_id,
        level=form.level.data,
        show_me=form.show_me.data != "no",
    )


def _say_of(thing: Own, form: OneUseForm) -> Any:
    case_id = g.invitation.case_id
    return say_consent(g.session, g.actor, case_id, level=form.level.data, about=thing.about)


def _things() -> Iterator[Own]:
    """What they sent, added and were heard to say, with what they allow of it."""
    consents = own_consents()
    for about, title, data in (*_sent(), *_noted()):
        level = consents.level(about)
        yield Own(about, title, WORDS[level.value] if level else NOT_SAID, data=data)


def _sent() -> Iterator[tuple[str, str, bool]]:
    answers = own_answers()
    for key, question in BY_KEY.items():
        if key in answers and answers[key].sent_words:
            yield key, as_asked(question, g.invitation.reader).words, False
    for file in own_files():
        if file.sent_at:
            yield f"file-{file.id}", file.name, True


def _noted() -> Iterator[tuple[str, str, bool]]:
    for noted in noted_of(g.session, g.invitation.relative_id):
        if noted.taken_back_at is None:
            yield f"noted-{noted.id}", noted_title(noted), False


def _yes_no(shown: bool) -> str:  # noqa: FBT001 - one answer of two
    return "yes" if shown else "no"
