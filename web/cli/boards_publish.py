"""`candour boards publish`: each board's row and key, and its editions, which cases are pinned to.

To be run after each release: what is there already is left as it is.
"""

import click
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from domain.access.identity import system
from domain.boards.setup import publish_edition, set_up_board
from domain.errors import Conflict
from domain.sealing.keyring import Vault
from domain.tenancy import Audience, Place, board_session
from tenants.board import Board
from web.cli.boards_open import boards_open

ACTOR = system("command.boards_publish")


@click.command()
@click.argument("board", required=False)
def publish(board: str | None) -> None:
    """Set up BOARD, or every board, in the database, and publish its editions."""
    with boards_open() as opened:
        asked = set(opened.slugs(board))
        boards = [each for each in opened.registry if each.slug in asked]
        for each in boards:
            click.echo(_published(opened.engine, opened.vault, each))


def _published(engine: Engine, vault: Vault, board: Board) -> str:
    try:
        new = publish_board(engine, vault, board)
    except Conflict as error:
        raise click.ClickException(f"{board.slug}: {error.message}") from error
    return f"{board.slug}: {', '.join(new)} published." if new else f"{board.slug}: up to date."


def publish_board(engine: Engine, vault: Vault, board: Board) -> list[str]:
    """Set the board up if need be, and return the keys of the editions that are new.

    Raises `Conflict` where an edition was changed after it was published.
    """
    with board_session(engine, vault, Place(board.slug, Audience.SYSTEM)) as session:
        set_up_board(session, ACTOR)
        return [key for key in sorted(board.procedures) if _is_new(session, board, key)]


def _is_new(session: Session, board: Board, key: str) -> bool:
    return publish_edition(session, ACTOR, board.procedures[key]) is not None
