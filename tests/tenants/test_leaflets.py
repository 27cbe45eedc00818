"""Each board's leaflets, as they come out of its folder."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from domain.leaflets.pieces import Form
from domain.procedures.definition import Procedure
from domain.procedures.vocabulary import Audience
from tenants.errors import BoardError
from tenants.leaflets import audiences, leaflet_html, leaflet_text, paragraphs, version_words
from tenants.loader import load_board
from tenants.registry import load_boards


@pytest.fixture(scope="module")
def boards():
    return load_boards(include_examples=True)


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree("tenants/salford", tmp_path / "salford"))


def edit(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_board_has_leaflets_for_families_professionals_and_children(boards):
    for board in boards:
        found = audiences(board)
        assert {Audience.FAMILIES, Audience.PROFESSIONALS, Audience.CHILDREN} <= set(found)
        assert board.leaflets.keys() <= set(found)
        assert found[-2:] == (Audience.PROFESSIONALS, Audience.CHILDREN)


def test_a_leaflet_follows_its_procedure_when_that_changes(boards, folder):
    edit(folder / "procedures/2015.toml", 'certainty = "will"', 'certainty = "can"')
    before = leaflet_text(boards.by_slug("salford"), "families")
    after = leaflet_text(load_board(folder), "families")
    assert "The Lead Reviewer will meet you" in before
    assert "The Lead Reviewer can meet you" in after


@pytest.mark.parametrize(
    "prose",
    [
        "## A heading of my own",
        "- a point",
        "1. another",
        "We will always {promise} this.",
        "We **always** do this.",
        "<b>Always</b>",
        "> quoted",
    ],
)
def test_a_leaflets_file_holds_plain_paragraphs_or_nothing(folder, prose):
    leaflet = folder / "leaflets/families.md"
    leaflet.write_text(f"{leaflet.read_text(encoding='utf-8')}\n{prose}\n", encoding="utf-8")
    with pytest.raises(BoardError, match="Write plain paragraphs here, or nothing") as refused:
        load_board(folder)
    assert refused.value.file.endswith("families.md")


def test_a_boards_own_paragraphs_come_as_they_are_and_nothing_in_them_runs(folder):
    leaflet = folder / "leaflets/families.md"
    words = "Our office has a ramp & a lift.\nAsk at the door.\n\nThere is a room for prayer."
    leaflet.write_text(f"{leaflet.read_text(encoding='utf-8')}\n{words}\n", encoding="utf-8")
    board = load_board(folder)
    text = leaflet_text(board, "families")
    assert "MORE ABOUT US\n\nOur office has a ramp & a lift. Ask at the door." in text
    assert "ramp &amp; a lift" in leaflet_html(board, "families")
    assert "ramp" not in leaflet_text(board, "professionals")
    assert paragraphs("") == ()


def test_a_header_alone_is_enough(folder):
    file = folder / "leaflets/families.md"
    file.write_text(file.read_text(encoding="utf-8").rstrip("\n"), encoding="utf-8")
    assert load_board(folder).leaflets[Audience.FAMILIES].body == ""


def test_marks_in_a_boards_facts_are_only_letters(folder):
    edit(folder / "board.toml", 'name = "Salford', 'name = "<i>*Salford*')
    html = leaflet_html(load_board(folder), "families")
    assert "&lt;i&gt;*Salford*" in html


def test_the_leaflet_of_a_day_follows_the_edition_of_that_day(tmp_path):
    folder = Path(shutil.copytree("tenants/leicester", tmp_path / "leicester"))
    old = (folder / "procedures/2011.toml").read_text(encoding="utf-8")
    new = old.replace("effective_from = 2011-05-01", "effective_from = 2014-01-01")
    new = new.replace("maximum = 9", "maximum = 12")
    (folder / "procedures/2014.toml").write_text(new, encoding="utf-8")
    board = load_board(folder)
    assert board.edition_on(date(2010, 1, 1)).key == "2011"
    assert board.edition_on(date(2013, 12, 31)).key == "2011"
    assert board.edition_on(date(2014, 1, 1)).key == "2014"
    on_the_day = leaflet_text(board, "families", Form.STANDARD, date(2014, 1, 1))
    assert "6 to 12 months" in on_the_day


def test_a_leaflet_says_what_it_is_made_from(boards):
    own = leaflet_text(boards.by_slug("leicester"), "parents-and-carers")
    assert "The words here are ours; the facts are from the leaflet." in own
    ours = leaflet_text(boards.by_slug("leicester"), "professionals")
    assert "The board gave us no leaflet for professionals." in ours
    assert "made from its rules: Leaflet for parents and carers, version 2, May 2011." in ours


def test_the_boards_own_title_and_version_are_kept(boards):
    leicester = boards.by_slug("leicester")
    assert version_words(leicester, Audience.PARENTS_AND_CARERS) == "Version 2, May 2011"
    assert version_words(leicester, Audience.PROFESSIONALS) == ""
    text = leaflet_text(leicester, "professionals")
    assert text.startswith("SERIOUS CASE REVIEWS: FOR PROFESSIONALS\n")


def test_the_handbook_names_every_rule():
    handbook = Path("docs/boards.md").read_text(encoding="utf-8")
    header = {"key", "version", "title", "document", "extends"}
    for rule in Procedure.model_fields:
        if rule not in header and not rule.startswith("effective_"):
            assert f"`{rule}`" in handbook, rule
