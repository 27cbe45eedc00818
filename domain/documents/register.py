"""The register a document is checked against: who and what must not be recognisable in it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from domain.errors import Invalid

NOT_A_REGISTER = "The register is not in a form we can read. It should be a JSON list of names."


class Kind(StrEnum):
    PERSON = "person"
    PLACE = "place"
    IDENTIFIER = "identifier"
    DATE = "date"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Identity:
    """One entry. A date keeps its day in `born_on`, or as an ISO date among its names."""

    id: str
    kind: Kind
    names: tuple[str, ...]
    code_name: str | None = None
    born_on: date | None = None
    is_public: bool = False


def read_register(text: str) -> tuple[Identity, ...]:
    """A JSON list of identities, or a whole anonymisation key with people, places and dates."""
    try:
        given = json.loads(text)
        entries = _simple(given) if isinstance(given, list) else _whole_key(given)
        return tuple(entries)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise Invalid(NOT_A_REGISTER, field="register") from error


def _simple(given: list[dict[str, Any]]) -> Iterator[Identity]:
    for number, entry in enumerate(given, 1):
        yield Identity(
            id=str(entry.get("id", number)),
            kind=Kind(entry.get("kind", "person")),
            names=_names(entry["names"]),
            code_name=entry.get("code_name"),
            born_on=_day(entry.get("born_on")),
            is_public=bool(entry.get("is_public", False)),
        )


def _whole_key(given: dict[str, Any]) -> Iterator[Identity]:
    for person in given.get("people", []):
        aliases = [alias["value"] for alias in person.get("aliases", [])]
        parts = [person.get("forename"), person.get("surname")]
        names = _names([person["real_name"], " ".join(filter(None, parts)), *aliases])
        born = _day(person.get("dob"))
        yield Identity(person["id"], Kind.PERSON, names, person.get("code_name"), born)
    for kind, part, more in (
        (Kind.PLACE, "places", "aliases"),
        (Kind.IDENTIFIER, "identifiers", "variants"),
    ):
        for entry in given.get(part, []):
            names = _names([entry["value"], *entry.get(more, [])])
            yield Identity(entry["id"], kind, names, entry.get("publish_as"))
    for entry in given.get("dates_to_make_relative", []):
        day = _day(entry["date"])
        yield Identity(entry["id"], Kind.DATE, (), entry.get("publish_as"), day)
    yield from _public(given.get("not_secret", {}))


def _public(given: dict[str, str]) -> Iterator[Identity]:
    for part, name in given.items():
        if part != "note":
            yield Identity(f"public-{part}", Kind.ORGANISATION, (name,), is_public=True)


def _names(given: list[Any]) -> tuple[str, ...]:
    if isinstance(given, str) or not all(isinstance(name, str) for name in given):
        raise TypeError(NOT_A_REGISTER)
    return tuple(dict.fromkeys(name.strip() for name in given if name.strip()))


def _day(given: str | None) -> date | None:
    return date.fromisoformat(given) if given else None
