"""One condition on publishing, and what is known when it is asked."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from domain.procedures.vocabulary import Standing

OWN_PROMISE = "Candour's promise: the family never learns it from the news"
OWN_CARE = "Candour's own safeguard, for every board"
WELFARE, IN_FULL = "welfare", "in_full"
ASKED_ON_PUBLISHING = frozenset({WELFARE, IN_FULL})


@dataclass(frozen=True)
class FamilyCount:
    """One duty, counted over the relatives of a case."""

    owed: int = 0
    signed: int = 0
    late: int = 0  # told, and not yet for long enough
    free_from: date | None = None  # the first day on which all of those will have known enough

    def with_one(self, *, owed: bool, signed: bool, free_from: date | None) -> "FamilyCount":
        days = [day for day in (self.free_from, free_from) if day]
        return FamilyCount(
            self.owed + owed,
            self.signed + signed,
            self.late + (free_from is not None),
            max(days, default=None),
        )


@dataclass(frozen=True)
class PublicationFacts:
    """What is known of the case at this moment."""

    approved: bool
    cleared: bool
    open_publication_holds: tuple[str, ...]
    welfare_confirmed: bool
    recipients_owed: tuple[str, ...] = ()
    on: date | None = None
    """The day of publication, so that duties no longer in force fall away."""
    recipients_sent: Mapping[str, date] = field(default_factory=dict)
    """When each was sent it, by the body's title."""
    open_proceedings: tuple[str, ...] = ()
    """The kinds of those that are going on, whether or not anyone has placed a hold."""
    hold_sources: tuple[str, ...] = ()
    """Where the rule of each open hold is written, in the same order."""
    whole: bool = False
    """Whether the publisher has said that nothing is left out."""
    family: Mapping[str, FamilyCount] = field(default_factory=dict)
    """What is owed to the relatives, by duty."""
    comments: int = 0
    """How many comments relatives sent on what its draft found."""
    comments_waiting: int = 0
    """How many of those have no answer yet."""
    words_used: int = 0
    """How many things that relatives told this version uses."""
    words_without_consent: int = 0
    """How many of those without consent that stands."""
    kept_back: str = ""
    """The decision that stands on this document: none of it is published, or part is left out."""


@dataclass(frozen=True)
class Condition:
    """One condition, whether it is met, and the page where it can be."""

    key: str
    met: bool
    sentence: str
    source: str
    standing: Standing
    link_key: str
    may_be_explained: bool = False

    @property
    def asked_on_publishing(self) -> bool:
        """Nobody can meet it beforehand: it is asked of the publisher at that moment."""
        return self.key in ASKED_ON_PUBLISHING
