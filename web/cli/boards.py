"""`candour boards`: what each board's folder says, and whether it says it well."""

from pathlib import Path

import click

from tenants.board import Board
from tenants.errors import BoardError
from tenants.loader import HERE, load_board
from tenants.registry import load_boards
from tenants.show import effective_text
from web.cli.lazy import LazyGroup

PLACES = {"publish": "web.cli.boards_publish:publish"}

boards = LazyGroup(PLACES, name="boards", help="Look at, check and publish the boards' folders.")


@boards.command("check")
@click.argument("folders", nargs=-1, type=click.Path(exists=True, file_okay=False, path_type=Path))
def check(folders: tuple[Path, ...]) -> None:
    """Read every board, or the FOLDERS given, and say what is wrong with each."""
    wrong = [fault for folder in folders or _every_folder() if (fault := _read(folder))]
    if not folders and not wrong:
        _all_boards()  # what only shows between boards, such as one host given to two
    if wrong:
        raise click.exceptions.Exit(1)


def _read(folder: Path) -> str | None:
    try:
        board = load_board(folder.resolve())
    except BoardError as error:
        click.echo(str(error), err=True)
        return str(error)
    click.echo(f"{board.slug}: {_counted(len(board.procedures), 'edition')}, good.")
    return None


def _every_folder() -> list[Path]:
    places = [*HERE.iterdir(), *(HERE / "_example").iterdir()]
    return sorted(place for place in places if place.is_dir() and place.name[0] not in "_.")


@boards.command("list")
def list_() -> None:
    """Name every board, and the host label that it answers to."""
    for board in _all_boards():
        click.echo(f"{board.slug:<20} {board.name}{' (example)' if board.example else ''}")


@boards.command("show")
@click.argument("slug", metavar="BOARD")
@click.argument("edition", required=False)
def show(slug: str, edition: str | None) -> None:
    """Print a BOARD's procedure as it takes effect, with the source of each rule."""
    board = load_boards(include_examples=True).by_slug(slug)
    if board is None:
        raise click.UsageError(f"There is no board {slug}; see candour boards list.")
    for key in [_edition(board, edition)] if edition else sorted(board.procedures):
        click.echo(effective_text(board, key))


def _edition(board: Board, key: str) -> str:
    if key not in board.procedures:
        known = ", ".join(sorted(board.procedures))
        raise click.UsageError(f"{board.slug} has no edition {key}; it has {known}.")
    return key


def _all_boards() -> list[Board]:
    try:
        return list(load_boards(include_examples=True))
    except BoardError as error:
        raise click.ClickException(str(error)) from error


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
