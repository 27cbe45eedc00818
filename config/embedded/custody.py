"""Shares one server among the processes of a state folder: the first starts it, the last leaves it.

Entering and leaving are guarded by file locks, which end with the process that holds them, so no
crash leaves a stale count behind.
"""

import fcntl
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from config.embedded import keeper

START_SECONDS = 60.0
LEAVE_SECONDS = 90.0
POLL_SECONDS = 0.02


class ServiceError(Exception):
    """An embedded service that would not start. The message says where its log is."""


@dataclass(frozen=True)
class Server:
    """What it takes to run one server: how to start it, whether it answers, how to stop it."""

    name: str
    command: tuple[str, ...]
    stop_signal: int
    ready: Callable[[], bool]
    sockets: Path
    clear_away: Callable[[], None]
    account: tuple[int, int] | None = None


@contextmanager
def in_use(state: Path, server: Server) -> Iterator[None]:
    run = private_folder(state / "run")
    with (run / f"{server.name}.users").open("a+") as users:
        try:
            with _locked(run / f"{server.name}.start"):
                # Waits here while a keeper that found itself unused is still stopping its server.
                fcntl.flock(users, fcntl.LOCK_SH)
                if not _kept(run, server):
                    server.clear_away()
                    _start(state, server)
            yield
        finally:
            fcntl.flock(users, fcntl.LOCK_UN)
            _wait_unless_shared(run, server, users)


def private_folder(path: Path) -> Path:
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def _start(state: Path, server: Server) -> None:
    log = private_folder(state / "logs") / f"{server.name}.log"
    keeping = subprocess.Popen(
        _keeper_command(state / "run", log, server),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    deadline = time.monotonic() + START_SECONDS
    while not server.ready():
        if keeping.poll() is not None or time.monotonic() > deadline:
            raise ServiceError(f"The embedded {server.name} did not start; see {log}.")
        time.sleep(POLL_SECONDS)
    _Reaper.children.append(keeping)


class _Reaper:
    """Keepers outlive the call that started them; holding them lets a later poll collect them."""

    children: list[subprocess.Popen[bytes]] = []  # noqa: RUF012

    @classmethod
    def collect(cls) -> None:
        cls.children[:] = [child for child in cls.children if child.poll() is None]


def _keeper_command(run: Path, log: Path, server: Server) -> list[str]:
    account = server.account
    as_account = [] if account is None else ["--user", str(account[0]), "--group", str(account[1])]
    return [
        *(sys.executable, "-I", "-S", keeper.__file__),
        *("--users", str(run / f"{server.name}.users")),
        *("--alive", str(run / f"{server.name}.alive")),
        *("--sockets", str(server.sockets)),
        *("--log", str(log), "--stop-signal", str(int(server.stop_signal)), *as_account),
        *("--", *server.command),
    ]


def _kept(run: Path, server: Server) -> bool:
    """A keeper holds its lock for as long as its server may be running."""
    return not _free(run / f"{server.name}.alive")


def _free(path: Path) -> bool:
    with path.open("a+") as file:
        return _try_lock(file, fcntl.LOCK_EX)


def _try_lock(file: IO[str], kind: int) -> bool:
    try:
        fcntl.flock(file, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    fcntl.flock(file, fcntl.LOCK_UN)
    return True


def _wait_unless_shared(run: Path, server: Server, users: IO[str]) -> None:
    """Return when the server has stopped, or at once where others still use it."""
    deadline = time.monotonic() + LEAVE_SECONDS
    while _kept(run, server) and time.monotonic() < deadline:
        others = not _try_lock(users, fcntl.LOCK_EX) and _try_lock(users, fcntl.LOCK_SH)
        if others:
            return
        time.sleep(POLL_SECONDS)
    _Reaper.collect()


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
