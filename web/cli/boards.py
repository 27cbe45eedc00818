"""`candour boards`: what each board's folder says, and whether it says it well."""

from datetime import datetime

import click

from tenants.board import Board
from tenants.registry import Registry, load_boards
from tenants.show import effective_text
from web.cli.environment import settings
from web.cli.lazy import LazyGroup

PLACES = {
    "check": "web.cli.boards_check:check",
    "new": "web.cli.boards_new:new",
    "publish": "web.cli.boards_publish:publish",
    "table": "web.cli.boards_table:show",
    "words": "web.cli.boards_words:show",
}

boards = LazyGroup(PLACES, name="boards", help="Look at, check and publish the boards' folders.")


@boards.command("list")
def list_() -> None:
    """Name every board, and the host label that it answers to."""
    for board in _all_boards():
        click.echo(f"{board.slug:<20} {board.name}{' (example)' if board.example else ''}")


@boards.command("show")
@click.argument("slug", metavar="BOARD")
@click.argument("edition", required=False)
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), help="As it stands on this day.")
def show(slug: str, edition: str | None, day: datetime | None) -> None:
    """Print a BOARD's procedure as it takes effect, with the source of each rule."""
    board = _all_boards().by_slug(slug)
    if board is None:
        raise click.UsageError(f"There is no board {slug}; see candour boards list.")
    for key in [_edition(board, edition)] if edition else sorted(board.procedures):
        click.echo(effective_text(board, key, day.date() if day else None))


def _edition(board: Board, key: str) -> str:
    if key not in board.procedures:
        known = ", ".join(sorted(board.procedures))
        raise click.UsageError(f"{board.slug} has no edition {key}; it has {known}.")
    return key


def _all_boards() -> Registry:
    return load_boards(include_examples=True, beside=settings().boards)
