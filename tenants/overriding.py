"""Reading the overrides of an edition, its own and those of the guidance beneath it."""

from datetime import date
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from domain.procedures.definition import Procedure
from domain.procedures.effective import overridden
from domain.procedures.overriding_lists import ListProblem
from tenants.errors import BoardError

OVERRIDES = "overrides"
_TAGS = {"rule", "silent"}  # what tells a rule from silence, and is written nowhere
_NEEDED = {
    "document": "Name the document that says so, or leave this out where it is the file's own.",
    "section": "Say which part of the document states this.",
}


def overrides_of(raw: dict[str, Any], file: Path) -> list[dict[str, Any]]:
    """Each with its source: it may name another document than the rest of the file does."""
    found = raw.get(OVERRIDES, [])
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise BoardError(file, OVERRIDES, "Give each override under its own [[overrides]].")
    return [_sourced(one, raw, file, number) for number, one in enumerate(found, 1)]


def _sourced(one: dict[str, Any], raw: dict[str, Any], file: Path, number: int) -> dict[str, Any]:
    named = {"document": raw.get("document", ""), "section": "", **one}
    for key, right in _NEEDED.items():
        if not isinstance(named[key], str) or not named[key].strip():
            raise BoardError(file, f"{OVERRIDES}.{number}.{key}", right)
    rest = {k: v for k, v in one.items() if k not in _NEEDED}
    source = {key: named[key] for key in _NEEDED}
    changes = one.get("changes", {})
    kept = _as_text(changes) if isinstance(changes, dict) else changes
    return {"lapses": False, **rest, "changes": kept, "source": source}


def _as_text(value: Any) -> Any:
    """Days as text, so that an edition reads the same from a file and from the database."""
    if isinstance(value, dict):
        return {key: _as_text(part) for key, part in value.items()}
    return value.isoformat() if isinstance(value, date) else value


def of_the_guidance(
    overrides: list[dict[str, Any]], own: dict[str, Any], keyed: frozenset[str]
) -> list[dict[str, Any]]:
    """Those of rules that the board leaves as the guidance has them."""
    return [one for one in overrides if not _states(own, str(one.get("of", "")), keyed)]


def _states(own: dict[str, Any], rule: str, keyed: frozenset[str]) -> bool:
    name, _, key = rule.partition(".")
    inner = own.get(name)
    return key in inner if name in keyed and isinstance(inner, dict) else inner is not None


def check_overrides(procedure: Procedure, file: Path) -> None:
    """Each can be laid over its rule, and comes out whole."""
    for number, override in enumerate(procedure.overrides, 1):
        key = f"{OVERRIDES}.{number}"
        try:
            overridden(procedure, override)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            named = [it for it in first["loc"] if isinstance(it, str) and it not in _TAGS]
            right = "This is missing." if first["type"] == "missing" else f"{first['msg']}."
            raise BoardError(file, f"{key}.changes.{named[-1]}", right) from None
        except ListProblem as problem:
            raise BoardError(file, f"{key}.{problem.key.rstrip('.')}", str(problem)) from None
        except ValueError as error:
            said = str(error)
            raise BoardError(file, f"{key}.of", f"{said[:1].upper()}{said[1:]}.") from None
