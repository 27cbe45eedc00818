"""A board's edition laid over one national edition, flattened."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from domain.procedures.definition import Procedure
from tenants.errors import BoardError
from tenants.marks import unmarked
from tenants.reading import build, table_of

KEYED = frozenset(
    {"bodies", "roles", "clocks", "documents", "recipients", "holds", "decision_notices"}
)
HEADER = frozenset(
    {
        "extends",
        "version",
        "title",
        "document",
        "audience",
        "effective_from",
        "effective_until",
        "effective_note",
        "terms",
    },
)
_NATIONAL_HEADER = ("title", "document", "effective_from", "effective_until", "effective_note")


@dataclass(frozen=True)
class National:
    """A national edition: rules that a board's edition may leave as they are."""

    key: str
    file: Path
    title: str
    document: str
    rules: dict[str, Any]


def read_nationals(folder: Path) -> dict[str, National]:
    return {file.stem: _read_national(file) for file in sorted(folder.glob("*.toml"))}


def _read_national(file: Path) -> National:
    raw = table_of(file)
    for key in _NATIONAL_HEADER:
        if key not in raw:
            raise BoardError(file, key, "This is missing. Every national edition gives it.")
    rules = {k: unmarked(v, file, k) for k, v in raw.items() if k not in HEADER}
    sourced = {k: _sourced(v, raw["document"], file, k) for k, v in rules.items()}
    return National(file.stem, file, raw["title"], raw["document"], sourced)


def read_edition(file: Path, nationals: dict[str, National]) -> Procedure:
    raw = table_of(file)
    national = _beneath(file, raw, nationals)
    document = raw.get("document", "")
    own = {k: _sourced(v, document, file, k) if k not in HEADER else v for k, v in raw.items()}
    if "key" in own:
        raise BoardError(file, "key", "An edition is named by its file; take this out.")
    flat = _flatten(own, national)

    def blame(key: str) -> Path:
        return file if _given(own, key) or not _given(national.rules, key) else national.file

    return build(Procedure, {**flat, "key": file.stem}, blame)


def _beneath(file: Path, raw: dict[str, Any], nationals: dict[str, National]) -> National:
    key = raw.get("extends", "")
    if key not in nationals:
        known = ", ".join(sorted(nationals))
        raise BoardError(file, "extends", f"Name a national edition; there are: {known}.")
    return nationals[key]


def _given(rules: dict[str, Any], key: str) -> bool:
    first, _, rest = key.partition(".")
    inner = rules.get(first)
    if first in KEYED and isinstance(inner, dict) and rest:
        return rest.split(".")[0] in inner
    return inner is not None


def _sourced(value: Any, document: str, file: Path, key: str) -> Any:
    """Give every rule its source: the file's document and the rule's own section."""
    if isinstance(value, list):
        return [_sourced(v, document, file, f"{key}.{n}") for n, v in enumerate(value, 1)]
    if not isinstance(value, dict):
        return value
    inner = {k: _sourced(v, document, file, f"{key}.{k}") for k, v in value.items()}
    if "standing" not in inner and "stated" not in inner:
        return inner
    section = inner.pop("section", "")
    if not section and "standing" in inner:
        raise BoardError(file, f"{key}.section", "Say which part of the document states this.")
    return {**inner, "source": {"document": document, "section": section}}


def _flatten(own: dict[str, Any], national: National) -> dict[str, Any]:
    flat = {**national.rules, **own}
    for group in KEYED:
        flat[group] = _merge(own.get(group), national.rules.get(group), national)
    for key in own.keys() - KEYED:
        flat[key] = _over(own[key], national.rules.get(key), national)
    for key, role in _tables(flat.get("roles")):
        role.setdefault("key", key) if "standing" in role else None
    return flat


def _tables(group: Any) -> list[tuple[str, dict[str, Any]]]:
    items = group.items() if isinstance(group, dict) else ()
    return [(k, v) for k, v in items if isinstance(v, dict)]


def _merge(own: Any, beneath: Any, national: National) -> Any:
    if own is not None and not isinstance(own, dict):
        return own
    mine, theirs = own or {}, beneath or {}
    over = {key: _over(value, theirs.get(key), national) for key, value in mine.items()}
    return {key: dict(v) if isinstance(v, dict) else v for key, v in {**theirs, **over}.items()}


def _over(own: Any, beneath: Any, national: National) -> Any:
    """Silence stays silence, and remembers what the national guidance said."""
    silent = isinstance(own, dict) and "stated" in own
    if not silent or not isinstance(beneath, dict) or not beneath.get("note"):
        return own
    return {**own, "nationally": f"{national.document}: {beneath['note']}"}
