"""How the board looks, and what machines may read."""

from typing import Any

from flask import Blueprint, make_response, request

from domain.access.permissions import Permission
from tenants.brand import theme_css
from web.board import the_board
from web.cache import cached
from web.guard import needs

appearance = Blueprint("appearance", __name__)
KEPT = "public, max-age=300"
ROBOTS = """User-agent: *
Allow: /$
Allow: /library
Allow: /leaflets
Allow: /procedure
Allow: /contacts
Allow: /accessibility
Allow: /privacy
Allow: /theme.css
Allow: /brand/
Allow: /static/
Disallow: /
"""


@appearance.get("/theme.css")
@needs(Permission.PUBLIC_READ)
def theme() -> Any:
    board = the_board()
    css = cached(board.slug, "theme", board.colour, lambda: theme_css(board.colour))
    return _kept(css, "text/css")


@appearance.get("/brand/mark.svg")
@needs(Permission.PUBLIC_READ)
def mark() -> Any:
    return _kept(the_board().mark, "image/svg+xml")


@appearance.get("/robots.txt")
@needs(Permission.PUBLIC_READ)
def robots() -> Any:
    return _kept(ROBOTS, "text/plain")


def _kept(body: str, kind: str) -> Any:
    response = make_response(body)
    response.mimetype = kind
    response.headers["Cache-Control"] = KEPT
    response.add_etag()
    return response.make_conditional(request)
