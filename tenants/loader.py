"""From a board's folder to a Board."""

import re
from pathlib import Path
from typing import Any

from domain.procedures.definition import Procedure
from domain.procedures.vocabulary import Audience
from tenants.board import Board, Leaflet
from tenants.editions import National, read_edition, read_nationals
from tenants.errors import BoardError
from tenants.leaflets import FACTS, unknown_facts
from tenants.reading import build, table_of, text_of

HERE = Path(__file__).parent
SHARED = HERE / "_shared"

_FENCE = "+++"
_UNSAFE = re.compile(
    r"<\s*(script|foreignobject|image|text|style)|\bon\w+\s*=|href|url\(|<!", re.IGNORECASE
)


def load_board(
    folder: Path,
    nationals: dict[str, National] | None = None,
    *,
    example: bool = False,
) -> Board:
    beneath = read_nationals(SHARED / "procedures") if nationals is None else nationals
    file = folder / "board.toml"
    raw = table_of(file)
    _check_slug(raw, folder)
    text_of(folder / "SOURCES.md")
    values: dict[str, Any] = {
        **raw,
        "procedures": _procedures(folder, beneath),
        "leaflets": _leaflets(folder),
        "mark": _mark(folder),
        "example": example,
    }
    return build(Board, values, lambda _key: file)


def _check_slug(raw: dict[str, Any], folder: Path) -> None:
    if raw.get("slug") != folder.name:
        right = f"This must be the folder's name: “{folder.name}”."
        raise BoardError(folder / "board.toml", "slug", right)


def _procedures(folder: Path, nationals: dict[str, National]) -> dict[str, Procedure]:
    files = sorted((folder / "procedures").glob("*.toml"))
    if not files:
        raise BoardError(folder / "procedures", "", "Add at least one edition, as <edition>.toml.")
    return {file.stem: read_edition(file, nationals) for file in files}


def _leaflets(folder: Path) -> dict[Audience, Leaflet]:
    files = sorted((folder / "leaflets").glob("*.md"))
    if not files:
        raise BoardError(folder / "leaflets", "", "Add at least one leaflet, as <audience>.md.")
    leaflets = [_leaflet(file) for file in files]
    return {leaflet.audience: leaflet for leaflet in leaflets}


def _leaflet(file: Path) -> Leaflet:
    opening, fence, rest = text_of(file).partition(f"{_FENCE}\n")
    header, second, body = rest.partition(f"\n{_FENCE}\n")
    if opening.strip() or not fence or not second:
        raise BoardError(file, "", "Begin with title, version, created and drawn_from between +++.")
    unknown = unknown_facts(body)
    if unknown:
        known = ", ".join(f"{{{name}}}" for name in sorted(FACTS))
        raise BoardError(file, f"{{{unknown[0]}}}", f"There is no such fact. There are: {known}.")
    values = {**table_of(file, header), "audience": file.stem, "body": body}
    return build(Leaflet, values, lambda _key: file)


def _mark(folder: Path) -> str:
    file = folder / "brand" / "mark.svg"
    text = text_of(file)
    if not text.lstrip().startswith("<svg") or _UNSAFE.search(text):
        right = "Draw shapes only: one <svg>, with no script, style, text, link or picture in it."
        raise BoardError(file, "", right)
    return text
