"""A board as its folder describes it."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from domain.neutral import is_neutral, telling_words
from domain.procedures.basis import Frozen, Said, Silence, Text
from domain.procedures.definition import Procedure
from domain.procedures.effective import on_day
from domain.procedures.vocabulary import Audience
from domain.wording import say
from tenants.colours import fault_of
from tenants.errors import BoardError

__all__ = ["SLUG", "Board", "BoardError", "Contact", "Helpline", "Leaflet"]

SLUG = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
LONGEST_SLUG = 40
_LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
HOST = rf"^{_LABEL}(\.{_LABEL})*$"
EMAIL = r"^[^@\s<>\"']+@[^@\s<>\"']+\.[^@\s<>\"']+$"
PHONE = r"^\+?[0-9() -]{5,30}([a-z. ]{1,12}[0-9]{1,6})?$"
WEB = r"^(https?://)?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:[0-9]+)?(/[^\s<>\"']*)?$"


def _legible(colour: str) -> str:
    fault = fault_of(colour)
    if fault:
        raise ValueError(fault)
    return colour


def _neutral(name: str) -> str:
    told = telling_words(name)
    if told:
        raise ValueError(f"leave out “{told[0]}”: strangers see it on envelopes and messages")
    return name


Neutral = Annotated[Text, StringConstraints(max_length=40), AfterValidator(_neutral)]
Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=LONGEST_SLUG)]
Host = Annotated[str, StringConstraints(pattern=HOST, max_length=253)]
Colour = Annotated[str, AfterValidator(_legible)]
Lines = Annotated[Silence | tuple[Text, ...], Field(union_mode="left_to_right")]
Email = Annotated[
    Silence | Annotated[Text, StringConstraints(pattern=EMAIL)], Field(union_mode="left_to_right")
]
Phone = Annotated[
    Silence | Annotated[Text, StringConstraints(pattern=PHONE)], Field(union_mode="left_to_right")
]
Web = Annotated[
    Silence | Annotated[Text, StringConstraints(pattern=WEB)], Field(union_mode="left_to_right")
]


class Contact(Frozen):
    """How to reach the board, exactly as far as its leaflet says."""

    role: Said
    """The title of whoever answers. From: all leaflets."""
    address: Lines
    """Its lines. From: parents and carers 2011; parents undated; families 2013."""
    phone: Phone
    """The telephone. From: parents and carers 2011; parents undated; families 2015."""
    email: Email
    """The address for email. From: parents and carers 2011; families 2013."""
    web: Web
    """The website. From: parents and carers 2011; families 2015; professionals 2017."""
    hours: Lines = Silence.NOT_STATED
    """When the office can be reached, line by line. It may be left out. From: ours."""
    instead: Said
    """Whom to ask where the leaflet gives no contact of its own. From: professionals 2017."""
    as_of: Said
    """The month of the leaflet that these details come from. From: parents and carers 2011."""


class Helpline(Frozen):
    """Somebody else whom a relative in trouble can call, as the board vouches for them."""

    name: Text
    """Who answers. From: ours."""
    phone: Annotated[Text, StringConstraints(pattern=PHONE)]
    """The telephone. From: ours."""
    says: Text
    """What they help with, in a plain sentence. From: ours."""
    source: Text
    """Where the board has this from, and of which day. From: ours."""


class Leaflet(Frozen):
    """What the board says of its own leaflet for one audience. Its words come from the rules."""

    audience: Audience
    """Whom it is for; part of what it is. From: all leaflets."""
    title: Text
    """Its heading. From: all leaflets."""
    version: Said
    """Its version. From: parents and carers 2011."""
    created: Said
    """When it was made. From: parents and carers 2011; professionals 2017."""
    drawn_from: Text
    """What it was written from; readers see it when it is not a leaflet for them. From: ours."""
    body: str = ""
    """Plain paragraphs of facts about this board alone, that no rule can hold. From: ours."""


class Board(Frozen):
    """A board: who it is, and what it publishes and works by."""

    slug: Slug
    """Its folder's name, and its key everywhere. From: ours."""
    name: Text
    """Its name. From: all leaflets."""
    short_name: Text
    """Its abbreviation. From: all leaflets."""
    also_called: tuple[Text, ...]
    """Other names that it uses of itself. From: parents undated; families 2015."""
    strapline: Said
    """Its motto. From: parents and carers 2011; parents undated."""
    neutral_name: Neutral | None = None
    """Who its messages to families come from, where it is not the abbreviation. From: ours."""
    hosts: tuple[Host, ...] = Field(min_length=1)
    """Where it is served. From: ours."""
    colour: Colour
    """Its colour. From: ours."""
    organisations: tuple[Text, ...]
    """Members that are named. From: parents and carers 2011; professionals 2017."""
    organisations_note: str
    """What of them could not be read, or was not named. From: parents and carers 2011."""
    source: Text
    """The document that all this comes from, the contact too. From: all leaflets."""
    contact: Contact
    """How to reach it. From: all leaflets."""
    help: tuple[Helpline, ...] = ()
    """Whom else a relative in trouble can call. It may be left out. From: ours."""
    procedures: Mapping[str, Procedure]
    """Its editions, by key. From: all leaflets."""
    leaflets: Mapping[Audience, Leaflet]
    """Its leaflets, by audience. From: all leaflets."""
    mark: Text
    """A drawing that stands for it. From: ours."""
    example: bool
    """Whether it is made up. From: ours."""
    written_on: date | None = None
    """The day on which the board last wrote its contacts itself; none where its file says them.
    From: ours."""

    @property
    def sender(self) -> str:
        """Who it is on an envelope and in a subject: never a word that tells a stranger why."""
        return self.neutral_name or (self.short_name if is_neutral(self.short_name) else "")

    @property
    def home(self) -> str:
        """The host that links to this board are written with: the first of its own."""
        return self.hosts[0]

    def edition_on(self, day: date) -> Procedure:
        """The edition in force on a day, as it stands then: the latest begun, else the earliest."""
        begun = [p for p in self._by_start() if _start(p) <= day]
        return on_day(begun[-1] if begun else self._by_start()[0], day)

    def _by_start(self) -> list[Procedure]:
        return sorted(self.procedures.values(), key=lambda p: (_start(p), p.key))

    @property
    def contact_note(self) -> str:
        """How old the contact details are."""
        if self.written_on:
            return say(
                "The board last changed these contact details on %(day)s.", day=self.written_on
            )
        if self.contact.as_of is Silence.NOT_STATED:
            return say(
                "These contact details come from a leaflet with no date. Check them before use."
            )
        return say(
            "These contact details come from our leaflet of %(when)s. Check them before use.",
            when=self.contact.as_of,
        )


def _start(procedure: Procedure) -> date:
    start = procedure.effective_from
    return start if isinstance(start, date) else date.min
