"""Reading a file in a process of its own, which has little memory, little time and no keys.

Whatever a hostile file does there, it does to that process alone. What was read comes back as
plain lines, one by one, so that this process never holds all of it.
"""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from threading import Timer
from typing import IO, Any

from domain.chronologies.kept.keeping import Lines
from domain.chronologies.kept.lines import (
    EntryLine,
    Head,
    QueryLine,
    Spots,
    entry_lines,
    head_of,
    query_lines,
)
from domain.chronologies.kept.told import written
from domain.chronologies.reading import bounds
from domain.chronologies.reading.bounds import Unreadable
from domain.chronologies.reading.reader import read_chronology

CHILD = ("-m", "domain.chronologies.kept.apart")
MEMORY = 2_000_000_000
SECONDS = 900
_ROOT = Path(__file__).resolve().parents[3]
_CODE = "utf-8", "surrogatepass"


@dataclass(frozen=True)
class Wanted:
    """What is to be read, beside the bytes."""

    file_name: str
    agency: str = ""
    period: tuple[str, str] | None = None
    day_order: str = ""


@contextmanager
def read_apart(data: bytes, wanted: Wanted) -> Iterator[Lines]:
    """The lines of the file, while this lasts. Raises `Unreadable`."""
    process = subprocess.Popen(
        [sys.executable, *CHILD],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=_ROOT,
        env={"PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8"},
    )
    watch = Timer(SECONDS, process.kill)
    watch.start()
    try:
        with process:
            yield _lines(process, data, wanted)
            process.kill()
    finally:
        process.kill()
        watch.cancel()


def _lines(process: subprocess.Popen[bytes], data: bytes, wanted: Wanted) -> Lines:
    given, said = process.stdin, process.stdout
    if given is None or said is None:
        raise Unreadable(bounds.NOT_HERE)
    try:
        given.write(written(asdict(wanted)).encode(*_CODE) + b"\n" + data)
        given.close()
    except BrokenPipeError as error:
        raise Unreadable(bounds.NOT_HERE) from error
    first = _next(said)
    if isinstance(first, str):
        raise Unreadable(first)
    head = Head(*first)
    entries = (EntryLine(*_next(said)) for _ in range(head.entries))
    queries = (QueryLine(*_next(said)) for _ in range(head.queries + head.asides))
    return Lines(head, entries, queries)


def _next(said: IO[bytes]) -> Any:
    """The next line. A process that ended before its time was stopped by its bounds."""
    line = said.readline()
    if not line.endswith(b"\n"):
        raise Unreadable(bounds.TOO_BIG)
    return json.loads(line.decode(*_CODE))


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    wanted = Wanted(**json.loads(sys.stdin.buffer.readline().decode(*_CODE)))
    try:
        said = _read(sys.stdin.buffer.read(), wanted)
        for line in said:
            sys.stdout.buffer.write(written(line).encode(*_CODE) + b"\n")
    except Unreadable as refused:
        _refuse(refused.message)
    except MemoryError:
        _refuse(bounds.TOO_BIG)
    sys.stdout.buffer.flush()


def _read(data: bytes, wanted: Wanted) -> Iterator[tuple[object, ...]]:
    period = wanted.period and (
        date.fromisoformat(wanted.period[0]),
        date.fromisoformat(wanted.period[1]),
    )
    reading = read_chronology(
        data,
        wanted.file_name,
        period=period,
        agency=wanted.agency,
        day_order=wanted.day_order,
    )
    spots = Spots(reading)
    return chain([head_of(reading)], entry_lines(reading, spots), query_lines(reading, spots))


def _refuse(message: str) -> None:
    sys.stdout.buffer.write(written(message).encode() + b"\n")


if __name__ == "__main__":
    main()
