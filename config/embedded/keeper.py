"""Runs one server for as long as anyone uses it, and stops it cleanly when nobody does.

Users hold a shared lock on a file. The kernel lets go of it however they end, so the keeper, which
waits for that lock, also notices a user that was killed. Run as a program on its own, with nothing
but the standard library, so that it starts at once and outlives whoever started it.
"""

import argparse
import contextlib
import ctypes
import fcntl
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from typing import IO

PR_SET_PDEATHSIG = 1
POLL_SECONDS = 0.1
STOP_SECONDS = 60
SETTLED_SECONDS = 2.0
AGAIN_SECONDS = 0.5
TRIES = 10


def dying_with_parent(parent: int, number: int) -> Callable[[], None]:
    """For the moment between fork and exec: ask Linux to signal this child if its parent dies."""
    if not sys.platform.startswith("linux"):
        return lambda: None
    prctl = ctypes.CDLL(None).prctl

    def ask() -> None:
        # A handler of the parent's would swallow the signal until exec has forgotten it.
        signal.signal(number, signal.SIG_DFL)
        prctl(PR_SET_PDEATHSIG, number, 0, 0, 0)
        if os.getppid() != parent:
            os.kill(os.getpid(), number)

    return ask


class Keeper:
    """Starts its server again when it dies, once it has shown that it can run at all."""

    def __init__(self, given: argparse.Namespace, users: IO[str]) -> None:
        self._given = given
        self._users = users
        self._told_to_stop = False
        self._tries_left = 0
        signal.signal(signal.SIGTERM, self._stop)

    def keep(self) -> int:
        while True:
            started = time.monotonic()
            server = _start(self._given)
            while server.poll() is None and not self._done():
                time.sleep(POLL_SECONDS)
            if server.returncode is None or self._done():
                return _stop(server, self._given.stop_signal)
            settled = time.monotonic() - started > SETTLED_SECONDS
            self._tries_left = TRIES if settled else self._tries_left - 1
            if self._tries_left < 0:
                return server.returncode
            time.sleep(AGAIN_SECONDS)

    def _stop(self, *_: object) -> None:
        self._told_to_stop = True

    def _done(self) -> bool:
        return self._told_to_stop or _unused(self._users)


def main() -> int:
    given = _arguments()
    # The second is let go of first: who gets the users' lock must find no keeper said to be alive.
    with open(given.users) as users, open(given.alive, "w") as alive:  # noqa: PTH123
        fcntl.flock(alive, fcntl.LOCK_EX)
        # Ends by the users' lock alone: a Ctrl-C or a hang-up of the terminal is for the users.
        for number in (signal.SIGINT, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        try:
            return Keeper(given, users).keep()
        finally:
            # Where the state's own path is too long, it stands among other programs' folders.
            with contextlib.suppress(OSError):
                os.rmdir(given.sockets)  # noqa: PTH106


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("--users", required=True)
    parser.add_argument("--alive", required=True)
    parser.add_argument("--log", required=True)
    parser.add_argument("--sockets", required=True)
    parser.add_argument("--stop-signal", type=int, required=True)
    parser.add_argument("--user", type=int)
    parser.add_argument("--group", type=int)
    parser.add_argument("command", nargs="+")
    return parser.parse_args()


def _start(given: argparse.Namespace) -> subprocess.Popen[bytes]:
    with open(given.log, "ab") as log:  # noqa: PTH123
        return subprocess.Popen(
            given.command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            user=given.user,
            group=given.group,
            extra_groups=None if given.user is None else [],
            preexec_fn=_before_exec(given.stop_signal),  # noqa: PLW1509 - no threads here
        )


def _before_exec(number: int) -> Callable[[], None]:
    ask = dying_with_parent(os.getpid(), number)

    def prepare() -> None:
        # An ignored signal stays ignored across exec, and the server needs its own.
        for ignored in (signal.SIGINT, signal.SIGHUP):
            signal.signal(ignored, signal.SIG_DFL)
        ask()

    return prepare


def _unused(users: IO[str]) -> bool:
    try:
        fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _stop(server: subprocess.Popen[bytes], number: int) -> int:
    if server.poll() is None:
        server.send_signal(number)
    try:
        return server.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        server.kill()
        return server.wait()


if __name__ == "__main__":
    sys.exit(main())
