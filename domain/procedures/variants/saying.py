"""How a value of a table is put."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from domain.procedures.basis import NotStated, Rule, Silence, is_stated
from domain.procedures.definition import Procedure

R = TypeVar("R", bound=Rule)

SILENT = Silence.NOT_STATED.value
NONE = "none stated"
OF_THE_GUIDANCE = "(from the guidance)"


def cell(procedure: Procedure, rule: R | NotStated | None, say: Callable[[R], str]) -> str:
    """What a rule says; whose it is, where the board leaves it to the guidance."""
    if rule is None or isinstance(rule, NotStated):
        return SILENT
    said = say(rule)
    own = said == SILENT or rule.source.document == procedure.document
    return said if own else f"{said} {OF_THE_GUIDANCE}"


def is_own(procedure: Procedure, rule: Rule | NotStated | None) -> bool:
    """Whether the board states it itself."""
    return rule is not None and is_stated(rule) and rule.source.document == procedure.document


def joined(parts: Iterable[str], between: str = "; ", otherwise: str = SILENT) -> str:
    return between.join(dict.fromkeys(part for part in parts if part)) or otherwise


def yes(value: object) -> str:
    """Yes, no, or not stated."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return SILENT
