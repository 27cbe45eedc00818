"""A procedure with one value of one rule changed: every such change that the vocabulary allows."""

import itertools
from collections.abc import Iterator, Mapping
from datetime import date
from enum import EnumMeta
from typing import Any

from pydantic import BaseModel, ValidationError

from domain.procedures import vocabulary
from domain.procedures.basis import Frozen, NotStated, Rule, Silence
from domain.procedures.definition import Procedure

ENUMS = [
    thing
    for name, thing in vars(vocabulary).items()
    if isinstance(thing, EnumMeta) and name != "StrEnum"
]
MEMBERS = list(itertools.chain.from_iterable(ENUMS))
VALUES: list[Any] = [
    True,
    False,
    Silence.NOT_STATED,
    "Quite other words",
    7,
    date(2031, 2, 3),
    (),
    ("Quite other words",),
    *MEMBERS,
    *((member,) for member in MEMBERS),
    {"value": 13, "unit": "days"},
]
IDENTITY = {"key", "source", "standing", "note"}
"""A rule's name is no part of what it says; the rest is told beside it."""


def rules_in(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Rule]]:
    """Every stated rule of a procedure, and the way to it."""
    if isinstance(value, Rule):
        yield path, value
    else:
        for key, inner in _inside(value):
            yield from rules_in(inner, (*path, key))


def _inside(value: Any) -> list[tuple[Any, Any]]:
    if isinstance(value, NotStated):
        return []
    if isinstance(value, BaseModel):
        return [(name, getattr(value, name)) for name in type(value).model_fields]
    if isinstance(value, Mapping):
        return list(value.items())
    return list(enumerate(value)) if isinstance(value, tuple) else []


def variants(rule: Rule) -> Iterator[tuple[str, Rule]]:
    """The rule with one of its values changed, in every way that is still a rule."""
    for name in type(rule).model_fields:
        if name in IDENTITY:
            continue
        for value in VALUES:
            try:
                other = type(rule).model_validate({**rule.model_dump(), name: value})
            except ValidationError:
                continue
            if _is(getattr(other, name), value) and getattr(rule, name) != value:
                yield name, other


def _is(got: Any, given: Any) -> bool:
    """A word of the vocabulary is tried only where the vocabulary is asked for."""
    if isinstance(given, tuple) and isinstance(got, tuple):
        return all(_is(mine, theirs) for mine, theirs in zip(got, given, strict=True))
    return isinstance(given, dict) or type(got) is type(given)


def put(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    """The same value with the new one in its place."""
    if not path:
        return new
    first, rest = path[0], path[1:]
    if isinstance(value, Frozen):
        return value.model_copy(update={first: put(getattr(value, first), rest, new)})
    if isinstance(value, Mapping):
        return {**value, first: put(value[first], rest, new)}
    return (*value[:first], put(value[first], rest, new), *value[first + 1 :])


def changed(procedure: Procedure) -> Iterator[tuple[str, Procedure]]:
    """Each change to each stated rule, one at a time."""
    for path, rule in rules_in(procedure):
        for name, other in variants(rule):
            yield ".".join(map(str, (*path, name))), put(procedure, path, other)


def value_at(procedure: Procedure, where: str) -> Any:
    """The value that `changed` names."""
    found: Any = procedure
    for step in where.split("."):
        if isinstance(found, Mapping):
            found = found[step]
        else:
            found = found[int(step)] if isinstance(found, tuple) else getattr(found, step)
    return found


def silenced(procedure: Procedure) -> Iterator[tuple[str, Procedure]]:
    """Each stated rule made silent, where that is allowed."""
    for path, rule in rules_in(procedure):
        if path[0] not in {"criteria", "overrides"}:
            quiet = NotStated(stated=False, source=rule.source)
            yield ".".join(map(str, path)), put(procedure, path, quiet)
