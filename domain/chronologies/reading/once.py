"""What a cell says, found out once for all the rows that say the same."""

from collections.abc import Callable
from typing import TypeVar

from domain.chronologies.reading.grid import Value

T = TypeVar("T")


class Once(dict[Value, T]):
    """Only for values that are equal where they are the same: True and 1.0 are equal too."""

    def __init__(self, read: Callable[[Value], T]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, value: Value) -> T:
        found = self[value] = self._read(value)
        return found
