"""What it costs to serve many boards: reading them once, and finding one by its host."""

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from timeit import timeit

from domain import clock
from tenants.loader import HERE
from tenants.making import make_board
from tenants.registry import Registry, load_boards, nationals_of

FEW, MANY = 5, 200
LOOKS = 20_000


def lines() -> Iterator[str]:
    with tempfile.TemporaryDirectory(prefix="candour-boards-") as folder:
        few, _ = _read(Path(folder) / "few", FEW)
        many, took = _read(Path(folder) / "many", MANY)
    ratio = _looking(many) / _looking(few)
    yield f"{len(many)} boards are read, once for each process, in {took:.1f} s of work."
    yield (
        f"To find a board by its host among {len(many)} costs {ratio:.1f} times what it costs "
        f"among {len(few)}; nothing else in a page asks how many there are."
    )


def _read(parent: Path, count: int) -> tuple[Registry, float]:
    parent.mkdir()
    nationals = sorted(nationals_of(HERE))
    for number in range(count):
        extends = nationals[number % len(nationals)]
        make_board(parent, f"board-{number}", extends, nationals, clock.today())
    began = time.process_time()
    return load_boards(parent), time.process_time() - began


def _looking(boards: Registry) -> float:
    host = f"{list(boards)[-1].slug}.reviews.example:443"
    return min(
        timeit(lambda: boards.by_host(host, "reviews.example"), number=LOOKS) for _ in range(3)
    )
