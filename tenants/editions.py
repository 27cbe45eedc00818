"""A board's edition laid over one national edition, flattened."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from domain.procedures.consistency import contradictions
from domain.procedures.definition import Procedure
from tenants.errors import BoardError, first_of
from tenants.marks import unmarked
from tenants.overriding import OVERRIDES, check_overrides, of_the_guidance, overrides_of
from tenants.reading import table_of
from tenants.saying import build

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
        "overrides",
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
    overrides: list[dict[str, Any]]


def read_nationals(folder: Path) -> dict[str, National]:
    return {file.stem: _read_national(file) for file in sorted(folder.glob("*.toml"))}


def _read_national(file: Path) -> National:
    raw = table_of(file)
    for key in _NATIONAL_HEADER:
        if key not in raw:
            raise BoardError(file, key, "This is missing. Every national edition gives it.")
    rules = {k: unmarked(v, file, k) for k, v in raw.items() if k not in HEADER}
    sourced = {k: _sourced(v, raw["document"], file, k) for k, v in rules.items()}
    overrides = overrides_of({**raw, **_unmarked_overrides(raw, file)}, file)
    return National(file.stem, file, raw["title"], raw["document"], sourced, overrides)


def _unmarked_overrides(raw: dict[str, Any], file: Path) -> dict[str, Any]:
    return {OVERRIDES: unmarked(raw.get(OVERRIDES, []), file, OVERRIDES)}


def read_edition(
    file: Path, nationals: dict[str, National], within: Path | None = None
) -> Procedure:
    raw = table_of(file, within=within)
    national = _beneath(file, raw, nationals)
    document = _document(file, raw)
    own = {k: _sourced(v, document, file, k) if k not in HEADER else v for k, v in raw.items()}
    _refuse_named(file, own)
    beneath = of_the_guidance(national.overrides, own, KEYED)
    own[OVERRIDES] = [*overrides_of(raw, file), *beneath]
    flat = _flatten(own, national)

    def blame(key: str) -> Path:
        return file if _given(own, key) or not _given(national.rules, key) else national.file

    procedure = build(Procedure, {**flat, "key": file.stem}, blame)
    against = [BoardError(blame(key), key, right) for key, right in contradictions(procedure)]
    if against:
        raise first_of(against)
    check_overrides(procedure, file)
    return procedure


def _document(file: Path, raw: dict[str, Any]) -> str:
    document = raw.get("document")
    if not isinstance(document, str) or not document.strip():
        raise BoardError(file, "document", "Name the document that the rules come from.")
    return document


def _refuse_named(file: Path, own: dict[str, Any]) -> None:
    """What its place in the folder or under a heading names already has no key of its own."""
    if "key" in own:
        raise BoardError(file, "key", "An edition is named by its file; take this out.")
    for name, role in _tables(own.get("roles")):
        if "key" in role:
            key = f"roles.{name}.key"
            raise BoardError(file, key, "A role is named by its heading; take this out.")


def _beneath(file: Path, raw: dict[str, Any], nationals: dict[str, National]) -> National:
    key = raw.get("extends", "")
    if not isinstance(key, str) or key not in nationals:
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
    if not inner.keys() & _MARKS:
        return inner
    _refuse_ours(file, key, inner)
    section = inner.pop("section", "")
    if not section and "stated" not in inner:
        raise BoardError(file, f"{key}.section", "Say which part of the document states this.")
    return {**inner, "source": {"document": document, "section": section}}


_MARKS = {"standing", "stated", "section"}


def _refuse_ours(file: Path, key: str, rule: dict[str, Any]) -> None:
    """What is worked out from the rest cannot be written by hand as well."""
    if "source" in rule:
        raise BoardError(file, f"{key}.source", "Write section alone; the document is named once.")
    if "nationally" in rule:
        right = "This is taken from the national edition; take it out, or write a note."
        raise BoardError(file, f"{key}.nationally", right)
    if "stated" in rule and rule["stated"] is not False:
        right = "Only false can stand here: stated = false. Take it out where the rule is stated."
        raise BoardError(file, f"{key}.stated", right)
    if not isinstance(rule.get("section", ""), str):
        raise BoardError(
            file, f"{key}.section", "Write the name of the part between quotation marks."
        )


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
