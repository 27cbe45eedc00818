"""How well a national rule is known, and that it binds no more firmly than that."""

from enum import StrEnum
from pathlib import Path
from typing import Any

from domain.procedures.vocabulary import Standing
from tenants.errors import BoardError


class Mark(StrEnum):
    """What a national rule rests on."""

    READ = "V"
    """Read in a source that quotes the guidance or the law."""
    SEEN_IN_PART = "P"
    """The gist was seen, and not the exact words."""
    UNCHECKED = "U"
    """General knowledge that nobody has checked against the text."""


_AT_MOST = {
    Mark.READ: tuple(Standing),
    Mark.SEEN_IN_PART: (Standing.EXPECTED, Standing.ADVISORY),
    Mark.UNCHECKED: (Standing.ADVISORY,),
}
_KNOWN = ", ".join(mark.value for mark in Mark)


def unmarked(value: Any, file: Path, key: str) -> Any:
    """The rules without their marks, each of which has been checked."""
    if isinstance(value, list):
        return [unmarked(part, file, f"{key}.{n}") for n, part in enumerate(value, 1)]
    if not isinstance(value, dict):
        return value
    if "standing" in value:
        _check(value, file, key)
    return {k: unmarked(v, file, f"{key}.{k}") for k, v in value.items() if k != "mark"}


def _check(rule: dict[str, Any], file: Path, key: str) -> None:
    if rule.get("mark") not in set(Mark):
        right = f"Say how well this rule is known: {_KNOWN}."
        raise BoardError(file, f"{key}.mark", right)
    allowed = [standing.value for standing in _AT_MOST[Mark(rule["mark"])]]
    if rule["standing"] in set(Standing) and rule["standing"] not in allowed:
        right = f"A rule that is marked {rule['mark']} can be {' or '.join(allowed)} at most."
        raise BoardError(file, f"{key}.standing", right)
