"""Every real board's files, broken in every way that a machine can think of.

Each broken file is refused, with its name, the key and a reason; none in silence, and none with a
traceback.
"""

import re
import shutil
import tomllib
from pathlib import Path

import pytest

from tenants.editions import read_edition, read_nationals
from tenants.errors import BoardError
from tenants.loader import SHARED, load_board
from tests.support.toml import dumped
from tests.tenants.breaking import Broken, missing, misspelt, mistyped, optional_fields, wrong_words

NATIONALS = read_nationals(SHARED / "procedures")
FOLDERS = sorted(
    file.parent for file in Path("tenants").rglob("board.toml") if "_shared" not in file.parts
)
LAID_OVER = {"bodies", "roles", "clocks", "documents", "recipients", "holds"}
BY_NAME = {"clocks", "documents", "recipients"}
OPTIONAL = optional_fields() - {"section"}
each_board = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)


def edition_of(folder):
    return next((folder / "procedures").glob("*.toml"))


def may_be_left_out(way, national):
    """A rule that the national edition gives, a document or recipient that is not spoken of."""
    if way[-1] in OPTIONAL or (way[-1] == "section" and len(way) == 2):
        return True
    if way[0] == "overrides":
        return way[-1] == "document"
    if len(way) == 1:
        return way[0] in national or way[0] in BY_NAME
    group = national.get(way[0], {}) if way[0] in LAID_OVER else {}
    return len(way) == 2 and (way[0] in BY_NAME or way[1] in group)


def wrong_with_taking(read, broken: Broken) -> str:
    """What is wrong with how a broken file was taken; nothing where all is well."""
    try:
        read()
    except BoardError as error:
        return wrong_with_saying(error, broken)
    except Exception as error:  # noqa: BLE001 - the very thing that must not happen
        return f"{type(error).__name__}: {error}"
    return "taken in silence"


def wrong_with_saying(error: BoardError, broken: Broken) -> str:
    named = {str(part) for part in broken.way} | {f"{broken.way[-1]}x"}
    faults = {
        "the file is not named": not all(Path(it.file).suffix == ".toml" for it in error.all),
        "no reason": not error.message.endswith((".", "?")) or len(error.message) < 15,
        "not for people": re.search(r"[a-z]+_error|validation|pydantic|Traceback", str(error)),
        "another key": not named & set(error.key.split(".")),
    }
    return "".join(f"{what}: {error}" for what, wrong in faults.items() if wrong)


def wrongly_taken(read, file, breaks):
    found, count = [], 0
    for broken in breaks:
        count += 1
        file.write_text(dumped(broken.table), encoding="utf-8")
        fault = wrong_with_taking(read, broken)
        if fault:
            found.append(f"{'.'.join(map(str, broken.way))} {broken.how}: {fault}")
    return count, found


@each_board
def test_every_broken_edition_is_refused(folder, tmp_path):
    source = edition_of(folder)
    table = tomllib.loads(source.read_text(encoding="utf-8"))
    national = NATIONALS[table["extends"]].rules
    file = tmp_path / source.name
    breaks = [
        *missing(table, lambda way: may_be_left_out(way, national)),
        *misspelt(table),
        *mistyped(table),
        *wrong_words(table),
    ]
    count, found = wrongly_taken(lambda: read_edition(file, NATIONALS), file, breaks)
    assert "\n".join(found) == ""
    assert count > 500


@each_board
def test_every_broken_board_is_refused(folder, tmp_path):
    mine = Path(shutil.copytree(folder, tmp_path / folder.name))
    file = mine / "board.toml"
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    breaks = [
        *missing(table, lambda way: way[-1] in {"hours", "neutral_name"} or way[0] == "help"),
        *misspelt(table),
        *mistyped(table),
    ]
    count, found = wrongly_taken(lambda: load_board(mine, NATIONALS), file, breaks)
    assert "\n".join(found) == ""
    assert count > 80


def test_many_hundred_files_were_broken():
    """What the tests above count on: that the real files are long enough to be broken so often."""
    table = tomllib.loads(edition_of(FOLDERS[0]).read_text(encoding="utf-8"))
    assert len([*misspelt(table), *mistyped(table), *wrong_words(table)]) > 500
