"""`candour boards check`: whether boards' folders say what they say well."""

import os
from collections.abc import Sequence
from pathlib import Path

import click

from tenants.board import Board
from tenants.editions import National
from tenants.errors import BoardError
from tenants.loader import HERE, load_board
from tenants.registry import Registry, boards_in, load_boards, nationals_of, registry_of
from tenants.unwritten import unwritten
from web.cli.environment import settings

Found = tuple[Board, Path]


@click.command()
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path))
def check(folders: tuple[Path, ...]) -> None:
    """Read every board, or the FOLDERS given, and say what is wrong with each.

    Each fault names its file, its key, and what would be right.
    """
    # Not resolved: a folder that is a link goes by its own name.
    places = [Path(os.path.abspath(folder)) for folder in folders]  # noqa: PTH100
    places = places or _every_folder()
    nationals = nationals_of(HERE)
    found = [board for place in places if (board := _read(place, nationals))]
    wrong = len(found) < len(places) or not _stand_together(found)
    if wrong:
        raise click.exceptions.Exit(1)
    if folders:
        _say_what_clashes(found)


def _every_folder() -> list[Path]:
    own = settings().boards
    return [*boards_in(HERE), *boards_in(HERE / "_example"), *(boards_in(own) if own else [])]


def _read(folder: Path, nationals: dict[str, National]) -> Found | None:
    try:
        board = load_board(folder, nationals)
    except BoardError as error:
        for fault in error.all:
            click.echo(str(fault), err=True)
        return None
    click.echo(f"{board.slug}: {_counted(len(board.procedures), 'edition')}, good.")
    for place, key in unwritten(folder):
        click.echo(f"  still to be written: {place.relative_to(folder)}, {key}")
    return board, folder


def _stand_together(found: Sequence[Found]) -> bool:
    """Whether no two of them share a name or a host, which only shows between boards."""
    try:
        registry_of(list(found))
    except BoardError as error:
        click.echo(str(error), err=True)
        return False
    return True


def _say_what_clashes(found: Sequence[Found]) -> None:
    """A folder may be good by itself, and not be able to stand beside those served here."""
    here = _served()
    for board, place in found:
        others = [it for it in here if here.place_of(it.slug).resolve() != place.resolve()]
        for other in others:
            if {other.slug, *other.hosts} & {board.slug, *board.hosts}:
                click.echo(
                    f"  It cannot be served beside {other.name}, which has the same slug or host."
                )


def _served() -> Registry:
    return load_boards(include_examples=True, beside=settings().boards)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
