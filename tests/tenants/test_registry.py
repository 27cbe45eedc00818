import shutil
import time
from datetime import date
from pathlib import Path

import pytest

from tenants.board import BoardError
from tenants.making import make_board
from tenants.registry import load_boards, nationals_of

TENANTS = Path("tenants")
MADE_ON = date(2026, 3, 2)


@pytest.fixture(scope="module")
def boards():
    return load_boards(include_examples=True)


@pytest.mark.parametrize(
    "host",
    [
        "leicester.localhost",
        "leicester.localhost:8000",
        "LEICESTER.Localhost",
        "leicester.localhost.",
    ],
)
def test_a_host_finds_its_board_whatever_its_case_and_port(boards, host):
    assert boards.by_host(host, "localhost").slug == "leicester"


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "leicester",
        "leicester.localhost.evil.example",
        "evil-leicester.localhost",
        "a.leicester.localhost",
        "leicester.example",
        ".localhost",
        "",
        "[::1]:8000",
        "::1",
        "leicester.localhost:8000:9",
        "leicester.localhost@evil.example",
    ],
)
def test_a_host_that_is_not_exactly_a_boards_finds_none(boards, host):
    assert boards.by_host(host, "localhost") is None


def test_the_domain_itself_is_the_apex(boards):
    assert boards.is_apex("Localhost:8000", "localhost")
    assert boards.is_apex("[::1]:80", "[::1]")
    assert not boards.is_apex("leicester.localhost", "localhost")


def test_a_board_may_have_a_host_of_its_own(tmp_path):
    copy_board(tmp_path, "leicester")
    edit(tmp_path / "leicester/board.toml", 'hosts = ["leicester"]', 'hosts = ["reviews.example"]')
    registry = load_boards(tmp_path)
    assert registry.by_host("reviews.example:443", "candour.example").slug == "leicester"
    assert registry.by_host("leicester.candour.example", "candour.example") is None


def test_boards_come_in_order_and_can_be_found_by_name(boards):
    assert [b.slug for b in boards] == sorted(b.slug for b in boards)
    assert len(boards) == 6
    assert boards.by_slug("salford").slug == "salford"
    assert boards.by_slug("nowhere") is None


def test_a_folder_need_not_have_examples(tmp_path):
    copy_board(tmp_path, "salford")
    assert [b.slug for b in load_boards(tmp_path, include_examples=True)] == ["salford"]


def test_the_digest_changes_when_any_board_does(tmp_path):
    copy_board(tmp_path, "salford")
    before = load_boards(tmp_path).digest
    assert load_boards(tmp_path).digest == before
    edit(tmp_path / "salford/board.toml", "0161 603 4336", "0161 603 4337")
    assert load_boards(tmp_path).digest != before


def test_two_boards_cannot_share_a_host(tmp_path):
    for slug in ("salford", "leicester"):
        copy_board(tmp_path, slug)
    edit(tmp_path / "salford/board.toml", 'hosts = ["salford"]', 'hosts = ["leicester"]')
    with pytest.raises(BoardError, match="already belongs to leicester"):
        load_boards(tmp_path)


def test_two_hundred_boards_load_within_two_seconds_of_work(tmp_path):
    nationals = sorted(nationals_of(TENANTS))
    for n in range(200):
        make_board(tmp_path, f"board-{n}", nationals[n % len(nationals)], nationals, MADE_ON)
    begun = time.process_time()
    boards = load_boards(tmp_path)
    assert time.process_time() - begun < 2
    assert len(boards) == 200
    assert boards.by_host("board-199.localhost", "localhost").slug == "board-199"


def copy_board(folder, slug, name=None):
    shutil.copytree(TENANTS / slug, folder / (name or slug))


def edit(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
