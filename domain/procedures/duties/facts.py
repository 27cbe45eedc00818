"""What is known when it is asked how a duty stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Done:
    """One thing that was done for a relative, or offered and not wanted."""

    duty: str
    on: date
    how: str
    document: str = ""
    declined: bool = False
    offered: bool = False  # offered, and not yet taken up
    of_day: date | None = None  # the day of publication that they were told of


@dataclass(frozen=True)
class Signed:
    """Why a duty will not be met, in the words of whoever signed."""

    on: date
    reason: str
    by: str


@dataclass(frozen=True)
class CaseSide:
    """What is the same for every relative of a case. `None` for what has not come to pass."""

    decided_on: date | None = None
    due_on: date | None = None  # of the review's clock
    finished_on: date | None = None  # when what the review ends in was approved
    extended_on: date | None = None  # when its time was last extended
    known_until: date | None = None  # the day that was given before that
    held_on: date | None = None  # since when views wait
    hold_quiet: bool = False  # it may not be spoken of
    look_again_on: date | None = None
    drafted: bool = False
    approved: frozenset[str] = frozenset()
    published: Mapping[str, date] = field(default_factory=dict)
    planned: Mapping[str, date] = field(default_factory=dict)  # as the family was last told it
    ended: bool = False  # published or closed: it is behind them


@dataclass(frozen=True)
class Person:
    """What was done for one relative, and what was signed instead."""

    wants_news: bool = True
    added_on: date | None = None
    done: tuple[Done, ...] = ()
    signed: Mapping[tuple[str, str], Signed] = field(default_factory=dict)
    quiet: bool = False  # they asked not to be asked: not now, or not at all
