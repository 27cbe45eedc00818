"""Reading a file in a process of its own, which has little memory, little time and no keys.

Whatever a hostile file does there, it does to that process alone. What was read comes back as
plain lines, batch by batch, so that this process never holds all of it.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from threading import Timer
from typing import IO

from domain.chronologies.kept.alone import SECONDS, Wanted
from domain.chronologies.kept.keeping import Lines, Progress
from domain.chronologies.kept.lines import Batch, Head
from domain.chronologies.kept.passing import CODE, get, get_batch
from domain.chronologies.kept.told import written
from domain.chronologies.reading import bounds
from domain.chronologies.reading.bounds import Unreadable

CHILD = ("-m", "domain.chronologies.kept.alone")
PIPE = 1 << 20  # so that one can go on while the other is busy
_ROOT = Path(__file__).resolve().parents[3]


@contextmanager
def read_apart(data: bytes, wanted: Wanted, heard: Progress = lambda _: None) -> Iterator[Lines]:
    """The lines of the file, while this lasts. Raises `Unreadable`.

    Until they begin, `heard` is told how many rows were read so far.
    """
    process = subprocess.Popen(
        [sys.executable, *CHILD],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=_ROOT,
        pipesize=PIPE,
        env={"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8"},
    )
    watch = Timer(SECONDS, process.kill)
    watch.start()
    try:
        with process:
            yield _lines(process, data, wanted, heard)
            process.kill()
    finally:
        process.kill()
        watch.cancel()


def _lines(process: subprocess.Popen[bytes], data: bytes, wanted: Wanted, heard: Progress) -> Lines:
    given, said = process.stdin, process.stdout
    if given is None or said is None:
        raise Unreadable(bounds.NOT_HERE)
    try:
        given.write(written(asdict(wanted)).encode(*CODE) + b"\n" + data)
        given.close()
    except BrokenPipeError as error:
        raise Unreadable(bounds.NOT_HERE) from error
    while isinstance(first := get(said), int):
        heard(first)
    if isinstance(first, str):
        raise Unreadable(first)
    head = Head(*first)
    return Lines(head, _batches(said, head.entries), _batches(said, head.queries + head.asides))


def _batches(said: IO[bytes], count: int) -> Iterator[Batch]:
    """As many lines as were announced, batch by batch."""
    while count > 0:
        batch = get_batch(said)
        count -= len(batch[0])
        yield batch


__all__ = ["Wanted", "read_apart"]
