"""Code names of children and references of cases: given once, never given again."""

import re
from collections.abc import Iterable, Iterator
from itertools import count, product
from string import ascii_uppercase

GIVEN = re.compile(r"Child [A-Z]+\b")


def given_in(names: Iterable[str]) -> set[str]:
    """The children's code names that occur in these, which may name several children."""
    return {found for name in names for found in GIVEN.findall(name)}


def next_children(given: set[str], how_many: int) -> list[str]:
    """The next code names after all that were ever given: Child A to Child Z, then Child AA."""
    free = (name for name in _all() if name not in given)
    return [next(free) for _ in range(how_many)]


def together(names: list[str]) -> str:
    """What the case of these children is called."""
    if len(names) == 1:
        return names[0]
    return f"{', '.join(names[:-1])} and {names[-1]}"


def next_reference(year: int, given: Iterable[str]) -> str:
    """`2026-001`, or the number after the highest of that year."""
    numbers = [int(reference.removeprefix(f"{year}-")) for reference in given]
    return f"{year}-{max(numbers, default=0) + 1:03}"


def _all() -> Iterator[str]:
    for length in count(1):
        for letters in product(ascii_uppercase, repeat=length):
            yield f"Child {''.join(letters)}"
