"""What a folder may hold besides good files. Nothing of it leads to a traceback."""

import os
import shutil
from pathlib import Path

import pytest

from tenants.errors import BoardError
from tenants.loader import load_board
from tenants.reading import MOST_BYTES

FILES = [
    "board.toml",
    "procedures/2015.toml",
    "leaflets/families.md",
    "brand/mark.svg",
    "SOURCES.md",
]
TABLES = FILES[:2]


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree("tenants/salford", tmp_path / "salford"))


def refused(folder, name=None):
    with pytest.raises(BoardError) as caught:
        load_board(folder)
    if name:
        assert Path(caught.value.file) == folder / name
    return caught.value.message


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"\xff\xfe" + 'slug = "x"'.encode("utf-16-le"), "UTF-8"),
        (b"a = '\xe9'", "UTF-8"),
        (b"a = '\x00'", "cannot be seen"),
        (b"#" * (MOST_BYTES + 1), "too large"),
    ],
)
def test_odd_bytes_are_refused(folder, name, data, why):
    (folder / name).write_bytes(data)
    assert why in refused(folder, name)


@pytest.mark.parametrize("name", FILES)
def test_a_folder_in_the_place_of_a_file_is_refused(folder, name):
    (folder / name).unlink()
    (folder / name).mkdir()
    assert "should be a file" in refused(folder, name)


@pytest.mark.parametrize("name", ["procedures", "leaflets", "brand"])
def test_a_file_in_the_place_of_a_folder_is_refused(folder, name):
    shutil.rmtree(folder / name)
    (folder / name).write_text("a file", encoding="utf-8")
    assert refused(folder)


@pytest.mark.parametrize("name", FILES)
def test_a_link_out_of_the_folder_is_refused(folder, tmp_path, name):
    outside = tmp_path / "outside"
    shutil.move(folder / name, outside)
    (folder / name).symlink_to(outside)
    assert "leads out" in refused(folder, name)


@pytest.mark.parametrize("name", FILES)
def test_a_link_to_nothing_or_to_itself_is_refused(folder, name):
    (folder / name).unlink()
    (folder / name).symlink_to(folder / "gone")
    assert "leads nowhere" in refused(folder, name)
    (folder / name).unlink()
    (folder / name).symlink_to(folder / name)
    assert "leads nowhere" in refused(folder, name)


def test_links_within_the_folder_are_followed(folder):
    (folder / "..data").mkdir()
    for name in FILES:
        held = folder / "..data" / Path(name).name
        shutil.move(folder / name, held)
        (folder / name).symlink_to(held)
    assert load_board(folder).slug == "salford"


@pytest.mark.parametrize("name", FILES)
def test_a_pipe_does_not_keep_anyone_waiting(folder, name):
    (folder / name).unlink()
    os.mkfifo(folder / name)
    assert "plain file" in refused(folder, name)


@pytest.mark.parametrize("name", FILES)
def test_what_cannot_be_read_is_refused(folder, name, monkeypatch):
    """The superuser may read anything, so the system's refusal is played."""
    opened = Path.open

    def shut(path, *given, **named):
        if path == folder / name:
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *given, **named)

    monkeypatch.setattr(Path, "open", shut)
    assert "cannot be read" in refused(folder, name)


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 5000 + "]" * 5000,
        "a = " + "{b=" * 40 + "1" + "}" * 40,
        "a = " + "9" * 5000,
        "a = 2024-13-45",
        "a = 1\na = 2",
        "[a]\n[a]",
        "= 1",
        '"" = 1',
        "a = nan",
        "\n".join(f"k{n} = 1" for n in range(5000)),
        "",
    ],
)
def test_toml_that_surprises_is_refused(folder, name, text):
    (folder / name).write_text(text, encoding="utf-8")
    assert refused(folder, name)


def test_a_mark_of_order_and_the_line_ends_of_windows_do_no_harm(folder):
    for name in FILES:
        text = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert load_board(folder).slug == "salford"


@pytest.mark.parametrize("name", ["procedure/2015.toml", "Leaflets/families.md", "board.yaml"])
def test_what_is_misspelt_in_the_folder_is_not_left_out_in_silence(folder, name):
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("x", encoding="utf-8")
    assert "does not belong here" in refused(folder)


@pytest.mark.parametrize("name", ["procedures/2016.tml", "leaflets/families.txt"])
def test_a_file_with_another_ending_is_not_left_out_in_silence(folder, name):
    (folder / name).write_text("x", encoding="utf-8")
    assert "Only files whose names end in" in refused(folder, name)


def test_two_editions_that_begin_on_one_day_are_refused(folder):
    shutil.copy(folder / "procedures/2015.toml", folder / "procedures/2016.toml")
    assert "begins on the same day" in refused(folder, "procedures/2016.toml")


def test_no_folder_at_all_is_refused(tmp_path):
    assert "no such folder" in refused(tmp_path / "nowhere")
    (tmp_path / "file").write_text("x", encoding="utf-8")
    assert "no such folder" in refused(tmp_path / "file")


@pytest.mark.parametrize(
    ("old", "new", "key", "right"),
    [
        ('hosts = ["salford"]', "hosts = []", "hosts", "at least 1"),
        ('hosts = ["salford"]', 'hosts = ["a..b"]', "hosts.1", "such as “salt-bay”"),
        ('hosts = ["salford"]', 'hosts = ["SALFORD"]', "hosts.1", "lower-case"),
        ('hosts = ["salford"]', 'hosts = ["salford:80"]', "hosts.1", "lower-case"),
        ("[contact]", 'mark = "x"\n[contact]', "mark", "read from the board's folder"),
        ("[contact]", "written_on = 2024-01-01\n[contact]", "written_on", "from the board's folder"),
        ('email = "not stated"', 'email = "no address"', "contact.email", "office@board.example"),
        ('phone = "0161 603 4336"', 'phone = "ring us"', "contact.phone", "digits and spaces"),
        ('email = "not stated"', 'email = "a@b.example"\nhours = "all day"', "contact.hours", "a list"),
        ('"#7a2a6b"', '"#ffffff"', "colour", "too pale"),
        ('"#7a2a6b"', '"#7A2A6B"', "colour", "lower case"),
        ('"#7a2a6b"', '"#7a2"', "colour", "six of"),
    ],
)  # fmt: skip
def test_a_board_that_could_not_be_served_is_refused(folder, old, new, key, right):
    file = folder / "board.toml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(BoardError) as caught:
        load_board(folder)
    assert caught.value.key == key
    assert right in caught.value.message


@pytest.mark.parametrize(
    "drawing",
    [
        '<svg xmlns="http://www.w3.org/2000/svg"><rect></svg>',
        "<svg><rect/></svg>",
        '<svg xmlns="http://www.w3.org/2000/svg"><use/></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg"><animate/></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg" onload="x"/>',
        '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
        '<svg xmlns="http://www.w3.org/2000/svg"><!-- x --></svg>',
        "<svg " + "<g>" * 3000,
        "",
    ],
)
def test_a_mark_that_is_not_shapes_alone_is_refused(folder, drawing):
    (folder / "brand/mark.svg").write_text(drawing, encoding="utf-8")
    refused(folder, "brand/mark.svg")
