"""Every way to break a file mechanically: each yields where, how, and the broken table."""

from collections.abc import Iterator
from copy import deepcopy
from datetime import date
from enum import Enum
from typing import Any, NamedTuple

from domain.procedures.basis import Frozen, Silence
from domain.procedures.definition import Procedure
from tenants.kinds import alternatives, group_of, list_of, rule_of

Way = tuple[str | int, ...]


class Broken(NamedTuple):
    how: str
    way: Way
    table: dict[str, Any]


def ways(value: Any, way: Way = ()) -> Iterator[tuple[Way, Any]]:
    """Every key of a table, however deep, and every place in a list."""
    inner: list[tuple[str | int, Any]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    for name, part in inner:
        yield (*way, name), part
        yield from ways(part, (*way, name))


def missing(table: dict[str, Any], optional: Any) -> Iterator[Broken]:
    for way, _ in ways(table):
        if isinstance(way[-1], str) and not optional(way):
            yield Broken("missing", way, _changed(table, way, lambda at, name: at.pop(name)))


def misspelt(table: dict[str, Any]) -> Iterator[Broken]:
    def misspell(at: Any, name: Any) -> None:
        at[f"{name}x"] = at.pop(name)

    for way, _ in ways(table):
        if isinstance(way[-1], str):
            yield Broken("misspelt", way, _changed(table, way, misspell))


def mistyped(table: dict[str, Any]) -> Iterator[Broken]:
    for way, value in ways(table):
        for other in _other_types(value):

            def put(at: Any, name: Any, other: Any = other) -> None:
                at[name] = other

            yield Broken(f"{other!r} in place of {value!r}", way, _changed(table, way, put))


NAN = float("nan")
OTHERS: tuple[tuple[type, tuple[Any, ...]], ...] = (
    (bool, ("yes", 0, [False])),
    (str, (42, NAN, ["a list"], {"a": "table"})),
    (int, ("six", 6.5, NAN, float("inf"), -1, 0, True, [6])),
    (date, ("someday", "2024-01-31", 20240131, 0, True, {"year": 2024})),
    (list, ("a word", {"a": "table"}, [[]], [{"a": [[["deep"]]]}])),
    (dict, ("a word", [], {"surprise": date(2024, 1, 1)})),
)


def _other_types(value: Any) -> tuple[Any, ...]:
    if value == "not stated":
        return (NAN, {"a": "table"}, [["a list"]], -1)
    return next(others for kind, others in OTHERS if isinstance(value, kind))


def wrong_words(table: dict[str, Any]) -> Iterator[Broken]:
    """A word that is not in the vocabulary, wherever the vocabulary is closed."""
    closed = closed_fields()

    def put(at: Any, name: Any) -> None:
        at[name] = "no_such_word"

    for way, value in ways(table):
        names = [part for part in way if isinstance(part, str)]
        if isinstance(value, str) and value != "not stated" and names[-1] in closed:
            yield Broken("no such word", way, _changed(table, way, put))


def closed_fields() -> set[str]:
    """The names of fields that take a word of a closed set, or a list of such words."""
    return {name for name, kind in _fields(Procedure) if _closed(kind)} - {"certainty", "key"}


def optional_fields() -> set[str]:
    """The names of fields that may be left out wherever they are."""
    found: dict[str, bool] = {}
    for model in _below(Frozen):
        for name, field in model.model_fields.items():
            found[name] = found.get(name, True) and not field.is_required()
    return {name for name, optional in found.items() if optional}


def _below(model: type[Frozen]) -> Iterator[type[Frozen]]:
    for each in model.__subclasses__():
        yield each
        yield from _below(each)


def _fields(model: Any) -> Iterator[tuple[str, Any]]:
    for name, kind, _ in group_of(model):
        yield name, kind
        inner = [rule_of(kind), rule_of(list_of(kind)), *alternatives(kind), list_of(kind)]
        for each in inner:
            if each is not None:
                yield from _fields(each)


def _closed(kind: Any) -> bool:
    found = [*alternatives(kind), *alternatives(list_of(kind))]
    return any(isinstance(it, type) and issubclass(it, Enum) and it is not Silence for it in found)


def _changed(table: dict[str, Any], way: Way, change: Any) -> dict[str, Any]:
    copy: Any = deepcopy(table)
    at = copy
    for part in way[:-1]:
        at = at[part]
    change(at, way[-1])
    return dict(copy)
