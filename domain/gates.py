"""A gate: conditions that must be met, or be explained by a named person where a rule allows it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from domain.errors import Conflict, NotFound, Refused
from domain.procedures.conditions import Condition


class Explained(Protocol):
    """Why a condition is not met, in the words of whoever signed it."""

    @property
    def member_id(self) -> UUID: ...

    @property
    def reason(self) -> str | None: ...


@dataclass(frozen=True)
class Line:
    """A condition, with why it was not met where a named person has said so."""

    condition: Condition
    explanation: Explained | None = None

    @property
    def passed(self) -> bool:
        return self.condition.met or self.explained

    @property
    def explained(self) -> bool:
        return self.condition.may_be_explained and self.explanation is not None

    def as_it_stood(self) -> dict[str, Any]:
        """To be kept with what passed the gate."""
        return {
            "key": self.condition.key,
            "met": self.condition.met,
            "explained": self.explained,
            "sentence": self.condition.sentence,
            "source": self.condition.source,
        }


def line_for(lines: Iterable[Line], condition: str) -> Line:
    """Raises NotFound where the gate has no such condition."""
    for line in lines:
        if line.condition.key == condition:
            return line
    raise NotFound


def explainable_line(lines: Iterable[Line], condition: str) -> Line:
    """Raises NotFound, too, where the condition has to be met."""
    found = line_for(lines, condition)
    if not found.condition.may_be_explained:
        raise NotFound
    return found


def refuse_unless_passed(lines: Iterable[Line], what: str) -> None:
    """`what`: begins the refusal, for instance "This case cannot be closed yet."."""
    for line in lines:
        if not line.passed:
            raise _refused(f"{what} {line.condition.sentence}", line.condition)


def refuse_unless_explainable(line: Line) -> None:
    if not line.condition.may_be_explained:
        said = "This condition has to be met. It cannot be explained instead."
        raise _refused(said, line.condition)
    if line.condition.met:
        raise Conflict("This condition is met, so there is nothing to explain.")
    if line.explanation is not None:
        raise Conflict("Somebody has explained this already.")


def _refused(said: str, condition: Condition) -> Refused:
    return Refused(said, rule=condition.sentence, source=condition.source)
