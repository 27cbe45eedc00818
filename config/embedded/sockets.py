"""A folder for a Unix socket: in the state folder, or in a short place where that is too long."""

import hashlib
import os
import stat
import tempfile
from pathlib import Path

# 108 on Linux and 104 elsewhere, with the closing zero; room is left for the socket's own name.
LONGEST_FOLDER = 80


def socket_folder(state: Path, service: str) -> Path:
    inside = state / "sockets" / service
    fits = len(os.fsencode(inside)) <= LONGEST_FOLDER
    return inside if fits else _short_folder(state, service)


def made_private(folder: Path, owner: tuple[int, int] | None = None) -> Path:
    """Made anew for each start: the last to leave takes it away."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if owner is not None:
        os.chown(folder, *owner)
    _refuse_foreign(folder, owner)
    return folder


def _short_folder(state: Path, service: str) -> Path:
    name = hashlib.sha256(os.fsencode(state)).hexdigest()[:16]
    base = Path(tempfile.gettempdir())
    if len(os.fsencode(base)) > LONGEST_FOLDER - 40:
        base = Path("/tmp")  # noqa: S108 - the folder itself is private and its owner is checked
    return base / f"candour-{os.geteuid()}-{service}-{name}"


def _refuse_foreign(folder: Path, owner: tuple[int, int] | None) -> None:
    """Whoever owns the folder could put a server of theirs behind the socket."""
    found = folder.lstat()
    ours = {os.geteuid(), owner[0] if owner else os.geteuid()}
    if not stat.S_ISDIR(found.st_mode) or found.st_uid not in ours or found.st_mode & 0o077:
        raise PermissionError(f"{folder} is not a private folder of ours; remove it.")
