"""From the host to the board. An unknown host is no board's, and gets a plain 404."""

from flask import Flask, g, request

from domain.errors import NotFound
from tenants.board import Board
from web.details import board_as_it_is
from web.runtime import runtime


def install_boards(app: Flask) -> None:
    app.before_request(find_board)


def find_board() -> None:
    """Sets `g.board`: the board of this exact host, or None at the apex.

    No address of ours holds a NUL, and the database would not take one. A family's link is never
    given to it as it came, and every link that does not open must look like every other.
    """
    at = runtime()
    host = request.host
    found = at.registry.by_host(host, at.settings.domain)
    g.board = board_as_it_is(at, found) if found and not _is_plain() else found
    if "\x00" in request.path and request.endpoint != "family.landing":
        raise NotFound
    if g.board is None and not at.registry.is_apex(host, at.settings.domain):
        raise NotFound("There is no board at this address.")


def _is_plain() -> bool:
    """Whether what is asked for is the same whatever the board has changed of itself."""
    return request.endpoint in {None, "static"} or request.blueprint == "health"


def board_of_host(host: str) -> Board | None:
    at = runtime()
    return at.registry.by_host(host, at.settings.domain)


def the_board() -> Board:
    """The board of this request. At the apex there is none, and board pages are not found."""
    board = g.board
    if board is None:
        raise NotFound
    assert isinstance(board, Board)  # noqa: S101 - set by find_board
    return board
