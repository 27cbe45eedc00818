"""The words that the board's letters to relatives begin with."""

from typing import Any

from flask import Blueprint, g, request, url_for

from domain.access.permissions import Permission
from domain.errors import NotFound
from domain.letters.fields import FIELDS
from domain.letters.models import LetterKind
from domain.letters.templates import DEFAULTS, change_template, template_now
from web.administration.forms import LetterWordsForm
from web.guard import SAFE, needs
from web.hypermedia import attempt, done, page

letters = Blueprint("letters", __name__, url_prefix="/letters")


@letters.get("")
@needs(Permission.BOARD_DETAILS)
def index() -> Any:
    kinds = [
        {"key": kind.value, "words": kind.label, "own": template_now(g.session, kind)[0]}
        for kind in LetterKind
    ]
    return page("administration/letters.html", kinds=kinds, defaults=DEFAULTS)


def kind_from_url(kind: str) -> LetterKind:
    if kind not in list(LetterKind):
        raise NotFound
    return LetterKind(kind)


@letters.route("/<string:kind>", methods=["GET", "POST"])
@needs(Permission.BOARD_DETAILS, subject=kind_from_url)
def edit(kind: LetterKind) -> Any:
    words, version = template_now(g.session, kind)
    reading = request.method in SAFE
    form = LetterWordsForm(data={"words": words, "seen": str(version)} if reading else None)
    tried = attempt(form, lambda: _change(kind, form))
    if tried.ok:
        return done(url_for("administration.letters.index"), said="The words are changed.")
    form.seen.data = str(version)
    return page(
        "administration/letter.html",
        form=form,
        kind=kind,
        fields=FIELDS,
        ours=DEFAULTS[kind],
        now=None if reading else words,
    )


def _change(kind: LetterKind, form: LetterWordsForm) -> Any:
    return change_template(
        g.session, g.actor, kind, words=form.words.data or "", seen=form.seen_version()
    )
