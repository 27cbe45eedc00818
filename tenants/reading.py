"""Reading one file strictly: every fault is a BoardError, never a traceback."""

import difflib
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from domain.procedures import basis, definition, notifying, output, people, timing
from tenants.errors import BoardError

M = TypeVar("M", bound=BaseModel)
_TAGS = {"rule", "silent"}
_WRAPPERS = ("function-", "str", "int", "bool", "date", "tuple[", "literal[", "constrained-")


def text_of(file: Path) -> str:
    if not file.is_file():
        raise BoardError(file, "", "This file is missing. Every board needs it.")
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise BoardError(file, "", "Save this file as UTF-8 text.") from error


def table_of(file: Path, text: str | None = None) -> dict[str, Any]:
    try:
        return tomllib.loads(text_of(file) if text is None else text)
    except tomllib.TOMLDecodeError as error:
        raise BoardError(file, "", f"This is not valid TOML: {error}.") from error


def build(model: type[M], values: dict[str, Any], blame: Callable[[str], Path]) -> M:
    """Make a model, or say which file and key is at fault; `blame` names the file for a key."""
    try:
        return model.model_validate(values)
    except ValidationError as error:
        first = _worst(error.errors(include_url=False))
        key = _key(first["loc"])
        raise BoardError(blame(key), key, _say(first)) from None


def _worst(faults: list[ErrorDetails]) -> ErrorDetails:
    """The fault to tell of: a misspelt key is also a missing one, and the spelling is at fault.

    A field that may be "not stated" fails twice over; the second fault says what else it may be.
    """
    misspelt = [f for f in faults if f["type"] == "extra_forbidden"]
    telling = [f for f in faults if not any("Silence" in str(part) for part in f["loc"])]
    return (misspelt or telling or faults)[0]


def _key(loc: Iterable[int | str]) -> str:
    return ".".join(_part(p) for p in loc if not _is_wrapper(p))


def _part(part: int | str) -> str:
    return str(part + 1) if isinstance(part, int) else part


def _is_wrapper(part: int | str) -> bool:
    """Pydantic puts the names of union members into the path; no reader of a file knows them."""
    if isinstance(part, int):
        return False
    known = part in _field_names()
    return not known and (part in _TAGS or part in _MODELS or part.startswith(_WRAPPERS))


def _say(error: ErrorDetails) -> str:
    kind = error["type"]
    if kind == "missing":
        return "This is missing. Give it, or write that it is not stated: { stated = false }."
    if kind == "extra_forbidden":
        return _unknown(str(error["loc"][-1]))
    if kind == "enum":
        return f"“{error['input']}” will not do; it must be one of {error['ctx']['expected']}."
    if kind == "string_pattern_mismatch":
        return f"“{error['input']}” does not have the right form ({error['ctx']['pattern']})."
    return f"{error['msg'].rstrip('.').replace('dictionary', 'table')}."


def _unknown(name: str) -> str:
    near = difflib.get_close_matches(name, sorted(_field_names()), n=1)
    hint = f" Did you mean “{near[0]}”?" if near else ""
    return f"No such key is known here.{hint} See docs/boards.md for the keys."


_MODELS = {
    name: thing
    for module in (basis, definition, notifying, output, people, timing)
    for name, thing in vars(module).items()
    if isinstance(thing, type) and issubclass(thing, BaseModel)
}


def _field_names() -> set[str]:
    own = {"slug", "hosts", "colour", "contact", "name", "short_name", "strapline", "section"}
    return own.union(*(model.model_fields for model in _MODELS.values()))
