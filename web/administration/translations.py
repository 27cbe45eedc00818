"""Leaflets in other languages: putting up what somebody has approved, and taking it away."""

from typing import Any

from flask import Blueprint, g, url_for

from domain.access.permissions import Permission
from domain.errors import Invalid, NotFound
from domain.leaflets.brought import words_in
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
from web.forms import Choice, Date, File, Form, LongText, Submit, Text
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
        hint="Paste them, or choose a file below. A line that begins with # is a heading, one with "
        "- is part of a list.",
        rows=16,
        max_length=LONGEST,
        mark_optional=False,
    )
    file = File(
        "Or a file with the words",
        hint="Plain text, Markdown or a Word document, up to 2 MB. Its words are taken, with "
        "headings and lists; pictures are not. The file is not kept.",
        accept=(".txt", ".md", ".docx"),
        largest=2,
        mark_optional=False,
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
            self._words(),
            self.approved_by.data,
            self.approved_on.data,
        )

    def _words(self) -> str:
        pasted, file = (self.body.data or "").strip(), self.file.data
        if pasted and file:
            raise Invalid("Paste the words or choose a file, not both.", field="file")
        if file:
            return words_in(file.stream.read(), file.filename or "")
        if not pasted:
            raise Invalid("Paste the words of the leaflet, or choose a file.", field="body")
        return pasted


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
