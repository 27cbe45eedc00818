"""Telling whoever waits how many rows of a file have been read so far."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")
EVERY = 5_000


@dataclass
class _Hearing:
    tell: Callable[[int], None]
    done: int = 0


_hearing: ContextVar[_Hearing | None] = ContextVar("hearing", default=None)


@contextmanager
def heard_by(tell: Callable[[int], None]) -> Iterator[None]:
    """`tell` hears how many rows were read, each time there are some thousands more."""
    before = _hearing.set(_Hearing(tell))
    try:
        yield
    finally:
        _hearing.reset(before)


def counted(rows: Iterable[T]) -> Iterable[T]:
    """The same rows, counted as they go by where somebody hears of it."""
    hearing = _hearing.get()
    return rows if hearing is None else _told(rows, hearing)


def _told(rows: Iterable[T], hearing: _Hearing) -> Iterator[T]:
    for done, row in enumerate(rows, hearing.done + 1):
        yield row
        hearing.done = done
        if not done % EVERY:
            hearing.tell(done)
