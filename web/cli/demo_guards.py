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
STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


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


@contextmanager
def stopped_by_signal() -> Iterator[None]:
    """The first signal unwinds everything; those after it must not break the unwinding."""
    before = {number: signal.signal(number, _unwind) for number in STOPPING}
    try:
        yield
    except KeyboardInterrupt:
        click.echo("Stopped.")
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _unwind(_number: int, _frame: FrameType | None) -> None:
    for number in STOPPING:
        signal.signal(number, signal.SIG_IGN)
    click.echo("\nStopping…")
    raise KeyboardInterrupt
