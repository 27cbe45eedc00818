"""What a new board's folder still says in the place of the board's own words."""

from collections.abc import Iterator
from pathlib import Path

from tenants.reading import leaves, table_of, text_of

MARK = "(to be written)"
"""Whatever holds this was put there by `candour boards new`, and is for a person to replace."""

SAMPLE = "…"
"""What stands in a sample line for words."""


def unwritten(folder: Path) -> list[tuple[Path, str]]:
    """The files and keys of a good folder where the mark still stands."""
    tables = [folder / "board.toml", *sorted((folder / "procedures").glob("*.toml"))]
    return [found for file in tables for found in _in_table(file)] + [
        (file, "its words")
        for file in [*sorted((folder / "leaflets").glob("*.md")), folder / "SOURCES.md"]
        if MARK in text_of(file, folder)
    ]


def _in_table(file: Path) -> Iterator[tuple[Path, str]]:
    for key, value in leaves(file, "", table_of(file), 0):
        if isinstance(value, str) and (MARK in value or value == SAMPLE):
            yield file, key
