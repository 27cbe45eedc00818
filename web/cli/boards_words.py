"""`candour boards words`: every word and key that an edition may use, and what each means."""

from collections.abc import Iterator

import click

from domain.procedures import (
    definition,
    notifying,
    output,
    overrides,
    people,
    timing,
    vocabulary,
)
from tenants.meanings import fields_of, words_of

RULES = (definition, people, notifying, timing, output, overrides)


@click.command("words")
@click.argument("asked", required=False, metavar="[TEXT]")
def show(asked: str | None) -> None:
    """Print each word and key with its meaning and where it was met, or those with TEXT in them."""
    found = [line for line in _lines() if asked is None or asked.lower() in line.lower()]
    if not found:
        raise click.UsageError(f"No word or key speaks of {asked}.")
    for line in found:
        click.echo(line)


def _lines() -> Iterator[str]:
    for name, (about, members) in words_of(vocabulary).items():
        yield f"{name}: {about}"
        for word, meaning in members:
            yield f"  {name} {word}: {meaning}"
    for module in RULES:
        for key, meaning in fields_of(module).items():
            yield f"{key}: {meaning}"
