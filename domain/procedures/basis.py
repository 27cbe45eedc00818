"""What every rule stands on: its source, how firmly it binds, and silence as a value."""

from enum import StrEnum
from typing import Annotated, Any, Literal, TypeGuard, TypeVar

from pydantic import BaseModel, ConfigDict, Discriminator, Field, StringConstraints, Tag

from domain.procedures.vocabulary import Standing

T = TypeVar("T")


class Silence(StrEnum):
    """The value of a field that the procedure does not speak of."""

    NOT_STATED = "not stated"


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Said = Annotated[Silence | Text, Field(union_mode="left_to_right")]
YesNo = Annotated[Silence | Annotated[bool, Field(strict=True)], Field(union_mode="left_to_right")]
Count = Annotated[int, Field(strict=True, ge=1, le=999)]


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Source(Frozen):
    """Where a rule is written."""

    document: Text
    """The leaflet, manual or guidance. From: ours."""
    section: str = ""
    """The heading or paragraph in it; empty when the whole document is silent. From: ours."""

    def __str__(self) -> str:
        return f"{self.document}, “{self.section}”" if self.section else self.document


class Rule(Frozen):
    """Something that the procedure states."""

    source: Source
    """Where it is written. From: ours."""
    standing: Standing
    """Whether it is required, expected or advisory. From: ours."""
    note: str = ""
    """A plain sentence that adds what the typed values cannot hold. From: ours."""


class NotStated(Frozen):
    """A whole rule that the procedure is silent on. Never filled in by default."""

    stated: Literal[False]
    """Always false: the mark of silence. From: ours."""
    source: Source
    """The document that is silent. From: ours."""
    note: str = ""
    """What the document says that comes nearest, if anything. From: ours."""
    nationally: str = ""
    """What the national guidance of that time said, where the board is silent. From: ours."""


def _tag(value: Any) -> str:
    silent = isinstance(value, NotStated) or (isinstance(value, dict) and "stated" in value)
    return "silent" if silent else "rule"


Stated = Annotated[
    Annotated[T, Tag("rule")] | Annotated[NotStated, Tag("silent")],
    Discriminator(_tag),
]


def is_stated(value: T | NotStated) -> TypeGuard[T]:
    return not isinstance(value, NotStated)
