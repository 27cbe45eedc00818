"""How lines go from the process that read them to the one that keeps them.

One line of JSON each, so that nothing comes alive on the way; the words of a batch follow theirs
as they are, since they are most of it.
"""

import json
from collections.abc import Iterator
from typing import IO, Any

from domain.chronologies.kept.lines import Batch
from domain.chronologies.kept.told import written
from domain.chronologies.reading import bounds
from domain.chronologies.reading.bounds import Unreadable

CODE = "utf-8", "surrogatepass"


def put(stream: IO[bytes], line: Any) -> None:
    stream.write(written(line).encode(*CODE) + b"\n")


def put_batch(stream: IO[bytes], batch: Batch) -> None:
    *columns, words = batch
    put(stream, [*columns, list(map(len, words))])
    stream.writelines(words)


def get(stream: IO[bytes]) -> Any:
    """The next line. A process that ended before its time was stopped by its bounds."""
    line = stream.readline()
    if not line.endswith(b"\n"):
        raise Unreadable(bounds.TOO_BIG)
    return json.loads(line.decode(*CODE))


def get_batch(stream: IO[bytes]) -> Batch:
    said = get(stream)
    if isinstance(said, str):
        raise Unreadable(said)
    *columns, sizes = said
    words = stream.read(sum(sizes))
    if len(words) < sum(sizes):
        raise Unreadable(bounds.TOO_BIG)
    return [*columns, list(_cut(words, sizes))]


def _cut(words: bytes, sizes: list[int]) -> Iterator[bytes]:
    done = 0
    for size in sizes:
        yield words[done : done + size]
        done += size
