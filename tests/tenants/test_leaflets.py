import shutil
from datetime import date
from pathlib import Path

import pytest

from domain.procedures.definition import Procedure
from tenants.leaflets import FACTS, audiences, leaflet_html, leaflet_text
from tenants.loader import load_board
from tenants.registry import load_boards


@pytest.fixture(scope="module")
def boards():
    return load_boards()


def test_a_leaflet_promises_what_the_procedure_does(boards):
    text = leaflet_text(boards.by_slug("leicester"), "parents-and-carers")
    assert "6 to 9 months" in text
    assert "before the public can read it" in text


def test_a_leaflet_follows_its_procedure_when_that_changes(tmp_path):
    folder = Path(shutil.copytree("tenants/salford", tmp_path / "salford"))
    file = folder / "procedures/2015.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('certainty = "will"', 'certainty = "can"', 1), encoding="utf-8")
    before = leaflet_text(load_boards().by_slug("salford"), "families")
    after = leaflet_text(load_board(folder), "families")
    assert "The Lead Reviewer will meet you" in before
    assert "The Lead Reviewer can meet you" in after


def test_html_in_a_leaflet_is_shown_not_run(tmp_path):
    folder = Path(shutil.copytree("tenants/salford", tmp_path / "salford"))
    leaflet = folder / "leaflets/families.md"
    text = leaflet.read_text(encoding="utf-8")
    leaflet.write_text(f"{text}\n<script>alert(1)</script>\n", encoding="utf-8")
    html = leaflet_html(load_board(folder), "families")
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_marks_in_a_boards_facts_are_not_markdown(tmp_path):
    folder = Path(shutil.copytree("tenants/salford", tmp_path / "salford"))
    file = folder / "board.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('name = "Salford', 'name = "*Salford*', 1), encoding="utf-8")
    assert "*Salford*" in leaflet_html(load_board(folder), "families")


def test_an_address_keeps_its_lines(boards):
    text = leaflet_text(boards.by_slug("peterborough"), "families")
    assert "Broadway\nPeterborough\nPE1 1FB\nTelephone: 01733 863765" in text


def test_family_leaflets_come_before_those_for_professionals(boards):
    assert audiences(boards.by_slug("worcestershire")) == ("families", "professionals")


def test_a_board_that_states_no_limit_says_so(boards):
    text = leaflet_text(boards.by_slug("redcar-cleveland"), "parents", date(2011, 1, 1))
    assert "We do not set a time limit" in text


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
    on_the_day = leaflet_text(board, "parents-and-carers", date(2014, 1, 1))
    assert "6 to 12 months" in on_the_day


def test_the_handbook_lists_every_fact_and_every_rule():
    handbook = Path("docs/boards.md").read_text(encoding="utf-8")
    header = {"key", "version", "title", "document", "extends"}
    for fact in FACTS:
        assert f"`{{{fact}}}`" in handbook
    for rule in Procedure.model_fields:
        if rule not in header and not rule.startswith("effective_"):
            assert f"`{rule}`" in handbook, rule


@pytest.mark.parametrize("fact", sorted(FACTS))
def test_every_fact_has_words_for_every_board(fact):
    for board in load_boards(include_examples=True):
        text = FACTS[fact](board, board.edition_on(date(2026, 1, 1)))
        assert isinstance(text, str)
        assert "None" not in text
