"""`candour migrate`."""

import click

from web.cli import database
from web.cli.environment import services


@click.command()
def migrate() -> None:
    """Bring the database's tables up to date."""
    with services() as (_, running):
        database.migrate(running.owner_url)
    click.echo("The tables are up to date.")
