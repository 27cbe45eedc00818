"""Code names to suggest: the next that is free, by kind of person or place. Pure."""

from collections.abc import Iterable, Iterator
from itertools import count, islice

KINDS = {
    "child": "A child",
    "family": "Family, or somebody close to it",
    "professional": "A professional",
    "place": "A place",
    "organisation": "An organisation",
    "other": "Somebody else",
}

ONCE = {"family": ("Mother", "Father")}
NUMBERED = {
    "child": ("Sibling", "Friend"),
    "family": ("Grandparent", "Aunt", "Uncle", "Partner"),
    "professional": ("SW", "GP", "HV", "Midwife", "Teacher", "Officer"),
    "place": ("Address", "School", "Hospital", "Nursery"),
    "organisation": ("Organisation",),
    "other": ("Adult",),
}
ABBREVIATED = {"SW", "GP", "HV"}


def suggestions(kind: str, taken: Iterable[str]) -> tuple[str, ...]:
    """The next free code names for this kind: Mother, Father, Sibling 1, SW1, GP1."""
    held = {name.casefold() for name in taken}
    once = [name for name in ONCE.get(kind, ()) if name.casefold() not in held]
    numbered = [_free(stem, held) for stem in NUMBERED.get(kind, ())]
    return (*once, *numbered)


def _free(stem: str, held: set[str]) -> str:
    return next(islice((name for name in _in_turn(stem) if name.casefold() not in held), 1))


def _in_turn(stem: str) -> Iterator[str]:
    space = "" if stem in ABBREVIATED else " "
    return (f"{stem}{space}{number}" for number in count(1))
