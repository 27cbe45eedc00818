"""`candour boards new` and `check`, as they are typed."""

import shutil

import pytest
from click.testing import CliRunner

from web.cli import candour


def run(*words, **env):
    return CliRunner().invoke(candour, ["boards", *map(str, words)], env=env or None)


@pytest.fixture
def outside(tmp_path):
    """A folder that has nothing to do with the repository."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    return folder


def test_a_new_board_can_be_made_anywhere_and_is_good(outside):
    made = run("new", "salt-bay", "--folder", outside)
    assert made.exit_code == 0, made.output
    checked = run("check", outside / "salt-bay")
    assert checked.exit_code == 0, checked.output
    assert "salt-bay: 1 edition, good." in checked.output
    assert "still to be written: board.toml, name" in checked.output


def test_a_new_board_goes_to_the_deployments_own_folder(outside):
    assert run("new", "salt-bay", CANDOUR_BOARDS=str(outside)).exit_code == 0
    listed = run("list", CANDOUR_BOARDS=str(outside))
    assert "salt-bay " in listed.output
    checked = run("check", CANDOUR_BOARDS=str(outside))
    assert "salt-bay: 1 edition, good." in checked.output
    assert "salford: 1 edition, good." in checked.output
    shown = run("show", "salt-bay", CANDOUR_BOARDS=str(outside))
    assert "not stated" in shown.output


def test_a_board_is_never_made_over_another(outside):
    run("new", "salt-bay", "--folder", outside)
    again = run("new", "salt-bay", "--folder", outside)
    assert again.exit_code == 1
    assert "left as it is" in again.output
    taken = run("new", "salford", "--folder", outside)
    assert taken.exit_code == 1
    assert not (outside / "salford").exists()


def test_a_national_edition_that_is_not_there_is_named(outside):
    made = run("new", "salt-bay", "--folder", outside, "--extends", "wt1066")
    assert made.exit_code == 2
    assert "wt2010" in made.output


def test_a_folder_of_boards_that_is_not_there_is_named(outside):
    found = run("check", CANDOUR_BOARDS=str(outside / "nowhere"))
    assert found.exit_code == 2
    assert "CANDOUR_BOARDS must be a folder that is there" in found.output


def test_what_is_wrong_is_told_of_every_folder_with_file_and_key(outside):
    for slug, old, new in [("one", 'hosts = ["one"]', "hosts = 5"), ("two", "name = ", "nam = ")]:
        run("new", slug, "--folder", outside)
        file = outside / slug / "board.toml"
        text = file.read_text(encoding="utf-8").replace(old, new)
        file.write_text(text, encoding="utf-8")
    found = run("check", outside / "one", outside / "two", outside / "three")
    assert found.exit_code == 1
    assert f"{outside}/one/board.toml, hosts: “5” will not do" in found.output
    assert f"{outside}/two/board.toml, nam: No such key is known here." in found.output
    assert "three: There is no such folder." in found.output
    assert "Traceback" not in found.output


def test_boards_that_cannot_stand_together_are_told_apart(outside):
    for slug in ("one", "two"):
        run("new", slug, "--folder", outside)
    file = outside / "two/board.toml"
    file.write_text(file.read_text().replace('hosts = ["two"]', 'hosts = ["one"]'))
    found = run("check", outside / "one", outside / "two")
    assert found.exit_code == 1
    assert "“one” already belongs to one" in found.output


def test_a_copy_of_a_board_is_good_and_is_said_to_clash(outside):
    shutil.copytree("tenants/salford", outside / "salford")
    found = run("check", outside / "salford")
    assert found.exit_code == 0
    assert "cannot be served beside" in found.output
