"""What README and the documentation name is there: files, commands, settings and keys."""

import re
import tomllib
from pathlib import Path

import click
import pytest

from config.settings import Settings
from web.cli import candour

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
TOP = {path.name for path in ROOT.iterdir()}
# What setting up makes, so that it is not there before.
MADE = (".candour", "node_modules", ".venv", "web/static/vendor")
OF_OTHERS = {"GUNICORN_CMD_ARGS"}
OURS = re.compile(r"\b(?:CANDOUR|DATABASE|REDIS|SMTP|NOTIFY|OBJECT_STORE|GUNICORN)_[A-Z_]+\b")
every_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def code(page: Path) -> list[str]:
    """Everything that is set as code: between backticks, and in indented lines."""
    text = page.read_text(encoding="utf-8")
    return [*re.findall(r"`([^`\n]+)`", text), *re.findall(r"^    (\S.*)$", text, re.MULTILINE)]


def paths_in(pieces: list[str]) -> list[str]:
    found = [piece for piece in pieces if re.fullmatch(r"[\w.\-/*]+", piece) and "/" in piece]
    return [path for path in found if path.split("/")[0] in TOP and not path.startswith(MADE)]


def missing_paths(pieces: list[str]) -> list[str]:
    return [path for path in paths_in(pieces) if not list(ROOT.glob(path.rstrip("/")))]


def unknown_commands(pieces: list[str]) -> list[str]:
    start = re.compile(r"(?:^|&& )candour ((?:[a-z-]+ ?)+)")
    asked = [words for piece in pieces for words in start.findall(piece)]
    return [words for words in asked if not known(words.split(), candour)]


def known(words: list[str], group: click.Group) -> bool:
    found = group.get_command(click.Context(group), words[0])
    if isinstance(found, click.Group):
        return len(words) > 1 and known(words[1:], found)
    return found is not None


def unknown_settings(pieces: list[str], text: str) -> list[str]:
    config = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "config").glob("*.py"))
    asked = {name for piece in [*pieces, text] for name in OURS.findall(piece)} - OF_OTHERS
    return sorted(name for name in asked if f'"{name}"' not in config)


@every_page
def test_every_path_that_is_named_is_there(page):
    assert missing_paths(code(page)) == []


@every_page
def test_every_link_leads_somewhere(page):
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
    ours = [link for link in links if "://" not in link]
    assert [link for link in ours if not (page.parent / link).exists()] == []


@every_page
def test_every_command_that_is_named_exists(page):
    assert unknown_commands(code(page)) == []


@every_page
def test_everything_that_is_said_to_be_made_can_be_made(page):
    made = {name for piece in code(page) for name in re.findall(r"(?:^|=\S+ )make ([a-z]+)", piece)}
    known = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    assert made - known == set()


@every_page
def test_every_setting_that_is_named_is_read(page):
    assert unknown_settings(code(page), page.read_text(encoding="utf-8")) == []


def test_every_setting_that_is_read_is_explained():
    read = set(OURS.findall((ROOT / "config" / "settings.py").read_text(encoding="utf-8")))
    told = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    assert [name for name in sorted(read) if f"`{name}`" not in told] == []


def test_every_key_that_the_guide_to_boards_names_is_used_by_a_board():
    told = (ROOT / "docs" / "boards.md").read_text(encoding="utf-8")
    tables = re.findall(r"^\| ((?:`[^|]+`(?:, )?)+) \|", told, re.MULTILINE)
    named = {key.strip("[]") for row in tables for key in re.findall(r"`([^`]+)`", row)}
    assert len(named) > 30
    assert named - keys_of_boards() == set()


def keys_of_boards() -> set[str]:
    found: set[str] = set()
    for file in (ROOT / "tenants").rglob("*.toml"):
        if file.name != "demo.toml":
            found |= set(tomllib.loads(file.read_text(encoding="utf-8")))
    return found


def test_what_is_not_there_is_found_out():
    assert missing_paths(["domain/nothing.py", "domain/clock.py"]) == ["domain/nothing.py"]
    assert unknown_commands(["candour boards check", "candour boards dance"]) == ["boards dance"]
    assert unknown_settings(["CANDOUR_PORT", "CANDOUR_MOOD"], "") == ["CANDOUR_MOOD"]
    assert Settings.from_environment({}).port == 8000
