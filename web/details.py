"""What a board has changed of itself, kept for a few seconds by each process.

Several processes serve a board, and none of them tells the others. So each asks again after
`SECONDS`: a page may show what stood before for that long, and never longer. The process that took
the change forgets at once, and the page where it was made always asks.
"""

import time
from dataclasses import dataclass

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from domain.boards.details import Details, details_now
from domain.faults import fault
from domain.tenancy import Audience, Place, open_session
from tenants.board import Board
from tenants.details import effective
from web.cache import cached, forget
from web.runtime import Runtime

KIND = "details"
SECONDS = 5.0

_log = structlog.get_logger(__name__)


@dataclass(frozen=True)
class _Asked:
    board: Board
    until: float


def board_as_it_is(at: Runtime, board: Board) -> Board:
    """The file's board with what stands laid over it."""
    if _asked(at, board).until < time.monotonic():
        forget_details(board.slug)
    return _asked(at, board).board


def _asked(at: Runtime, board: Board) -> _Asked:
    return cached(board.slug, KIND, (), lambda: _ask(at, board))


def _ask(at: Runtime, board: Board) -> _Asked:
    return _Asked(effective(board, _details(at, board.slug)), time.monotonic() + SECONDS)


def fresh_board(session: Session, board: Board) -> Board:
    """What stands at this moment, for the page where it is changed."""
    return effective(board, details_now(session))


def forget_details(slug: str) -> None:
    forget(slug, KIND)


def _details(at: Runtime, slug: str) -> Details:
    """Nothing, where the database does not answer: pages that need it will say so themselves."""
    try:
        session = open_session(at.engine, at.vault, Place(slug, Audience.PUBLIC))
        try:
            return details_now(session)
        finally:
            session.close()
    except SQLAlchemyError as error:
        _log.warning("details unread", board=slug, **fault(error))
        return Details()
