"""Keeps a few child processes running, and ends them in order."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from config.embedded.keeper import dying_with_parent

STOP_SECONDS = 15.0
FIRST_WAIT = 1.0
LONGEST_WAIT = 30.0
SETTLED_SECONDS = 60.0


@dataclass(frozen=True)
class Child:
    name: str
    command: Sequence[str]
    environment: Mapping[str, str]
    log: Path


class Kept:
    """One child, its process of the moment, and when to try again."""

    def __init__(self, child: Child, clock: Callable[[], float]) -> None:
        self.child = child
        self._clock = clock
        self._wait = FIRST_WAIT
        self._due = 0.0
        self.start()

    def start(self) -> None:
        self._started = self._clock()
        self._due = 0.0
        with self.child.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.child.command,
                env=dict(self.child.environment),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                # A Ctrl-C is for the parent, which ends the children in order.
                start_new_session=True,
                preexec_fn=dying_with_parent(os.getpid(), signal.SIGTERM),  # noqa: PLW1509 - no threads here
            )

    def tend(self, say: Callable[[str], None]) -> None:
        if self.process.poll() is None:
            return
        now = self._clock()
        if not self._due:
            self._plan(now)
            say(f"{self.child.name} stopped; starting it again. See {self.child.log}.")
        if now >= self._due:
            self._end_group()
            self.start()

    def _plan(self, now: float) -> None:
        if now - self._started > SETTLED_SECONDS:
            self._wait = FIRST_WAIT
        self._due = now + self._wait
        self._wait = min(self._wait * 2, LONGEST_WAIT)

    def stop(self) -> None:
        if self.process.poll() is None:
            self.process.terminate()
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
        self._end_group()
        self.process.wait()

    def _end_group(self) -> None:
        """Whatever the child itself started and left."""
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            return


class Supervisor:
    def __init__(
        self,
        children: Sequence[Child],
        say: Callable[[str], None],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._children = children
        self._say = say
        self._clock = clock
        self.kept: list[Kept] = []

    def __enter__(self) -> Self:
        for child in self._children:
            self.kept.append(Kept(child, self._clock))
        return self

    def __exit__(self, *_: object) -> None:
        """In the order given: first those that take work in, last those that finish it."""
        for kept in self.kept:
            kept.stop()

    def tend(self) -> None:
        for kept in self.kept:
            kept.tend(self._say)
