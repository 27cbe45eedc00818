"""The table of what boards differ in, against one that was transcribed by hand.

`variants.csv` was written from the facts about the boards' leaflets, not from the data here. Never
make it from the data: then it would prove nothing.
"""

import csv
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from domain.clock import today
from domain.procedures.variants import VARIANTS
from tenants.editions import read_nationals
from tenants.loader import SHARED
from tenants.nationals import as_procedure
from tenants.registry import load_boards
from tenants.table import as_csv, table
from tests.support.changes import changed
from web.cli.boards_table import show

FILE = Path(__file__).with_name("variants.csv")
BY_HAND = list(csv.reader(FILE.read_text(encoding="utf-8").splitlines()))
CELLS = [
    (row[0], slug, value)
    for row in BY_HAND[1:]
    for slug, value in zip(BY_HAND[0][1:], row[1:], strict=True)
]
ON = date(2026, 3, 2)


@pytest.fixture(scope="module")
def made():
    heading, *rows = table(list(load_boards()), ON)
    return {
        (row[0], slug): it for row in rows for slug, it in zip(heading[1:], row[1:], strict=True)
    }


@pytest.mark.parametrize(("key", "slug", "value"), CELLS)
def test_each_value_is_the_one_that_was_read_in_the_leaflet(made, key, slug, value):
    assert made[key, slug] == value


def test_every_key_and_every_board_is_there(made):
    assert len(BY_HAND) == 42
    assert set(made) == {(key, slug) for key, slug, _ in CELLS}
    assert list(VARIANTS) == [row[0] for row in BY_HAND[1:]]


def test_the_command_prints_it_plainly_and_as_csv():
    plain = CliRunner().invoke(show, []).output
    assert "serious harm limb\n  leicester         discretionary\n" in plain
    rows = list(csv.reader(CliRunner().invoke(show, ["--csv"]).output.splitlines()))
    assert rows == table(list(load_boards()), today())
    assert as_csv(rows).splitlines()[0].startswith("variant key,leicester,peterborough,")


def test_the_command_takes_boards_by_name_and_made_up_ones():
    two = CliRunner().invoke(show, ["--csv", "salford", "harbour-vale"]).output
    assert two.startswith("variant key,harbour-vale,salford\n")
    assert "harbour-vale" in CliRunner().invoke(show, ["--examples"]).output
    wrong = CliRunner().invoke(show, ["nowhere"])
    assert wrong.exit_code == 2
    assert "There is no board nowhere" in wrong.output


def test_what_a_board_leaves_to_the_guidance_says_so():
    rows = table(list(load_boards(include_examples=True)), ON)
    at = rows[0].index("harbour-vale")
    found = {row[0]: row[at] for row in rows[1:]}
    assert found["deciding body"] == "Safeguarding partners (from the guidance)"
    assert found["lead role title"] == "Independent Reviewer + Panel Chair"
    assert found["advance notice of publication"] == "yes, 10 working days ahead"


EVERY = [
    *(p for board in load_boards(include_examples=True) for p in board.procedures.values()),
    *(as_procedure(national) for national in read_nationals(SHARED / "procedures").values()),
]


@pytest.mark.parametrize("procedure", EVERY, ids=lambda it: f"{it.document[:20]} {it.key}")
def test_no_change_to_a_procedure_leaves_a_cell_empty_or_broken(procedure):
    for where, other in changed(procedure):
        for key, say in VARIANTS.items():
            value = say(other)
            assert value, (where, key)
            assert value == value.strip(), (where, key)
            assert "_" not in value, (where, key, value)
