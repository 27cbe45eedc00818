"""`candour boards new`: a board's folder to begin with."""

from pathlib import Path

import click

from domain import clock
from tenants.errors import BoardError
from tenants.loader import HERE
from tenants.making import make_board
from tenants.registry import load_boards, nationals_of
from web.cli.environment import settings


@click.command()
@click.argument("slug")
@click.option("--extends", default="wt2023", show_default=True, help="The national edition.")
@click.option(
    "--folder",
    type=click.Path(path_type=Path),
    help="Where to make it, inside or outside of Candour's own folder.  "
    "[default: CANDOUR_BOARDS, or where the boards are that are built in]",
)
def new(slug: str, extends: str, folder: Path | None) -> None:
    """Make a folder for the board SLUG, with every rule in it as not stated.

    Nothing that is there is written over.
    """
    nationals = sorted(nationals_of(HERE))
    if extends not in nationals:
        raise click.UsageError(f"There is no national edition {extends}; try {_listed(nationals)}.")
    parent = folder or settings().boards or HERE
    _refuse_taken(slug)
    try:
        made = make_board(parent, slug, extends, nationals, clock.today())
    except BoardError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"Made {made}.")
    click.echo(f"Next: edit its files, then run: candour boards check {made}")


def _refuse_taken(slug: str) -> None:
    board = load_boards(include_examples=True, beside=settings().boards).by_slug(slug)
    if board is not None:
        raise click.ClickException(f"{board.name} has the slug “{slug}” already. Choose another.")


def _listed(names: list[str]) -> str:
    return ", ".join(names)
