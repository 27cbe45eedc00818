"""From a board's folder to a Board."""

from pathlib import Path
from typing import Any

from domain.procedures.definition import Procedure
from domain.procedures.vocabulary import Audience
from tenants.board import Board, Leaflet
from tenants.editions import National, read_edition, read_nationals
from tenants.errors import BoardError
from tenants.leaflets import unfit
from tenants.mark import mark_of
from tenants.reading import files_in, table_of, text_of
from tenants.saying import build

HERE = Path(__file__).parent
SHARED = HERE / "_shared"

_FENCE = "+++"
_PARTS = {"procedures", "leaflets", "brand"}
_FILES = {"board.toml", "SOURCES.md", "demo.toml", "README.md"}
_READ_BY_FOLDER = {"procedures", "leaflets", "mark", "example", "written_on"}


def load_board(
    folder: Path,
    nationals: dict[str, National] | None = None,
    *,
    example: bool = False,
) -> Board:
    beneath = read_nationals(SHARED / "procedures") if nationals is None else nationals
    _refuse_odd(folder)
    file = folder / "board.toml"
    raw = table_of(file)
    _check_slug(raw, folder)
    _check_keys(raw, file)
    text_of(folder / "SOURCES.md")
    values: dict[str, Any] = {
        **raw,
        "procedures": _procedures(folder, beneath),
        "leaflets": _leaflets(folder),
        "mark": mark_of(folder / "brand" / "mark.svg", folder),
        "example": example,
    }
    return build(Board, values, lambda _key: file)


def _refuse_odd(folder: Path) -> None:
    """A misspelt folder or file would be left out in silence."""
    if not folder.is_dir():
        raise BoardError(folder, "", "There is no such folder. Name a board's folder.")
    try:
        names = sorted(it.name for it in folder.iterdir() if it.name[0] not in "._")
    except OSError as error:
        raise BoardError(folder, "", "This folder cannot be read.") from error
    for name in names:
        if name not in _PARTS | _FILES:
            known = ", ".join(sorted(_FILES) + [f"{part}/" for part in sorted(_PARTS)])
            raise BoardError(
                folder / name, "", f"This does not belong here. There may be: {known}."
            )


def _check_keys(raw: dict[str, Any], file: Path) -> None:
    for key in sorted(_READ_BY_FOLDER & raw.keys()):
        raise BoardError(file, key, "This is read from the board's folder; take it out here.")


def _check_slug(raw: dict[str, Any], folder: Path) -> None:
    if raw.get("slug") != folder.name:
        right = f"This must be the folder's name: “{folder.name}”."
        raise BoardError(folder / "board.toml", "slug", right)


def _procedures(folder: Path, nationals: dict[str, National]) -> dict[str, Procedure]:
    files = files_in(folder / "procedures", ".toml", "edition")
    found = {file.stem: read_edition(file, nationals, folder) for file in files}
    _refuse_same_day(folder, found)
    return found


def _refuse_same_day(folder: Path, found: dict[str, Procedure]) -> None:
    """Of two editions that begin on one day nobody could say which is in force."""
    begun: dict[Any, str] = {}
    for key, procedure in found.items():
        day = procedure.effective_from
        if day in begun:
            right = f"The edition {begun[day]} begins on the same day. Give each a day of its own."
            raise BoardError(folder / "procedures" / f"{key}.toml", "effective_from", right)
        begun[day] = key


def _leaflets(folder: Path) -> dict[Audience, Leaflet]:
    leaflets = [_leaflet(file, folder) for file in files_in(folder / "leaflets", ".md", "leaflet")]
    return {leaflet.audience: leaflet for leaflet in leaflets}


def _leaflet(file: Path, folder: Path) -> Leaflet:
    opening, fence, rest = f"{text_of(file, folder)}\n".partition(f"{_FENCE}\n")
    header, second, body = rest.partition(f"\n{_FENCE}\n")
    if opening.strip() or not fence or not second:
        raise BoardError(file, "", "Begin with title, version, created and drawn_from between +++.")
    fault = unfit(body)
    if fault:
        raise BoardError(file, "", fault)
    values = {**table_of(file, header), "audience": file.stem, "body": body}
    return build(Leaflet, values, lambda _key: file)
