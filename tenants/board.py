"""A board as its folder describes it."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from domain.procedures.basis import Frozen, Said, Silence, Text
from domain.procedures.definition import Procedure
from domain.procedures.vocabulary import Audience
from tenants.errors import BoardError

__all__ = ["Board", "BoardError", "Contact", "Leaflet"]

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=40)]
Host = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$")]
Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]


class Contact(Frozen):
    """How to reach the board, exactly as far as its leaflet says."""

    role: Said
    address: Annotated[Silence | tuple[Text, ...], Field(union_mode="left_to_right")]
    phone: Said
    email: Said
    web: Said
    instead: Said
    """Whom to ask where the leaflet gives no contact of its own."""
    as_of: Said
    """The month of the leaflet that these details come from."""


class Leaflet(Frozen):
    """A leaflet for one audience, in markdown with facts still to be filled in."""

    audience: Audience
    title: Text
    version: Said
    created: Said
    drawn_from: Text
    """What it was written from; readers see it when it is not a leaflet for them."""
    body: Text


class Board(Frozen):
    slug: Slug
    name: Text
    short_name: Text
    also_called: tuple[Text, ...]
    strapline: Said
    hosts: tuple[Host, ...] = Field(min_length=1)
    colour: Colour
    organisations: tuple[Text, ...]
    contact: Contact
    procedures: Mapping[str, Procedure]
    leaflets: Mapping[Audience, Leaflet]
    mark: Text
    example: bool

    @property
    def home(self) -> str:
        """The host that links to this board are written with: the first of its own."""
        return self.hosts[0]

    def edition_on(self, day: date) -> Procedure:
        """The edition in force on a day: the latest begun by then, else the earliest."""
        begun = [p for p in self._by_start() if _start(p) <= day]
        return begun[-1] if begun else self._by_start()[0]

    def _by_start(self) -> list[Procedure]:
        return sorted(self.procedures.values(), key=lambda p: (_start(p), p.key))

    @property
    def contact_note(self) -> str:
        """How old the contact details are."""
        leaflet = f"our leaflet of {self.contact.as_of}"
        if self.contact.as_of is Silence.NOT_STATED:
            leaflet = "a leaflet with no date"
        return f"These contact details come from {leaflet}. Check them before use."


def _start(procedure: Procedure) -> date:
    start = procedure.effective_from
    return start if isinstance(start, date) else date.min
