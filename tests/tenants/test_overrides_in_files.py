"""An override that is written wrong is explained; the guidance's hold where the board is quiet."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from domain.procedures.definition import Procedure
from domain.procedures.effective import on_day
from tenants.editions import KEYED, read_nationals
from tenants.errors import BoardError
from tenants.loader import SHARED, load_board
from tenants.overriding import of_the_guidance
from tenants.registry import load_boards

EDITION = "procedures/2011.toml"
BREAKS = [
    ('of = "recipients.ofsted"', 'of = "recipients"', "of", "no rule called “recipients”"),
    ('of = "recipients.ofsted"', 'of = "criteria"', "lapses", "A list cannot lapse"),
    ("lapses = true", "lapses = false", "", "either that the rule lapses"),
    ("lapses = true", 'lapses = "yes"', "lapses", "valid boolean"),
    ("lapses = true", 'changes = { title = "" }', "changes.title", "at least 1 character"),
    ("lapses = true", 'changes = { tytle = "Of" }', "changes.tytle", "not permitted"),
    ("lapses = true", "changes = 3", "changes", "valid table"),
    ("first_day = 2013-01-01", 'first_day = "not stated"', "", "a first day, a last day"),
    ('last_day = "not stated"\ndays', "last_day = 2012-01-01\ndays", "", "before the first"),
    ('counted_from = "act"', 'counted_from = "noon"', "counted_from", "“noon” will not do"),
    ('counted_from = "act"\n', "", "counted_from", "This is missing"),
    ('section = "the end of evaluation, 2012"\n', "", "section", "which part"),
    ("[[overrides]]", "[overrides]", None, "its own [[overrides]]"),
]


LISTS = [
    ("criteria", "{ maximum = 3 }", "changes", "This is a list. Write changes"),
    ("criteria", '{ remove = "death" }', "changes.remove", "a list with at least one part"),
    ("criteria", "{ remove = [] }", "changes.remove", "a list with at least one part"),
    ("criteria", '{ remove = ["deeth"] }', "changes.remove", "There are: death, harm"),
    ("criteria", '{ add = [{ key = "death" }] }', "changes.add", "“death” is there already"),
    ("criteria", '{ add = [{ key = "new" }] }', "changes.text", "This is missing."),
    ("criteria", '{ remove = ["death", "harm"] }', "changes.criteria", "at least 1"),
    ("holds.views", '{ remove = ["criminal"] }', "changes.remove", "There are: none"),
    (
        "holds.views",
        '{ add = [{ kinds = ["crimnal"] }] }',
        "changes.kinds",
        "Input should be 'criminal'",
    ),
    (
        "documents.overview_report",
        '{ exceptions = { remove = ["bad_reasons"] } }',
        "changes.exceptions.remove",
        "There is no “bad_reasons” to take out",
    ),
    ("documents.overview_report", '{ title = { add = ["x"] } }', "changes.title", "valid"),
]


@pytest.mark.parametrize(("of", "changes", "key", "right"), LISTS)
def test_a_broken_change_of_a_list_is_explained(folder, of, changes, key, right):
    file = folder / EDITION
    head, mark, tail = file.read_text(encoding="utf-8").partition("[[overrides]]")
    tail = tail.replace("recipients.ofsted", of).replace("lapses = true", f"changes = {changes}")
    file.write_text(head + mark + tail, encoding="utf-8")
    with pytest.raises(BoardError) as caught:
        load_board(folder)
    assert Path(caught.value.file) == file
    assert right in caught.value.message
    assert caught.value.key.startswith("overrides.1.")
    if key is not None:
        assert caught.value.key == f"overrides.1.{key}"


def test_a_change_of_a_list_is_printed_as_it_stands_on_the_day(folder):
    file = folder / EDITION
    head, mark, tail = file.read_text(encoding="utf-8").partition("[[overrides]]")
    tail = tail.replace("recipients.ofsted", "criteria")
    tail = tail.replace("lapses = true", 'changes = { remove = ["harm"] }')
    file.write_text(head + mark + tail, encoding="utf-8")
    procedure = load_board(folder).procedures["2011"]
    assert [limb.key for limb in on_day(procedure, date(2012, 12, 31)).criteria] == [
        "death",
        "harm",
    ]
    assert [limb.key for limb in on_day(procedure, date(2013, 1, 1)).criteria] == ["death"]
    assert Procedure.model_validate_json(procedure.canonical()) == procedure


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree("tenants/leicester", tmp_path / "leicester"))


@pytest.mark.parametrize(("old", "new", "key", "right"), BREAKS)
def test_a_broken_override_is_explained(folder, old, new, key, right):
    file = folder / EDITION
    head, mark, tail = file.read_text(encoding="utf-8").partition("[[overrides]]")
    assert old in mark + tail
    file.write_text(head + (mark + tail).replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BoardError) as caught:
        load_board(folder)
    assert Path(caught.value.file) == file
    assert right in caught.value.message
    if key is not None:
        assert caught.value.key == f"overrides.1{'.' if key else ''}{key}"


def test_a_board_that_leaves_a_rule_to_the_guidance_has_its_overrides_too(tmp_path):
    board = Path(shutil.copytree("tenants/_example/harbour-vale", tmp_path / "harbour-vale"))
    edition = board / "procedures/2024.toml"
    text = edition.read_text(encoding="utf-8")
    inequality = "\n[considers]\nstated = false\n"
    edition.write_text(text.replace('"wt2023"', '"wt2018"') + inequality, encoding="utf-8")
    procedure = load_board(board).procedures["2024"]
    found = {override.of for override in procedure.overrides}
    assert {"clocks.review", "clocks.rapid_review"} <= found


def test_a_board_that_states_a_rule_is_not_touched_by_the_guidances_override():
    overrides = read_nationals(SHARED / "procedures")["wt2018"].overrides
    own = {"clocks": {"review": {}}}
    left = {one["of"] for one in of_the_guidance(overrides, own, KEYED)}
    assert "clocks.review" not in left
    assert "clocks.rapid_review" in left
    assert of_the_guidance([{"of": "extension"}], {"extension": {}}, KEYED) == []


def test_an_overrides_source_is_its_own():
    [override] = load_boards().by_slug("leicester").procedures["2011"].overrides
    assert override.source.document == "Ofsted, evaluations of serious case reviews"
