"""Leaflets in other languages: putting up what somebody has approved, and taking it away."""

from typing import Any

from flask import Blueprint, g, url_for

from domain.access.permissions import Permission
from domain.errors import Invalid, NotFound
from domain.leaflets.compose import FOR
from domain.leaflets.translations import (
    LONGEST,
    LeafletTranslation,
    Translated,
    approve_translation,
    translation_of,
    withdraw_translation,
)
from tenants.leaflets import audiences
from web.board import the_board
from web.forms import Choice, Date, Form, LongText, Submit, Text
from web.guard import needs
from web.hypermedia import attempt, done, page
from web.languages.known import language_of
from web.public.translations import english_of, in_other_languages

translations = Blueprint("translations", __name__, url_prefix="/translations")


class TranslationForm(Form):
    audience = Choice("Which leaflet?", required="Choose a leaflet")
    language = Text(
        "Which language?",
        hint="Its short code: for example pl for Polish, ur for Urdu, cy for Welsh.",
        width="5",
        max_length=12,
        required="Enter the code of the language",
    )
    title = Text("Title, in that language", required="Enter the title in that language")
    body = LongText(
        "The words, in that language",
        hint="Paste them. A line that begins with # is a heading, one with - is part of a list.",
        rows=16,
        max_length=LONGEST,
        required="Paste the words of the leaflet",
    )
    approved_by = Text(
        "Who approved it?",
        hint="Somebody who reads both languages. A machine’s translation is not enough.",
        required="Enter who approved it",
    )
    approved_on = Date(
        "When?", called="The date it was approved", past=True, required="Enter the date"
    )
    save = Submit("Put it up")

    def given(self) -> Translated:
        code = (self.language.data or "").strip()
        if language_of(code) is None or code == "en":
            raise Invalid(
                "We do not know a language by this code. Enter one such as pl.", field="language"
            )
        return Translated(
            self.audience.data,
            code,
            self.title.data,
            self.body.data,
            self.approved_by.data,
            self.approved_on.data,
        )


class WithdrawForm(Form):
    withdraw = Submit("Take it away", look="warning")


@translations.get("")
@needs(Permission.BOARD_DETAILS)
def index() -> Any:
    found = in_other_languages(g.session, the_board())
    return page("administration/translations.html", found=found, whom=FOR)


@translations.route("/new", methods=["GET", "POST"])
@needs(Permission.BOARD_DETAILS)
def new() -> Any:
    form = TranslationForm()
    form.audience.choices = [(it.value, f"For {FOR[it]}") for it in audiences(the_board())]
    if attempt(form, lambda: _approve(form)).ok:
        return done(url_for("administration.translations.index"), said="It is on the public page.")
    return page("administration/translation.html", form=form)


def _approve(form: TranslationForm) -> LeafletTranslation:
    given = form.given()
    english = english_of(the_board(), given.audience)
    return approve_translation(g.session, g.actor, given, english=english)


def translation_from_url(audience: str, language: str) -> LeafletTranslation:
    row = translation_of(g.session, audience, language)
    if row is None:
        raise NotFound
    return row


@translations.route("/<string:audience>/<string:language>/withdrawal", methods=["GET", "POST"])
@needs(Permission.BOARD_DETAILS, subject=translation_from_url)
def withdraw(row: LeafletTranslation) -> Any:
    form = WithdrawForm()
    if attempt(form, lambda: withdraw_translation(g.session, g.actor, row)).ok:
        return done(url_for("administration.translations.index"), said="It is taken away.")
    return page(
        "administration/translation_withdraw.html",
        form=form,
        row=row,
        name=(found.name if (found := language_of(row.language)) else row.language),
    )
