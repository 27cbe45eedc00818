"""What a key of an edition may be, read off its type, in words and as a sample."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from domain.procedures.basis import NotStated, Rule, Silence

SILENT = Silence.NOT_STATED.value


def alternatives(kind: Any) -> list[Any]:
    """The types that this one may be, without what stands around them."""
    origin = get_origin(kind)
    if origin is Annotated:
        return alternatives(get_args(kind)[0])
    if origin in (Union, UnionType):
        return [found for each in get_args(kind) for found in alternatives(each)]
    return [kind]


def rule_of(kind: Any) -> type[Rule] | None:
    """The rule that may stand here, where it may also be silent."""
    found = alternatives(kind)
    rules = [each for each in found if _is(each, Rule)]
    return rules[0] if rules and NotStated in found else None


def list_of(kind: Any) -> Any:
    """What each of a list is; None where this is no list."""
    lists = [each for each in alternatives(kind) if get_origin(each) is tuple]
    return get_args(lists[0])[0] if lists else None


def group_of(kind: Any) -> list[tuple[str, Any, str]]:
    """The names within a group of rules: each with its type, and what it is."""
    origin = get_origin(kind)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        keys, inner = get_args(kind)
        return [(key.value, inner, "") for key in keys] if _is(keys, Enum) else []
    if _is(kind, BaseModel):
        return [(name, each.annotation, about(each)) for name, each in kind.model_fields.items()]
    return []


def about(field: FieldInfo) -> str:
    return _said(field.description or "")


def doc(model: type) -> str:
    """What a class says of itself."""
    return _said((model.__doc__ or "").partition("\n\n")[0])


def _said(text: str) -> str:
    """In one line, without where it was met."""
    return " ".join(text.split()).partition(" From: ")[0]


def may_be(kind: Any) -> str:
    """The words that may stand here."""
    kinds = alternatives(kind)
    found = [_word(each) for each in kinds]
    if str in kinds and Silence in kinds:
        found.insert(0, "words of its own")
    return " or ".join(dict.fromkeys(words for words in found if words))


def _word(kind: Any) -> str:
    if get_origin(kind) is tuple:
        inner = may_be(get_args(kind)[0])
        return f"a list of {inner}" if inner else ""
    if kind is Silence:
        return f'"{SILENT}"'
    if _is(kind, Enum):
        return ", ".join(f'"{member.value}"' for member in kind)
    if _is(kind, BaseModel):
        return "{ " + ", ".join(f"{n} = {sample(f)}" for n, f in kind.model_fields.items()) + " }"
    return {bool: "true, false", int: "a number", date: "a day such as 2024-01-31"}.get(kind, "")


def sample(field: FieldInfo) -> str:
    """Something that may stand here, as TOML. Silence, wherever it may be silent."""
    found = alternatives(field.annotation)
    if Silence in found:
        return f'"{SILENT}"'
    return _sample(found[0])


def _sample(kind: Any) -> str:
    if get_origin(kind) is tuple:
        return f"[{_sample(alternatives(get_args(kind)[0])[0])}]"
    if _is(kind, Enum):
        return f'"{next(iter(kind)).value}"'
    return {bool: "true", int: "1", date: "2024-01-31"}.get(kind, '"…"')


def _is(kind: Any, parent: type) -> bool:
    return isinstance(kind, type) and issubclass(kind, parent)
