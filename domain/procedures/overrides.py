"""A rule that is otherwise for a while: the law changed, or a limit was relaxed."""

from collections.abc import Mapping
from typing import Self

from pydantic import Field, JsonValue, model_validator

from domain.procedures.basis import Rule, Silence, Text
from domain.procedures.output import MaybeDay
from domain.procedures.vocabulary import CountedFrom


class Override(Rule):
    """Other values that one rule takes between two days, with a source of their own.

    From: ours; WT 2010; WT 2018.
    """

    key: Text
    """Its name within this procedure. From: ours."""
    of: Text
    """The rule that is otherwise, such as "clocks.review". From: ours."""
    counted_from: CountedFrom
    """Which day has to lie between the two. From: ours."""
    first_day: MaybeDay
    """The first day; not stated where it has always been so. From: WT 2018."""
    last_day: MaybeDay
    """The last day; not stated where it is so for good. From: WT 2010."""
    days_note: str
    """How those days are known. From: ours."""
    lapses: bool = Field(strict=True)
    """Whether the rule falls away, and is as if it had not been stated. From: WT 2010."""
    changes: Mapping[str, JsonValue]
    """The values that are otherwise; none where the rule lapses. From: WT 2018."""

    @model_validator(mode="after")
    def _one_or_the_other(self) -> Self:
        if self.lapses == bool(self.changes):
            raise ValueError("Say either that the rule lapses, or what changes in it.")
        return self

    @model_validator(mode="after")
    def _some_day(self) -> Self:
        days = [day for day in (self.first_day, self.last_day) if not isinstance(day, Silence)]
        if not days:
            raise ValueError("Give a first day, a last day, or both.")
        if days != sorted(days):
            raise ValueError("The last day comes before the first.")
        return self
