"""The board's rules, each with where it is written, and two editions side by side."""

from typing import Any

from flask import Blueprint, request

from domain.access.permissions import Permission
from domain.clock import today
from domain.errors import NotFound
from domain.procedures.definition import Procedure
from domain.procedures.differences import How, beside
from tenants.board import Board
from tenants.side_by_side import editions_of, name_of
from web.board import the_board
from web.guard import needs
from web.hypermedia import page
from web.rules import BINDS, in_parts, rules_of

procedure = Blueprint("procedure", __name__, url_prefix="/procedure")
HOW = {
    How.SAME: "The same",
    How.DIFFERENT: "Different",
    How.ONLY_BEFORE: "Only the first states it",
    How.ONLY_AFTER: "Only the second states it",
    How.NEITHER: "Neither states it",
}
ALIKE = {How.SAME, How.NEITHER}


@procedure.get("")
@needs(Permission.PUBLIC_READ)
def show() -> Any:
    board = the_board()
    return _shown(board, board.edition_on(today()))


@procedure.get("/<string:edition>")
@needs(Permission.PUBLIC_READ)
def edition(edition: str) -> Any:
    board = the_board()
    if edition not in board.procedures:
        raise NotFound
    return _shown(board, board.procedures[edition])


@procedure.get("/compare")
@needs(Permission.PUBLIC_READ)
def compare() -> Any:
    board = the_board()
    editions, now = editions_of(board), board.edition_on(today())
    chosen = [
        editions.get(request.args.get(name, usual), now)
        for name, usual in (("before", now.extends), ("after", now.key))
    ]
    everything = request.args.get("show") == "all"
    return page(
        "public/compare.html",
        editions=editions.values(),
        before=chosen[0],
        after=chosen[1],
        everything=everything,
        parts=in_parts([it for it in beside(*chosen) if everything or it.how not in ALIKE]),
        how=HOW,
        binds=BINDS,
        name_of=name_of,
    )


def _shown(board: Board, found: Procedure) -> Any:
    return page(
        "public/procedure.html",
        **rules_of(found),
        current=board.edition_on(today()),
        others=[it for it in board.procedures.values() if it.key != found.key],
    )
