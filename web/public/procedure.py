"""The board's rules, each with where it is written, and two editions side by side."""

from itertools import groupby
from typing import Any

from flask import Blueprint, request

from domain.access.permissions import Permission
from domain.clock import today
from domain.errors import NotFound
from domain.procedures.account import Entry, account
from domain.procedures.definition import Procedure
from domain.procedures.differences import Difference, How, beside
from domain.procedures.vocabulary import Standing
from tenants.board import Board
from tenants.side_by_side import beneath, editions_of, name_of
from web.board import the_board
from web.guard import needs
from web.hypermedia import page

procedure = Blueprint("procedure", __name__, url_prefix="/procedure")
BINDS = {
    Standing.REQUIRED: "Required",
    Standing.EXPECTED: "Expected",
    Standing.ADVISORY: "Advisory",
}
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
        parts=_parts([it for it in beside(*chosen) if everything or it.how not in ALIKE]),
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


def rules_of(found: Procedure) -> dict[str, Any]:
    """What the page of a procedure shows, for the public and for a case alike."""
    national = beneath(found)
    entries = account(found)
    return {
        "procedure": found,
        "national": national,
        "parts": _parts(entries),
        "silent": [entry for entry in entries if not entry.stated],
        "against": _against(national, found) if national else {},
        "binds": BINDS,
    }


def _against(national: Procedure, found: Procedure) -> dict[str, Difference]:
    """The rules that the board has otherwise than its guidance."""
    rows = beside(national, found)
    return {row.key: row for row in rows if row.how is How.DIFFERENT and row.key != "terms"}


def _parts(rows: Any) -> list[tuple[str, list[Entry | Difference]]]:
    return [(part, list(found)) for part, found in groupby(rows, key=lambda row: row.part)]
