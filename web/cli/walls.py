"""`candour walls`: what each audience may touch, asked of the database itself."""

import textwrap
from itertools import groupby

import click
from sqlalchemy import Connection, create_engine

from domain.tenancy import Audience
from domain.wall_table import Line, wall_table
from domain.walls import check_walls
from web.cli.environment import services

WIDE = 96


@click.group()
def walls() -> None:
    """Show what the database lets each audience do, and check that nothing is missing."""


@walls.command("show")
@click.option(
    "--audience",
    type=click.Choice([it.value for it in Audience]),
    default=Audience.FAMILY.value,
    show_default=True,
)
def show(audience: str) -> None:
    """Print, for each table, what may be done, to which columns, and to which rows."""
    with services() as (_settings, running):
        engine = create_engine(running.app_url)
        with engine.connect() as connection:
            click.echo(as_text(connection, Audience(audience)))
            faults = check_walls(connection)
        engine.dispose()
    for fault in faults:
        click.echo(fault, err=True)
    if faults:
        raise click.exceptions.Exit(1)


def as_text(connection: Connection, audience: Audience) -> str:
    lines = wall_table(connection, audience)
    head = (
        f"The {audience.value} role {audience.role}: {len({it.table for it in lines})} tables. "
        "Beside the rows named here, the board's own wall holds on every table that has a board."
    )
    tables = groupby(lines, key=lambda it: it.table)
    return "\n".join(
        [textwrap.fill(head, WIDE), *(_table(name, list(them)) for name, them in tables)]
    )


def _table(name: str, lines: list[Line]) -> str:
    return "\n".join([f"\n{name}", *(part for line in lines for part in _parts(line))])


def _parts(line: Line) -> list[str]:
    return [
        textwrap.fill(line.what, WIDE, initial_indent="  ", subsequent_indent="      "),
        textwrap.fill(
            f"where {line.rows}", WIDE, initial_indent="    ", subsequent_indent="      "
        ),
    ]
