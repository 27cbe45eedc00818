"""No board is named in code: what differs between boards is data."""

import re
from pathlib import Path

from tenants.registry import load_boards

ROOT = Path(__file__).resolve().parents[2]
BY_BOARD = re.compile(r"\bif\b[^:\n]*\b(?:board|slug)\b(?:\.slug|\.name)?\s*(?:==|in\s*[({\[])")
NAMES = sorted(
    {
        name
        for board in load_boards(include_examples=True)
        for name in (board.slug, board.name, board.short_name, *board.hosts)
        if len(name) > 4
    }
)


def code() -> dict[str, str]:
    """Programs and templates, of every folder but those that are one board's own, and tests."""
    return {
        str(path.relative_to(ROOT)): path.read_text(encoding="utf-8")
        for folder in ("config", "domain", "migrations", "tenants", "web", "workers")
        for kind in ("*.py", "*.html", "*.xml", "*.txt")
        for path in sorted((ROOT / folder).rglob(kind))
    }


def names_in(files: dict[str, str]) -> list[tuple[str, str]]:
    spelt = [(name, re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)) for name in NAMES]
    return [(file, name) for file, text in files.items() for name, at in spelt if at.search(text)]


def choices_by_board(files: dict[str, str]) -> list[str]:
    return [file for file, text in files.items() if BY_BOARD.search(text)]


def test_no_board_is_named_in_code():
    assert len(NAMES) > 10
    assert names_in(code()) == []


def test_nothing_is_decided_by_which_board_it_is():
    assert choices_by_board(code()) == []


def test_a_board_named_in_code_is_found():
    planted = {"web/pages.py": f'if board.slug == "{NAMES[0]}":\n    pass\n'}
    assert names_in(planted)
    assert choices_by_board(planted) == ["web/pages.py"]
