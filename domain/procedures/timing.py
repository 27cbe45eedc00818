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
    """A time limit: from one event to another, one value or a range. From: all leaflets."""

    start: MaybeEvent
    """The event that starts it. From: parents and carers 2011; professionals 2017."""
    end: CaseEvent
    """The event that stops it. From: all leaflets."""
    minimum: Count
    """The low end of the range; the same as the maximum for a single value. From: parents and
    carers 2011; families 2013."""
    maximum: Count
    """The limit. From: all leaflets."""
    unit: Unit
    """Calendar months, days, or England's working days. From: all leaflets; WT 2018."""
    firmness: Firmness
    """How the limit is put. From: all leaflets."""


class Extension(Rule):
    """What happens when a review needs longer. From: families 2015; professionals 2017."""

    permitted: YesNo
    """Whether the time may be extended. From: families 2015; professionals 2017."""
    tell_family: YesNo
    """Whether the family is told. From: families 2015."""
    give_reasons: YesNo
    """Whether the reasons are explained to them. From: families 2015."""


class Hold(Rule):
    """Proceedings that make something wait. From: families 2013; families 2015."""

    kinds: tuple[ProceedingKind, ...]
    """The kinds of proceeding that trigger it. From: families 2013; families 2015."""
    until: MaybeUntil
    """When it ends. From: families 2013."""
    affects: Said
    """Whose views, or whose reading, must wait. From: families 2015."""


class Holds(Frozen):
    """Two different things: waiting to take views, and waiting to publish. From: families 2013."""

    views: tuple[Stated[Hold], ...] = Field(min_length=1)
    """What makes the taking of views wait. From: families 2013; families 2015."""
    publication: tuple[Stated[Hold], ...] = Field(min_length=1)
    """What makes publication wait. From: families 2013."""
