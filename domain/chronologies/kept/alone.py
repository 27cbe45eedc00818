"""What the process does that reads one file: no keys, no database, little memory, little time."""

import gc
import json
import resource
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain

from domain.chronologies.kept.lines import (
    Batch,
    Head,
    Spots,
    entry_batches,
    head_of,
    query_batches,
)
from domain.chronologies.kept.passing import CODE, put, put_batch
from domain.chronologies.reading import bounds
from domain.chronologies.reading.bounds import Unreadable
from domain.chronologies.reading.hearing import heard_by
from domain.chronologies.reading.reader import read_chronology

MEMORY = 2_000_000_000
SECONDS = 900


@dataclass(frozen=True)
class Wanted:
    """What is to be read, beside the bytes."""

    file_name: str
    agency: str = ""
    period: tuple[str, str] | None = None
    day_order: str = ""


def main() -> None:
    gc.disable()  # nothing refers back, and this process does not last
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    wanted = Wanted(**json.loads(sys.stdin.buffer.readline().decode(*CODE)))
    try:
        with heard_by(_tell):
            head, batches = _read(sys.stdin.buffer.read(), wanted)
        put(sys.stdout.buffer, head)
        for batch in batches:
            put_batch(sys.stdout.buffer, batch)
    except Unreadable as refused:
        _refuse(refused.message)
    except MemoryError:
        _refuse(bounds.TOO_BIG)
    sys.stdout.buffer.flush()


def _read(data: bytes, wanted: Wanted) -> tuple[Head, Iterator[Batch]]:
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
    return head_of(reading), chain(entry_batches(reading, spots), query_batches(reading, spots))


def _tell(rows: int) -> None:
    """How many rows were read so far: a line that is a number and nothing else."""
    sys.stdout.buffer.write(b"%d\n" % rows)
    sys.stdout.buffer.flush()


def _refuse(message: str) -> None:
    put(sys.stdout.buffer, message)


if __name__ == "__main__":
    main()
