"""Whoever writes a board's files is told which file, which key, and what would be right."""

import shutil
from pathlib import Path

import pytest

from tenants.board import BoardError
from tenants.leaflets import leaflet_html
from tenants.loader import load_board
from tenants.registry import load_boards
from tenants.show import effective_text

EDITION = "procedures/2015.toml"


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree("tenants/salford", tmp_path / "salford"))


BREAKS = [
    ("board.toml", "colour = ", "color = ", "color", "Did you mean “colour”"),
    ("board.toml", '"#7a2a6b"', '"purple"', "colour", "“purple” does not have the right form"),
    ("board.toml", 'slug = "salford"', 'slug = "other"', "slug", "the folder's name: “salford”"),
    ("board.toml", 'phone = "0161 603 4336"', "", "contact.phone", "This is missing"),
    ("board.toml", "[contact]", "[contact", "", "not valid TOML"),
    (EDITION, 'extends = "wt2015"', 'extends = "wt1999"', "extends", "wt2010, wt2013"),
    (EDITION, 'extends = "wt2015"', 'key = "x"\nextends = "wt2015"', "key", "named by its file"),
    (EDITION, "[extension]\npermitted", "[extention]\npermitted", "extention", "“extension”"),
    (EDITION, 'unit = "months"', 'unit = "moons"', "clocks.review.unit", "“moons” will not do"),
    (EDITION, "minimum = 6\n", 'minimum = "6"\n', "clocks.review.minimum", "valid integer"),
    (EDITION, "tell_family = true", 'tell_family = "yes"', "extension.tell_family", "valid boolean"),
    (EDITION, 'venue = "not stated"', 'venue = "the moon"', "documents.overview_report.venue", "'website' or 'on_request'"),
    (EDITION, 'start = "not stated"', 'start = "someday"', "clocks.review.start", "“someday” will not do"),
    (EDITION, 'standard = "suitable"\n', "", "anonymity.standard", "This is missing"),
    (EDITION, "[confidentiality]\nstated = false", "", "confidentiality", "{ stated = false }"),
    (EDITION, "[confidentiality]\nstated = false", "[confidentiality]\nstated = true", "confidentiality.stated", "Only false"),
    (EDITION, 'kinds = ["police_investigation"]', 'kinds = ["rumour"]', "holds.views.1.kinds.1", "“rumour” will not do"),
    (EDITION, 'standing = "expected"\n\n[documents', 'standing = "firm"\n\n[documents', "holds.views.1.standing", "'required', 'expected' or 'advisory'"),
    (EDITION, 'section = "How Long Will the Review Take?"\nstanding = "expected"', 'standing = "expected"', "clocks.review.section", "which part"),
    ("leaflets/families.md", 'leaflet."\n+++\n', 'leaflet."\n+++\nWe {promise}.\n', "", "Write plain paragraphs here"),
    ("leaflets/families.md", "+++\ntitle", "title", "", "between +++"),
    ("leaflets/families.md", "version = ", "verzion = ", "verzion", "Did you mean “version”"),
    ("brand/mark.svg", "<rect", "<script/><rect", "", "shapes only"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "key", "right"), BREAKS)
def test_a_broken_file_is_explained(folder, file, old, new, key, right):
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BoardError) as caught:
        load_board(folder)
    assert Path(caught.value.file) == folder / file
    assert caught.value.key == key
    assert right in caught.value.message


@pytest.mark.parametrize("file", ["board.toml", "SOURCES.md", "brand/mark.svg"])
def test_a_missing_file_is_named(folder, file):
    (folder / file).unlink()
    with pytest.raises(BoardError, match="missing") as caught:
        load_board(folder)
    assert Path(caught.value.file) == folder / file


@pytest.mark.parametrize(("part", "what"), [("procedures", "edition"), ("leaflets", "leaflet")])
def test_a_board_needs_an_edition_and_a_leaflet(folder, part, what):
    shutil.rmtree(folder / part)
    with pytest.raises(BoardError, match=f"at least one {what}"):
        load_board(folder)


def test_a_group_of_rules_must_be_a_table(folder):
    file = folder / EDITION
    text = file.read_text(encoding="utf-8")
    cut = text.index("[clocks.review]"), text.index("[extension]")
    file.write_text(f"clocks = 6\n{text[: cut[0]]}{text[cut[1] :]}", encoding="utf-8")
    with pytest.raises(BoardError, match="valid table"):
        load_board(folder)


def test_a_leaflet_is_for_an_audience_that_is_known(folder):
    (folder / "leaflets/families.md").rename(folder / "leaflets/aliens.md")
    with pytest.raises(BoardError, match="“aliens” will not do"):
        load_board(folder)


def test_a_file_that_is_not_text_is_refused(folder):
    (folder / "board.toml").write_bytes(b'slug = "\xff"')
    with pytest.raises(BoardError, match="UTF-8"):
        load_board(folder)


def test_a_fault_in_a_national_edition_is_laid_at_its_door(folder, tmp_path):
    shutil.copytree("tenants/_shared", tmp_path / "_shared")
    national = tmp_path / "_shared/procedures/wt2015.toml"
    text = national.read_text(encoding="utf-8")
    national.write_text(text.replace("months = 12", 'months = "a year"'), encoding="utf-8")
    with pytest.raises(BoardError) as caught:
        load_boards(tmp_path)
    assert Path(caught.value.file) == national
    assert caught.value.key == "availability.months"


def test_a_national_edition_needs_its_heading(tmp_path):
    shutil.copytree("tenants/_shared", tmp_path / "_shared")
    national = tmp_path / "_shared/procedures/wt2010.toml"
    text = national.read_text(encoding="utf-8")
    national.write_text(text.replace("effective_note", "# effective_note"), encoding="utf-8")
    with pytest.raises(BoardError, match="effective_note"):
        load_boards(tmp_path)


def test_a_leaflet_or_edition_that_is_not_there_is_explained(folder):
    board = load_board(folder)
    with pytest.raises(BoardError, match="There are leaflets for: families"):
        leaflet_html(board, "pirates")
    with pytest.raises(BoardError, match="There are editions: 2015"):
        effective_text(board, "1066")
