"""What must hold before the demo starts, and how it is told to stop."""

import fcntl
import os
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import click

HOST = "127.0.0.1"
SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@contextmanager
def sole_use(state: Path) -> Iterator[None]:
    state.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (state / "demo.lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            lock.seek(0)
            raise click.ClickException(
                f"A demo is already running on {state} (process {lock.read().strip()}). "
                "Stop it, or set CANDOUR_STATE to another folder."
            ) from error
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield


def refuse_taken_port(port: int) -> None:
    with socket.socket() as probe:
        # As the web server does, so that a port just left by another is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise click.ClickException(
                f"Port {port} is not free. Set CANDOUR_PORT to another."
            ) from error


class Stopping:
    """The first signal stops the demo; those after it must not break the unwinding."""

    def __init__(self) -> None:
        self.told = False
        self._gentle = False

    def __call__(self, _number: int, _frame: FrameType | None) -> None:
        for number in SIGNALS:
            signal.signal(number, signal.SIG_IGN)
        click.echo("\nStopping…")
        self.told = True
        if not self._gentle:
            raise KeyboardInterrupt

    def gently(self) -> None:
        """From here on only take note: a child half started would be a child forgotten."""
        self._gentle = True


@contextmanager
def stopped_by_signal() -> Iterator[Stopping]:
    stopping = Stopping()
    before = {number: signal.signal(number, stopping) for number in SIGNALS}
    try:
        yield stopping
    except KeyboardInterrupt:
        pass
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
    click.echo("Stopped.")
