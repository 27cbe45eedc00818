"""`candour boards table`: what boards differ in, side by side."""

import click

from domain.clock import today
from tenants.registry import load_boards
from tenants.table import as_csv, as_text, table
from web.cli.environment import settings


@click.command("table")
@click.argument("slugs", nargs=-1, metavar="[BOARD]...")
@click.option("--csv", "plain", is_flag=True, help="As comma-separated values.")
@click.option("--examples", is_flag=True, help="With boards that are made up.")
def show(slugs: tuple[str, ...], *, plain: bool, examples: bool) -> None:
    """Print what every BOARD, or those named, has for each key in which boards differ."""
    known = load_boards(include_examples=examples or bool(slugs), beside=settings().boards)
    unknown = [slug for slug in slugs if known.by_slug(slug) is None]
    if unknown:
        raise click.UsageError(f"There is no board {unknown[0]}; see candour boards list.")
    rows = table([board for board in known if not slugs or board.slug in slugs], today())
    click.echo(as_csv(rows) if plain else as_text(rows), nl=False)
