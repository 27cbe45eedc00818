"""The one cache that a process keeps of what it makes. Every key names its board."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

T = TypeVar("T")
MOST = 512

_kept: OrderedDict[tuple[str, str, Hashable], Any] = OrderedDict()
_lock = Lock()


def cached(board_slug: str, kind: str, key: Hashable, make: Callable[[], T]) -> T:
    """What `make` makes, made once while it is among the latest used. `key` holds no secrets."""
    at = (board_slug, kind, key)
    with _lock:
        if at in _kept:
            _kept.move_to_end(at)
            kept: T = _kept[at]
            return kept
    made = make()
    with _lock:
        _kept[at] = made
        while len(_kept) > MOST:
            _kept.popitem(last=False)
    return made


def forget(board_slug: str, kind: str) -> None:
    """Let go of one kind of thing of one board, so that it is made again when it is asked for."""
    with _lock:
        for at in [at for at in _kept if at[:2] == (board_slug, kind)]:
            del _kept[at]


def what_is_kept() -> list[tuple[str, str, Hashable]]:
    """Under what things are kept, for the test of the walls."""
    with _lock:
        return list(_kept)
