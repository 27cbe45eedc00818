"""What the family's role may touch: each thing is on a list that says why it is needed.

`candour walls show --audience family` prints the same from a running database.
"""

from pathlib import Path

from domain.tenancy import Audience
from domain.wall_table import EVERY_ROW, NO_ROW, wall_table
from web.cli.walls import as_text

LIST = Path(__file__).with_name("family_wall.txt")
# What is the board's, or follows from rows that are narrowed themselves. All else names the link.
SHARED = {
    "board", "board_details", "board_key", "edition", "member", "submission", "draft",
}  # fmt: skip


def agreed() -> dict[tuple[str, str], str]:
    """Table and operation, and why; a line that begins with # is a remark."""
    found = {}
    for line in LIST.read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            table, what, why = (part.strip() for part in line.split("|"))
            found[table, what] = why
    return found


def test_a_family_may_do_what_is_on_the_list_and_no_more(cast, engine):
    """A new grant needs a line that says which page of theirs needs it."""
    with engine.connect() as connection:
        lines = wall_table(connection, Audience.FAMILY)
    found = {(line.table, line.word) for line in lines}
    assert sorted(found - agreed().keys()) == []
    assert sorted(agreed().keys() - found) == []
    assert all(agreed().values())


def test_no_table_is_open_to_a_family_without_a_policy(cast, engine):
    with engine.connect() as connection:
        lines = wall_table(connection, Audience.FAMILY)
    assert {line.table for line in lines if line.rows in {NO_ROW, EVERY_ROW}} <= {"board"}
    wide = {line.table for line in lines if "[the link" not in line.rows}
    assert wide <= SHARED
    assert not [line for line in lines if line.word == "delete"]


def test_the_table_is_printed_with_every_operation_and_its_rows(cast, engine):
    with engine.connect() as connection:
        printed = as_text(connection, Audience.FAMILY)
        lines = wall_table(connection, Audience.FAMILY)
    plain = " ".join(printed.split())
    for line in lines:
        assert line.what in plain
        assert line.rows in plain
