"""What boards differ in, side by side, from their own editions."""

import csv
import io
from collections.abc import Sequence
from datetime import date

from domain.procedures.definition import Procedure
from domain.procedures.variants import VARIANTS
from tenants.board import Board

KEY = "variant key"


def table(boards: Sequence[Board], on: date) -> list[list[str]]:
    """A heading, and a row for each key: its name, and what each board has for it."""
    editions = [_edition(board, on) for board in boards]
    heading = [KEY, *(board.slug for board in boards)]
    return [heading, *([key, *map(say, editions)] for key, say in VARIANTS.items())]


def _edition(board: Board, on: date) -> Procedure:
    """The edition of the day, with its overrides beside its rules and not laid over them."""
    return board.procedures[board.edition_on(on).key]


def as_csv(rows: list[list[str]]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def as_text(rows: list[list[str]]) -> str:
    """A block for each key: a table of so many words would not fit on a screen."""
    heading, *rest = rows
    wide = max(map(len, heading))
    blocks = [
        "\n".join([row[0], *(_line(it, wide) for it in zip(heading[1:], row[1:], strict=True))])
        for row in rest
    ]
    return "\n\n".join(blocks) + "\n"


def _line(pair: tuple[str, str], wide: int) -> str:
    slug, value = pair
    return f"  {slug:<{wide}}  {value}"
