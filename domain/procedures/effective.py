"""The rules as they stand on a day: each override that holds, laid over its rule.

Pages and actions take their case's rules from `editions.procedure_of`, which asks this for today.
Rules that know their own day (clocks, recipients, conditions on publishing) ask it themselves, so
that a list of cases is right too. It is given the edition as it was pinned, overrides and all.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from pydantic import BaseModel, JsonValue

from domain.procedures.basis import NotStated, Rule, Silence
from domain.procedures.definition import Procedure
from domain.procedures.overrides import Override
from domain.procedures.overriding_lists import (
    ADD,
    ListProblem,
    basis_of,
    changed_list,
    changes_parts,
    without_silence,
)
from domain.procedures.vocabulary import CountedFrom

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def on_day(procedure: Procedure, day: date, begun: date | None = None) -> Procedure:
    """As things stand on `day`, for a review decided upon on `begun` (if not, on the same day)."""
    for override in procedure.overrides:
        if holds(override, day, begun):
            procedure = overridden(procedure, override)
    return procedure


def holds(override: Override, day: date, begun: date | None = None) -> bool:
    counted = begun or day if override.counted_from is CountedFrom.START else day
    first, last = override.first_day, override.last_day
    late_enough = isinstance(first, Silence) or first <= counted
    return late_enough and (isinstance(last, Silence) or counted <= last)


def overridden(procedure: Procedure, override: Override) -> Procedure:
    """With this one override laid over its rule. Raises `ValueError` where that cannot be done."""
    name, _, key = override.of.partition(".")
    whole = getattr(procedure, name) if name in Procedure.model_fields else None
    group = _inside(whole) if key else {"": whole}
    parts = group.get(key)
    if isinstance(parts, tuple):
        return _with(procedure, name, key, {**group, key: _other_list(parts, override)})
    if not _may_be_overridden(whole, key, group):
        raise ValueError(f"there is no rule called “{override.of}”")
    return _with(procedure, name, key, {**group, key: _other(group.get(key), override)})


def _with(procedure: Procedure, name: str, key: str, changed: dict[str, Any]) -> Procedure:
    values = {field: getattr(procedure, field) for field in Procedure.model_fields}
    return Procedure.model_validate({**values, name: changed if key else changed[""]})


def _inside(whole: Any) -> dict[str, Any]:
    """The rules of a group, by name."""
    if isinstance(whole, Mapping):
        return dict(whole)
    if isinstance(whole, BaseModel):
        return {name: getattr(whole, name) for name in type(whole).model_fields}
    return {}


def _other_list(before: tuple[Any, ...], override: Override) -> list[Any]:
    """A list changes part by part. It cannot lapse whole: its parts are taken out by name."""
    if override.lapses:
        raise ListProblem("lapses", "A list cannot lapse. Take out its parts, with remove.")
    changed = changed_list(before, override.changes, basis_of(override), "changes.")
    return without_silence(changed) if override.changes.get(ADD) else changed


def _may_be_overridden(whole: Any, key: str, group: dict[str, Any]) -> bool:
    """A rule by itself, or one in a group."""
    if not key:
        return isinstance(whole, (Rule, NotStated))
    alone = isinstance(whole, (Rule, NotStated))
    return not alone and (
        isinstance(group.get(key), (Rule, NotStated)) or isinstance(whole, Mapping)
    )


def _other(rule: Rule | NotStated | None, override: Override) -> dict[str, Any]:
    source = override.source.model_dump()
    if override.lapses:
        return {"stated": False, "source": source, "note": override.note}
    before = rule.model_dump() if isinstance(rule, Rule) else {}
    new = {
        name: _part(getattr(rule, name, None), name, value)
        for name, value in override.changes.items()
    }
    return {**before, **new, **basis_of(override)}


def _part(before: Any, name: str, value: JsonValue) -> Any:
    """One value of a rule: another, or a list with parts taken out and put in."""
    if isinstance(before, tuple) and changes_parts(value):
        return changed_list(before, value, {}, f"changes.{name}.")
    return _value(value)


def _value(value: JsonValue) -> Any:
    """Stored editions keep days as text."""
    return date.fromisoformat(value) if isinstance(value, str) and _DAY.fullmatch(value) else value
