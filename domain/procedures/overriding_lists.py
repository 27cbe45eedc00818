"""A list that an override changes part by part: what is taken out, and what comes in.

Criteria are named by their key, holds by the kinds of proceeding that trigger them, and the plain
words of any other list by themselves.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from domain.procedures.basis import NotStated
from domain.procedures.definition import Limb
from domain.procedures.overrides import Override
from domain.procedures.timing import Hold

REMOVE, ADD = "remove", "add"


class ListProblem(ValueError):
    """What is wrong with a change of a list, and under which key of the changes."""

    def __init__(self, key: str, right: str) -> None:
        super().__init__(right)
        self.key = key


def changes_parts(changes: Any) -> bool:
    """Whether these are the parts to take out of a list and to put into it, and nothing else."""
    return isinstance(changes, Mapping) and bool(changes) and changes.keys() <= {REMOVE, ADD}


def changed_list(before: Sequence[Any], changes: Any, basis: Mapping[str, Any], at: str) -> Any:
    """The list with its parts taken out and put in. `at` is where the changes are written."""
    if not changes_parts(changes):
        right = 'This is a list. Write changes = { remove = ["key"], add = [...] }, or one of them.'
        raise ListProblem(at, right)
    for key, given in changes.items():
        if not isinstance(given, Sequence) or isinstance(given, str) or not given:
            raise ListProblem(f"{at}{key}", "Write a list with at least one part.")
    kept = list(before)
    for name in changes.get(REMOVE, ()):
        kept = _without(kept, name, at)
    return [*kept, *_new(kept, changes.get(ADD, ()), basis, at)]


def _without(parts: list[Any], name: Any, at: str) -> list[Any]:
    there = {known for part in parts for known in names(part)}
    if not isinstance(name, str) or name not in there:
        known = ", ".join(sorted(there)) or "none"
        raise ListProblem(f"{at}{REMOVE}", f"There is no “{name}” to take out. There are: {known}.")
    found = (_less(part, name) for part in parts)
    return [part for part in found if part is not None]


def names(part: Any) -> tuple[str, ...]:
    """What a part of a list may be called by."""
    if isinstance(part, Limb):
        return (part.key,)
    if isinstance(part, Hold):
        return tuple(kind.value for kind in part.kinds)
    return () if isinstance(part, NotStated) else (str(part),)


def _less(part: Any, name: str) -> Any:
    """The part without what is taken out; a hold keeps its other kinds. None where none is left."""
    if name not in names(part):
        return part
    if not isinstance(part, Hold):
        return None
    kinds = tuple(kind for kind in part.kinds if kind.value != name)
    return part.model_copy(update={"kinds": kinds}) if kinds else None


def _new(kept: list[Any], given: Any, basis: Mapping[str, Any], at: str) -> list[Any]:
    there = {known for part in kept for known in names(part)}
    found = []
    for part in given:
        name = part.get("key") if isinstance(part, Mapping) else part
        if isinstance(name, str) and name in there:
            raise ListProblem(f"{at}{ADD}", f"“{name}” is there already.")
        there |= {name} if isinstance(name, str) else set()
        found.append({**part, **basis} if isinstance(part, Mapping) else part)
    return found


def without_silence(parts: Sequence[Any]) -> list[Any]:
    """What is stated of them; where nothing is left, there is nothing to say."""
    stated = [part for part in parts if not isinstance(part, NotStated)]
    return stated or list(parts)


def basis_of(override: Override) -> dict[str, Any]:
    """What a part that comes in stands on: the override's own source, unless it says more."""
    return {
        "source": override.source.model_dump(),
        "standing": override.standing,
        "note": override.note,
    }
