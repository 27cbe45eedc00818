"""A chronology as text with commas, for programs that read nothing else."""

import csv
import io

from domain.chronologies.writing.sheet import Cover, Line, whole_table

# What a spreadsheet takes for the beginning of a formula. An apostrophe before it makes it words.
_BEGINS = ("=", "+", "-", "@", "\t", "\r", "|", "%")


def to_csv(cover: Cover, lines: list[Line]) -> bytes:  # noqa: ARG001 - as the other writers; a cover would be taken for rows
    table, held = whole_table(lines), io.StringIO(newline="")
    writer = csv.writer(held, quoting=csv.QUOTE_ALL)
    writer.writerows([_harmless(said) for said in row] for row in (table.headings, *table.rows))
    return held.getvalue().encode("utf-8-sig")


def _harmless(said: str) -> str:
    return f"'{said}" if said.lstrip().startswith(_BEGINS) else said
