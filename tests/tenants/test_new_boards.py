"""A new board's folder is good from the first second, says all it may say, and harms nothing."""

import re
from datetime import date

import pytest

from domain.procedures.basis import NotStated
from domain.procedures.definition import Procedure
from domain.procedures.rules import documents
from domain.procedures.vocabulary import ClockKey, DocumentKey, RecipientKey
from tenants.editions import read_nationals
from tenants.errors import BoardError
from tenants.leaflets import leaflet_html
from tenants.loader import SHARED, load_board
from tenants.making import make_board
from tenants.registry import load_boards
from tenants.unwritten import unwritten

NATIONALS = read_nationals(SHARED / "procedures")
ON = date(2026, 3, 2)


def make(parent, slug="salt-bay", extends="wt2023"):
    return make_board(parent, slug, extends, sorted(NATIONALS), ON)


@pytest.mark.parametrize("extends", sorted(NATIONALS))
def test_a_new_board_is_good_and_can_run_a_review_over_any_national_edition(tmp_path, extends):
    board = load_board(make(tmp_path, extends=extends), NATIONALS)
    (procedure,) = board.procedures.values()
    assert procedure.extends == extends
    assert documents(procedure)
    assert "{" not in leaflet_html(board, "families")


def test_every_rule_is_there_and_not_stated(tmp_path):
    (procedure,) = load_board(make(tmp_path)).procedures.values()
    groups = [procedure.bodies, procedure.roles]
    rules = [getattr(group, name) for group in groups for name in type(group).model_fields]
    rules += [*procedure.clocks.values(), *procedure.documents.values()]
    rules += [*procedure.recipients.values(), *procedure.holds.views, *procedure.holds.publication]
    rules += [getattr(procedure, name) for name in ("nature", "anonymity", "extension", "support")]
    assert all(isinstance(rule, NotStated) for rule in rules)
    assert set(procedure.clocks) == set(ClockKey)
    assert set(procedure.documents) == set(DocumentKey)
    assert set(procedure.recipients) == set(RecipientKey)


def test_each_rule_says_what_it_is_and_which_words_it_may_take(tmp_path):
    text = (make(tmp_path) / "procedures/2026.toml").read_text(encoding="utf-8")
    for heading in re.findall(r"^\[+(?!terms)(?:.*)\]+$", text, re.MULTILINE):
        before = text[: text.index(heading)].rstrip("\n").rsplit("\n", 1)[1]
        assert re.fullmatch(r"# .+\.", before), heading
    assert '"end_of_proceedings", "end_of_trial"' in text
    assert "The low end of the range; the same as the maximum for a single value." in text
    for name in Procedure.model_fields:
        assert re.search(rf"^(\[+{name}[\].]|{name} = )", text, re.MULTILINE) or name in {
            "key",
            "overrides",
        }


def test_every_sample_line_is_toml_that_the_rule_takes(tmp_path):
    """Whoever takes every # away is left with the places for their own words, and no faults."""
    folder = make(tmp_path)
    file = folder / "procedures/2026.toml"
    text = file.read_text(encoding="utf-8").replace("stated = false\n", "")
    for rule in ("executive_summary", "board_response", "learning_briefing", "overview_report"):
        text = re.sub(rf'(\[documents.{rule}\]\n# title = )"…"', rf'\1"{rule}"', text)
    for role in ("lead", "panel_chair", "panel_member"):
        text = re.sub(rf'(\[roles.{role}\]\n# title = )"…"', rf'\1"{role}"', text)
    text = re.sub(r"^# (\w+ = )", r"\1", text, flags=re.MULTILINE)
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BoardError) as caught:
        load_board(folder)
    # Each sample is the first word there is. Only what they say together can be wrong.
    blamed = {fault.key.split(".")[0] for fault in caught.value.all}
    assert blamed <= {"clocks", "documents", "panel"}


def test_what_is_still_to_be_written_is_named(tmp_path):
    folder = make(tmp_path)
    named = {(file.name, key) for file, key in unwritten(folder)}
    assert ("board.toml", "name") in named
    assert ("2026.toml", "criteria.1.text") in named
    for file in (folder / "board.toml", folder / "procedures/2026.toml"):
        text = file.read_text(encoding="utf-8").replace("(to be written)", "at last")
        file.write_text(text, encoding="utf-8")
    assert {file.suffix for file, _ in unwritten(folder)} == {".md"}


def test_an_existing_folder_is_left_as_it_is(tmp_path):
    folder = make(tmp_path)
    (folder / "board.toml").write_text("mine", encoding="utf-8")
    with pytest.raises(BoardError, match="left as it is"):
        make(tmp_path)
    assert (folder / "board.toml").read_text(encoding="utf-8") == "mine"
    (tmp_path / "empty").mkdir()
    with pytest.raises(BoardError, match="left as it is"):
        make(tmp_path, "empty")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    with pytest.raises(BoardError, match="left as it is"):
        make(tmp_path, "link")


@pytest.mark.parametrize(
    "slug",
    ["", "../x", "a/b", "/x", ".", "..", "A", "a b", "a_b", "-a", "a-", "1a", "é", "a\n", "a" * 41],
)
def test_an_unsafe_slug_makes_nothing(tmp_path, slug):
    with pytest.raises(BoardError, match="such as salt-bay"):
        make(tmp_path, slug)
    assert list(tmp_path.iterdir()) == []


def test_a_parent_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(BoardError, match="Name a folder that is there"):
        make(tmp_path / "nowhere")


def test_boards_beside_the_built_in_ones_are_served_with_them(tmp_path):
    make(tmp_path)
    boards = load_boards(beside=tmp_path)
    assert len(boards) == 6
    assert boards.by_host("salt-bay.reviews.example", "reviews.example").slug == "salt-bay"
    assert boards.place_of("salt-bay") == tmp_path / "salt-bay"


@pytest.mark.parametrize(
    ("slug", "hosts", "key"),
    [("salford", '["other"]', "slug"), ("salt-bay", '["salford"]', "hosts")],
)
def test_a_board_beside_the_built_in_ones_cannot_take_their_place(tmp_path, slug, hosts, key):
    file = make(tmp_path, slug) / "board.toml"
    text = file.read_text(encoding="utf-8").replace(f'hosts = ["{slug}"]', f"hosts = {hosts}")
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BoardError) as caught:
        load_boards(beside=tmp_path)
    assert caught.value.key == key


def test_marks_and_colours_of_new_boards_differ(tmp_path):
    for number in range(20):
        make(tmp_path, f"board-{number}")
    boards = load_boards(tmp_path)
    assert len({board.mark for board in boards}) == 20
    assert len({board.colour for board in boards}) > 10
