"""Answers remembered while one file is read, and no longer: agencies wrote what they are of."""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")

_forgetting: list[Callable[[], None]] = []


def cached_for_a_file(size: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Like `lru_cache`, for a function of text alone, until `forget`."""

    def remember(function: Callable[P, R]) -> Callable[P, R]:
        remembered = lru_cache(maxsize=size)(function)
        _forgetting.append(remembered.cache_clear)
        return remembered  # type: ignore[return-value]  # it takes and gives the same

    return remember


def forget() -> None:
    for clear in _forgetting:
        clear()
