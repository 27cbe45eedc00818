"""The first page: a board's own, or at the apex the list of boards."""

from typing import Any

from flask import Blueprint, g

from domain.access.permissions import Permission
from domain.clock import today
from domain.procedures.basis import is_stated
from domain.procedures.rules import word
from domain.publication.queries import latest
from tenants.board import Board
from tenants.leaflets import audiences, leaflet_title
from web.guard import needs
from web.hypermedia import page
from web.runtime import runtime

home = Blueprint("home", __name__)
SHOWN = 3


@home.get("/")
@needs(Permission.PUBLIC_READ)
def start() -> Any:
    return _boards() if g.board is None else _board(g.board)


def _boards() -> Any:
    at = runtime()
    boards = [(board, at.settings.base_url(board.home)) for board in at.registry]
    return page("public/boards.html", boards=boards)


def _board(board: Board) -> Any:
    procedure = board.edition_on(today())
    purpose = procedure.purpose
    return page(
        "public/home.html",
        review=word(procedure, "review"),
        reviews=word(procedure, "review_plural"),
        purpose=purpose.limbs if is_stated(purpose) else (),
        source=purpose.source if is_stated(purpose) else None,
        leaflets=[(audience, leaflet_title(board, audience)) for audience in audiences(board)],
        entries=latest(g.session, SHOWN),
    )
