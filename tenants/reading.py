"""Reading one file strictly: every fault is a BoardError, never a traceback."""

import os
import re
import stat
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tenants.errors import BoardError

MOST_BYTES = 500_000
DEEPEST = 12

# Signs that no page can show, and some that turn the order of letters around.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def text_of(file: Path, within: Path | None = None) -> str:
    """The file's text. `within` is the folder that a link must not lead out of."""
    _refuse_odd(file, within or file.parent)
    try:
        with file.open("rb") as opened:
            data = opened.read(MOST_BYTES + 1)
    except OSError as error:
        why = (error.strerror or "it cannot be opened").lower()
        raise BoardError(file, "", f"This file cannot be read: {why}.") from error
    if len(data) > MOST_BYTES:
        raise BoardError(file, "", f"This file is too large; {MOST_BYTES // 1000} kB will do.")
    return _decoded(file, data)


def _refuse_odd(file: Path, within: Path) -> None:
    try:
        real = Path(os.path.realpath(file, strict=True))
        kind = real.stat().st_mode
    except OSError as error:
        raise BoardError(file, "", _absent(file, error)) from error
    if stat.S_ISDIR(kind):
        raise BoardError(file, "", "This is a folder, and should be a file.")
    if not stat.S_ISREG(kind):
        raise BoardError(file, "", "This should be a plain file.")
    if not real.is_relative_to(os.path.realpath(within)):
        right = "This link leads out of the board's folder; put the file itself here."
        raise BoardError(file, "", right)


def _absent(file: Path, error: OSError) -> str:
    if file.is_symlink():
        return "This link leads nowhere; put the file itself here."
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "This file is missing. Every board needs it."
    return f"This file cannot be read: {(error.strerror or 'it cannot be opened').lower()}."


def _decoded(file: Path, data: bytes) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BoardError(file, "", "Save this file as UTF-8 text.") from error
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _UNSEEN.search(text):
        raise BoardError(
            file, "", "There are signs in this file that cannot be seen. Save it as UTF-8 text."
        )
    return text


def files_in(folder: Path, kind: str, what: str) -> list[Path]:
    """The files of one kind in a part of a board's folder. There must be at least one."""
    right = f"Add at least one {what}, as <{what if what != 'leaflet' else 'audience'}>{kind}."
    if not folder.is_dir():
        raise BoardError(folder, "", right if not folder.exists() else _NOT_A_FOLDER)
    try:
        found = sorted(file for file in folder.iterdir() if file.name[0] != ".")
    except OSError as error:
        raise BoardError(folder, "", "This folder cannot be read.") from error
    _refuse_others(found, kind)
    if not found:
        raise BoardError(folder, "", right)
    return found


_NOT_A_FOLDER = "This should be a folder."


def _refuse_others(found: list[Path], kind: str) -> None:
    """A file with another ending would be left out in silence."""
    for file in found:
        if file.suffix != kind:
            raise BoardError(file, "", f"Only files whose names end in {kind} belong here.")


def table_of(file: Path, text: str | None = None, within: Path | None = None) -> dict[str, Any]:
    try:
        table = tomllib.loads(text_of(file, within) if text is None else text)
    except BoardError:
        raise
    except ValueError as error:
        raise BoardError(file, "", f"This is not valid TOML: {error}.") from error
    except RecursionError as error:
        raise BoardError(file, "", _TOO_DEEP) from error
    _refuse_unseen(file, table)
    return table


_TOO_DEEP = "Tables and lists lie too deep in one another here."


def _refuse_unseen(file: Path, table: dict[str, Any]) -> None:
    for key, value in leaves(file, "", table, 0):
        if isinstance(value, str) and _UNSEEN.search(value):
            raise BoardError(file, key, "Take out the signs that cannot be seen.")


def leaves(file: Path, key: str, value: Any, depth: int) -> Iterator[tuple[str, Any]]:
    if depth > DEEPEST:
        raise BoardError(file, key, _TOO_DEEP)
    inner: list[tuple[str, Any]] = []
    if isinstance(value, dict):
        inner = [(str(name), part) for name, part in value.items()]
    elif isinstance(value, list):
        inner = [(str(number), part) for number, part in enumerate(value, 1)]
    else:
        yield key, value
    for name, part in inner:
        yield from leaves(file, f"{key}.{name}" if key else name, part, depth + 1)
