"""From a model's own errors to words for whoever wrote the file."""

import difflib
from collections.abc import Callable, Sequence
from datetime import date, time
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from domain.procedures import basis, definition, notifying, output, overrides, people, timing
from tenants import board
from tenants.errors import BoardError, first_of

M = TypeVar("M", bound=BaseModel)
MOST_SHOWN = 60
_TAGS = {"rule", "silent", "str", "int", "bool", "date", "nullable"}
_WRAPPERS = ("function-", "tuple[", "literal[", "constrained-", "is-instance[", "str-enum[")
_KEY = "[key]"


def build(model: type[M], values: dict[str, Any], blame: Callable[[str], Path]) -> M:
    """Make a model, or say which file and key is at fault; `blame` names the file for a key."""
    try:
        return model.model_validate(values)
    except ValidationError as error:
        raise first_of(_faults(error.errors(include_url=False), blame)) from None


def _faults(found: list[ErrorDetails], blame: Callable[[str], Path]) -> list[BoardError]:
    """One for each key, the telling ones first: a misspelt key is also a missing one.

    A field that may be "not stated" fails twice over; the second fault says what else it may be.
    """
    said: dict[str, BoardError] = {}
    for fault in sorted(found, key=_rank):
        key = key_of(fault["loc"])
        said.setdefault(key, BoardError(blame(key), key, _say(fault)))
    return list(said.values())


def _rank(fault: ErrorDetails) -> int:
    if fault["type"] == "extra_forbidden" or _KEY in fault["loc"]:
        return 0
    return 2 if any("Silence" in str(part) for part in fault["loc"]) else 1


def key_of(loc: Sequence[int | str]) -> str:
    """The place in the file. What an author misspelt stays, whatever it looks like."""
    parts = [part for part in loc[:-1] if not _is_wrapper(part)]
    parts += [part for part in loc[-1:] if not (part == _KEY or _is_wrapper(part))]
    key = ".".join(map(_part, parts))
    return f"{key.removesuffix('.source')}.section" if key.endswith(".source") else key


def _part(part: int | str) -> str:
    return str(part + 1) if isinstance(part, int) else part


def _is_wrapper(part: int | str) -> bool:
    """Pydantic puts the names of union members into the path; no reader of a file knows them."""
    if isinstance(part, int):
        return False
    known = part in _FIELD_NAMES
    inner = part in _TAGS or part == _KEY or part in _MODELS or part.startswith(_WRAPPERS)
    return not known and inner


def _say(error: ErrorDetails) -> str:
    say = _WORDS.get(error["type"])
    if say:
        return say(error)
    return f"{error['msg'].rstrip('.').replace('dictionary', 'table')}."


def _missing(error: ErrorDetails) -> str:
    if error["loc"][-1] == "source":
        return "Say which part of the document states this: section = “…”."
    if len(error["loc"]) == 1:
        return "This is missing. Give it, or write that it is not stated: { stated = false }."
    return "This is missing. Give it, or write “not stated” where the document does not say."


def _closed(error: ErrorDetails) -> str:
    if _KEY in error["loc"]:
        return _unknown(str(error["loc"][-2]), error["ctx"]["expected"])
    return f"{_quoted(error['input'])} will not do; it must be one of {error['ctx']['expected']}."


def _unknown(name: str, expected: str = "") -> str:
    near = difflib.get_close_matches(name, sorted(_FIELD_NAMES), n=1)
    hint = f" Did you mean “{near[0]}”?" if near else ""
    known = f" It must be one of {expected}." if expected else " See docs/boards.md for the keys."
    return f"No such key is known here.{hint}{known}"


def _extra(error: ErrorDetails) -> str:
    if "silent" in error["loc"]:
        return "A rule that is not stated has nothing but a note. Take this out, or stated = false."
    return _unknown(str(error["loc"][-1]))


def _pattern(error: ErrorDetails) -> str:
    pattern = error["ctx"]["pattern"]
    return f"{_quoted(error['input'])} does not have the right form. {FORMS[pattern]}."


def _typed(what: str) -> Callable[[ErrorDetails], str]:
    def say(error: ErrorDetails) -> str:
        return f"{_quoted(error['input'])} will not do; write {what}."

    return say


FORMS = {
    board.SLUG: "Write lower-case letters and digits, in words joined by hyphens",
    board.HOST: "Write lower-case labels with dots between them, such as “salt-bay”",
    board.EMAIL: "Write an address such as office@board.example",
    board.PHONE: "Write digits and spaces",
    board.WEB: "Write an address such as www.board.example",
}

_WORDS: dict[str, Callable[[ErrorDetails], str]] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "enum": _closed,
    "string_pattern_mismatch": _pattern,
    "string_type": _typed("words between quotation marks"),
    "string_too_short": lambda _: "This is empty. Give it, or write “not stated”.",
    "value_error": lambda error: str(error["ctx"]["error"]),
    "tuple_type": _typed("a list between square brackets"),
    "bool_type": _typed("true or false, or “not stated” (a valid boolean)"),
    "int_type": _typed("a whole number, without quotation marks (a valid integer)"),
    "date_type": _typed("a day such as 2024-01-31, without quotation marks"),
    "mapping_type": _typed("a valid table, with a heading of its own"),
    "model_type": _typed("a valid table, with a heading of its own"),
    "model_attributes_type": _typed("a valid table, with a heading of its own"),
}


def _quoted(value: Any) -> str:
    plain = value.value if isinstance(value, Enum) else value
    if isinstance(plain, bool):
        plain = str(plain).lower()
    if isinstance(plain, date | time):
        plain = plain.isoformat()
    words = str(plain)
    return f"“{words[:MOST_SHOWN]}{'…' if len(words) > MOST_SHOWN else ''}”"


_MODELS = {
    name: thing
    for module in (basis, definition, notifying, output, overrides, people, timing)
    for name, thing in vars(module).items()
    if isinstance(thing, type) and issubclass(thing, BaseModel)
}


_FIELD_NAMES = frozenset({"section"}).union(
    board.Board.model_fields,
    board.Contact.model_fields,
    board.Leaflet.model_fields,
    *(model.model_fields for model in _MODELS.values()),
)
