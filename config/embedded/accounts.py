"""PostgreSQL refuses to run as root. Where we are root, it runs as an account without rights."""

import os
import pwd
import stat
from pathlib import Path

UNPRIVILEGED = ("postgres", "nobody")


def server_account() -> tuple[int, int] | None:
    """The user and group to run a server as, or None where our own will do."""
    if os.geteuid() != 0:
        return None
    for name in UNPRIVILEGED:
        try:
            found = pwd.getpwnam(name)
        except KeyError:
            continue
        return found.pw_uid, found.pw_gid
    raise PermissionError("As root, Candour needs an account named postgres or nobody.")


def let_through(path: Path) -> None:
    """Let that account walk to a path: passing through a folder, not reading what is in it."""
    for folder in path.parents:
        mode = stat.S_IMODE(folder.stat().st_mode)
        if not mode & stat.S_IXOTH:
            folder.chmod(mode | stat.S_IXOTH)
