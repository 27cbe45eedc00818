"""What a page shows of a procedure's rules, for the public and for a case alike."""

from collections.abc import Iterable
from itertools import groupby
from typing import Any, TypeVar

from domain.procedures.account import Entry, account
from domain.procedures.definition import Procedure
from domain.procedures.differences import Difference, How, beside
from domain.procedures.parts import PART
from domain.procedures.vocabulary import Standing
from tenants.side_by_side import beneath

APART = {PART["overrides"]}
"""What has no counterpart to be put against."""
Row = TypeVar("Row", Entry, Difference)
BINDS = {
    Standing.REQUIRED: "Required",
    Standing.EXPECTED: "Expected",
    Standing.ADVISORY: "Advisory",
}


def rules_of(found: Procedure) -> dict[str, Any]:
    national = beneath(found)
    entries = account(found)
    ended = {it.of for it in found.overrides if it.lapses}
    return {
        "procedure": found,
        "national": national,
        "parts": in_parts(entries),
        "silent": [it for it in entries if not it.stated and it.key not in ended],
        "against": _against(national, found) if national else {},
        "for_a_while": {it.of: f"overrides-{it.key}" for it in found.overrides},
        "binds": BINDS,
    }


def _against(national: Procedure, found: Procedure) -> dict[str, Difference]:
    """The rules that the board has otherwise than its guidance."""
    rows = beside(national, found)
    return {row.key: row for row in rows if row.how is How.DIFFERENT and row.part not in APART}


def in_parts(rows: Iterable[Row]) -> list[tuple[str, list[Row]]]:
    """Under the heading of each part; the rows come in the order of the parts."""
    return [(part, list(found)) for part, found in groupby(rows, key=lambda row: row.part)]
