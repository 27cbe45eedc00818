"""The board's leaflets, to read here or to print."""

import hashlib
from typing import Any

from flask import Blueprint, make_response, request
from markupsafe import Markup

from domain.access.permissions import Permission
from domain.documents.rendering import make_pdf
from domain.errors import NotFound
from domain.procedures.basis import is_stated
from domain.procedures.vocabulary import Audience
from tenants.board import Board, Leaflet
from tenants.leaflets import audiences, leaflet_html
from web.board import the_board
from web.cache import cached
from web.guard import needs
from web.hypermedia import page

leaflets = Blueprint("leaflets", __name__, url_prefix="/leaflets")


@leaflets.get("")
@needs(Permission.PUBLIC_READ)
def index() -> Any:
    board = the_board()
    return page("public/leaflets.html", leaflets=[board.leaflets[it] for it in audiences(board)])


@leaflets.get("/<string:audience>")
@needs(Permission.PUBLIC_READ)
def leaflet(audience: str) -> Any:
    board = the_board()
    found = _leaflet(board, audience)
    # The leaflets are the board's own files, read without HTML.
    body = Markup(leaflet_html(board, audience))  # noqa: S704
    return page("public/leaflet.html", leaflet=found, body=body)


@leaflets.get("/<string:audience>.pdf")
@needs(Permission.PUBLIC_READ)
def pdf(audience: str) -> Any:
    board = the_board()
    found = _leaflet(board, audience)
    html = leaflet_html(board, audience)
    digest = hashlib.sha256(f"{board.name}{board.colour}{found.title}{html}".encode()).hexdigest()
    made = cached(board.slug, "leaflet", (audience, digest), lambda: _made(board, found, html))
    response = make_response(made)
    response.mimetype = "application/pdf"
    response.headers.set("Content-Disposition", "inline", filename=f"leaflet-{audience}.pdf")
    response.set_etag(digest)
    return response.make_conditional(request)


def _leaflet(board: Board, audience: str) -> Leaflet:
    if audience not in board.leaflets:
        raise NotFound
    return board.leaflets[Audience(audience)]


def _made(board: Board, leaflet: Leaflet, html: str) -> bytes:
    return make_pdf(
        html,
        title=leaflet.title,
        board_name=board.name,
        date_words=f"Version {leaflet.version}" if is_stated(leaflet.version) else "",
        accent=board.colour,
    )
