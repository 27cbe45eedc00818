"""The board's leaflets, in each form, to read here, to print, or as plain text."""

import hashlib
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, g, make_response, request, url_for

from domain.access.permissions import Permission
from domain.documents.html import from_plain
from domain.documents.page_design import Print
from domain.documents.rendering import make_pdf
from domain.errors import NotFound
from domain.leaflets.compose import FOR
from domain.leaflets.pieces import Form
from domain.leaflets.translations import translation_of
from domain.procedures.vocabulary import Audience
from tenants.board import Board
from tenants.leaflets import (
    audiences,
    leaflet_html,
    leaflet_text,
    leaflet_title,
    version_words,
)
from web.board import the_board
from web.cache import cached
from web.guard import needs
from web.hypermedia import page
from web.prose import prose
from web.public.translations import in_other_languages, shown

leaflets = Blueprint("leaflets", __name__, url_prefix="/leaflets")
NAMES = {
    Form.STANDARD: "Standard",
    Form.EASY_READ: "Easy read",
    Form.LARGE_PRINT: "Large print",
}


@dataclass(frozen=True)
class Asked:
    """One leaflet in one form, as its address names it."""

    board: Board
    audience: Audience
    form: Form

    @property
    def title(self) -> str:
        return leaflet_title(self.board, self.audience)

    def html(self) -> str:
        return leaflet_html(self.board, self.audience, self.form)


@leaflets.get("")
@needs(Permission.PUBLIC_READ)
def index() -> Any:
    board = the_board()
    found = [Asked(board, audience, Form.STANDARD) for audience in audiences(board)]
    return page(
        "public/leaflets.html",
        leaflets=found,
        whom=FOR,
        forms=forms_of,
        others=in_other_languages(g.session, board),
    )


@leaflets.get("/<string:audience>/in/<string:language>")
@needs(Permission.PUBLIC_READ)
def translated(audience: str, language: str) -> Any:
    """As the board approved it, or a page that is not there."""
    asked = _asked(audience, Form.STANDARD)
    row = translation_of(g.session, asked.audience.value, language)
    if row is None:
        raise NotFound
    return page(
        "public/translated.html", it=shown(asked.board, row), body=prose(from_plain(row.body or ""))
    )


@leaflets.get("/<string:audience>")
@leaflets.get("/<string:audience>/<string:form>")
@needs(Permission.PUBLIC_READ)
def leaflet(audience: str, form: str = Form.STANDARD) -> Any:
    asked = _asked(audience, form)
    return page(
        "public/leaflet.html",
        leaflet=asked,
        body=prose(asked.html()),
        forms=forms_of(asked),
        version=version_words(asked.board, asked.audience),
    )


@leaflets.get("/<string:audience>.pdf")
@leaflets.get("/<string:audience>/<string:form>.pdf")
@needs(Permission.PUBLIC_READ)
def pdf(audience: str, form: str = Form.STANDARD) -> Any:
    asked = _asked(audience, form)
    board, html = asked.board, asked.html()
    of = f"{board.name}{board.colour}{asked.title}{asked.form}{html}"
    digest = hashlib.sha256(of.encode()).hexdigest()
    made = cached(board.slug, "leaflet", (audience, digest), lambda: _made(asked, html))
    response = _sent(made, "application/pdf", f"{_file_name(asked)}.pdf")
    response.set_etag(digest)
    return response.make_conditional(request)


@leaflets.get("/<string:audience>.txt")
@leaflets.get("/<string:audience>/<string:form>.txt")
@needs(Permission.PUBLIC_READ)
def text(audience: str, form: str = Form.STANDARD) -> Any:
    asked = _asked(audience, form)
    words = leaflet_text(asked.board, asked.audience, asked.form)
    response = _sent(words.encode(), "text/plain", f"{_file_name(asked)}.txt")
    response.add_etag()
    return response.make_conditional(request)


def forms_of(asked: Asked) -> list[dict[str, str]]:
    """Each form of a leaflet, with its addresses."""
    return [{"name": NAMES[form], "key": form, **_addresses(asked.audience, form)} for form in Form]


def _addresses(audience: Audience, form: Form) -> dict[str, str]:
    """The standard form is at the leaflet's own address, with no name of its own."""
    parts: dict[str, Any] = {"audience": audience.value}
    if form is not Form.STANDARD:
        parts["form"] = form.value
    return {
        kind: url_for(f"public.leaflets.{kind}", **parts) for kind in ("leaflet", "pdf", "text")
    }


def _asked(audience: str, form: str) -> Asked:
    board = the_board()
    if audience not in audiences(board) or form not in list(Form):
        raise NotFound
    return Asked(board, Audience(audience), Form(form))


def _file_name(asked: Asked) -> str:
    return f"leaflet-{asked.audience}-{asked.form}"


def _sent(body: bytes, kind: str, name: str) -> Any:
    response = make_response(body)
    response.mimetype = kind
    response.headers.set("Content-Disposition", "inline", filename=name)
    return response


def _made(asked: Asked, html: str) -> bytes:
    return make_pdf(
        html,
        title=asked.title,
        board_name=asked.board.name,
        date_words=version_words(asked.board, asked.audience),
        accent=asked.board.colour,
        size=Print.LARGE if asked.form is Form.LARGE_PRINT else Print.ORDINARY,
    )
