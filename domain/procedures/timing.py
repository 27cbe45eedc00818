"""Clocks, their extension, and the holds that proceedings place."""

from typing import Annotated

from pydantic import Field

from domain.procedures.basis import Count, Frozen, Rule, Said, Silence, Stated, YesNo
from domain.procedures.vocabulary import (
    CaseEvent,
    Firmness,
    HoldUntil,
    ProceedingKind,
    Unit,
)

MaybeEvent = Annotated[Silence | CaseEvent, Field(union_mode="left_to_right")]
MaybeUntil = Annotated[Silence | HoldUntil, Field(union_mode="left_to_right")]


class Clock(Rule):
    """A time limit: from one event to another, one value or a range."""

    start: MaybeEvent
    """The event that starts it."""
    end: CaseEvent
    """The event that stops it."""
    minimum: Count
    """The low end of the range; the same as the maximum for a single value."""
    maximum: Count
    """The limit."""
    unit: Unit
    """Calendar months, days, or England's working days."""
    firmness: Firmness
    """How the limit is put."""


class Extension(Rule):
    """What happens when a review needs longer."""

    permitted: YesNo
    """Whether the time may be extended."""
    tell_family: YesNo
    """Whether the family is told."""
    give_reasons: YesNo
    """Whether the reasons are explained to them."""


class Hold(Rule):
    """Proceedings that make something wait."""

    kinds: tuple[ProceedingKind, ...]
    """The kinds of proceeding that trigger it."""
    until: MaybeUntil
    """When it ends."""
    affects: Said
    """Whose views, or whose reading, must wait."""


class Holds(Frozen):
    """Two different things: waiting to take views, and waiting to publish."""

    views: tuple[Stated[Hold], ...] = Field(min_length=1)
    """What makes the taking of views wait."""
    publication: tuple[Stated[Hold], ...] = Field(min_length=1)
    """What makes publication wait."""
