"""An edition as it stands after flattening, for people to read and compare."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from pydantic import BaseModel

from domain.procedures.basis import NotStated, Rule
from domain.procedures.definition import Procedure
from domain.procedures.effective import on_day
from tenants.board import Board
from tenants.errors import BoardError

_HEADER = (
    "version",
    "document",
    "audience",
    "extends",
    "effective_from",
    "effective_until",
    "effective_note",
    "terms",
)
_BASIS = {"source", "standing", "note"}
_INDENT = "  "


def effective_text(board: Board, edition: str, on: date | None = None) -> str:
    """Every rule of one edition, with its source; silence is shown, not left out.

    With a day, the rules as they stand on it, for a review that is decided upon on that day.
    """
    if edition not in board.procedures:
        known = ", ".join(sorted(board.procedures))
        raise BoardError(f"{board.slug}/procedures", edition, f"There are editions: {known}.")
    procedure = board.procedures[edition]
    return "\n".join(_lines(board, on_day(procedure, on) if on else procedure)) + "\n"


def _lines(board: Board, procedure: Procedure) -> Iterator[str]:
    yield f"{board.name}: {procedure.title}"
    yield f"edition: {procedure.key}"
    for name in _HEADER:
        yield from _value(name, getattr(procedure, name), 0)
    for name in type(procedure).model_fields:
        if name not in {"key", "title", *_HEADER} and getattr(procedure, name) != ():
            yield ""
            yield from _value(name, getattr(procedure, name), 0)


def _value(name: str, value: Any, depth: int) -> Iterator[str]:
    """One named value: a rule, a group of rules, a list or a plain value."""
    if isinstance(value, NotStated):
        yield from _silence(name, value, depth)
    elif isinstance(value, Mapping):
        yield from _group(name, [(str(k), value[k]) for k in sorted(value)], depth)
    elif isinstance(value, BaseModel):
        yield from _model(name, value, depth)
    elif isinstance(value, tuple) and any(isinstance(v, BaseModel) for v in value):
        yield from _group(name, [(str(n), v) for n, v in enumerate(value, 1)], depth)
    else:
        yield f"{_INDENT * depth}{_label(name)}: {_plain(value)}"


def _silence(name: str, silence: NotStated, depth: int) -> Iterator[str]:
    yield f"{_INDENT * depth}{_label(name)}: not stated"
    for line in (silence.note, silence.nationally):
        if line:
            yield f"{_INDENT * (depth + 1)}{line}"
    yield f"{_INDENT * (depth + 1)}[silent: {silence.source}]"


def _group(name: str, items: list[tuple[str, Any]], depth: int) -> Iterator[str]:
    yield f"{_INDENT * depth}{_label(name)}:"
    for key, value in items:
        yield from _value(key, value, depth + 1)


def _model(name: str, model: BaseModel, depth: int) -> Iterator[str]:
    fields = [f for f in type(model).model_fields if f not in _BASIS]
    yield from _group(name, [(f, getattr(model, f)) for f in fields], depth)
    if isinstance(model, Rule):
        if model.note:
            yield f"{_INDENT * (depth + 1)}{model.note}"
        yield f"{_INDENT * (depth + 1)}[{model.standing}: {model.source}]"


def _label(name: str) -> str:
    return name.replace("_", " ")


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "; ".join(map(_plain, value)) or "none stated"
    if isinstance(value, StrEnum):
        return value.value.replace("_", " ")
    return str(value) or "none"
