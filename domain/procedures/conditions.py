"""One condition on publishing, and what is known when it is asked."""

from dataclasses import dataclass
from datetime import date

from domain.procedures.vocabulary import Standing

OWN_PROMISE = "Candour's promise: the family never learns it from the news"
OWN_CARE = "Candour's own safeguard, for every board"


@dataclass(frozen=True)
class PublicationFacts:
    """What is known of the case at this moment."""

    approved: bool
    cleared: bool
    open_publication_holds: tuple[str, ...]
    relatives_owed_copy: int
    relatives_owed_notice: int
    welfare_confirmed: bool
    recipients_owed: tuple[str, ...] = ()
    on: date | None = None
    """The day of publication, so that duties no longer in force fall away."""


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
