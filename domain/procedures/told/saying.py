"""How one field, or a few that belong together, become a sentence."""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from domain.procedures import words
from domain.procedures.basis import Rule, Silence

if TYPE_CHECKING:
    from domain.procedures.definition import Procedure

Say = Callable[[Any, "Procedure"], str]
Sayings = Mapping[tuple[str, ...], Say]
"""The fields that a sentence tells of, and the sentence. A field is told of once."""


def field(name: str, say: Callable[[Any], str], otherwise: str) -> Mapping[tuple[str, ...], Say]:
    """A sentence about one field; where the field is silent, what is not stated."""

    def told(rule: Any, _: "Procedure") -> str:
        value = getattr(rule, name)
        return not_stated(otherwise) if is_silent(value) else say(value)

    return {(name,): told}


def yes_no(name: str, yes: str, no: str, otherwise: str) -> Mapping[tuple[str, ...], Say]:
    return field(name, lambda value: yes if value else no, otherwise)


def listed(name: str, start: str, otherwise: str) -> Mapping[tuple[str, ...], Say]:
    """Free words in a list, as they are written."""
    return field(name, lambda items: f"{start}: {'; '.join(items)}.", otherwise)


def chosen(
    name: str,
    table: Mapping[Any, str],
    say: Callable[[str], str],
    otherwise: str,
) -> Mapping[tuple[str, ...], Say]:
    """Words of the closed vocabulary in a list, joined as people say them."""
    return field(name, lambda keys: say(words.all_of(table[key] for key in keys)), otherwise)


def free(name: str, start: str, otherwise: str) -> Mapping[tuple[str, ...], Say]:
    """Free words after a fixed beginning."""
    return field(name, lambda text: words.sentence(f"{start}{words.to_staff(text)}"), otherwise)


class Unsaid(str):
    """A sentence that says what the procedure does not, for pages to set apart."""

    __slots__ = ()


def not_stated(what: str) -> Unsaid:
    return Unsaid(f"Not stated: {what}.")


def is_silent(value: object) -> bool:
    """An empty list is silence too: each says so where it is defined."""
    return isinstance(value, Silence) or value == ()


def plain(value: object) -> str:
    """A value that nobody has written a sentence for yet."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return "; ".join(map(plain, value)) or "none stated"
    if isinstance(value, StrEnum):
        return value.value.replace("_", " ")
    return str(value) or "none"


def said(rule: Rule, sayings: Sayings, procedure: "Procedure") -> tuple[str, ...]:
    """All that a rule states, and its note; fields with no sentence of their own come plainly."""
    told = [say(rule, procedure) for say in sayings.values()]
    known = {name for names in sayings for name in names} | {"source", "standing", "note", "key"}
    rest = [name for name in type(rule).model_fields if name not in known]
    told += [
        words.sentence(f"{name.replace('_', ' ')}: {plain(getattr(rule, name))}") for name in rest
    ]
    note = words.sentence(rule.note) if rule.note else ""
    return tuple(sentence for sentence in [*told, note] if sentence)
