"""The list of a family's pages and the states that each can be in.

Add a page here by arranging it, in a module `on_<noun>.py` beside this one:

    @state("family.meetings", "two times offered")
    def offered(at: Stage) -> str:
        ...
        return at.inside("/family/meetings")

It returns the address to open, or the answer to a form where the state is one that only sending
makes. A page of the family's that is not arranged fails the suite.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from flask import Flask

from tests.cast import Cast
from tests.support.client import Client, Page
from tests.support.relatives import Family, add_family, make_case
from web.guard import SAFE


@dataclass
class Stage:
    """A relative with a link, and a phone of theirs that has opened it."""

    app: Flask
    cast: Cast
    phone: Client
    family: Family = field(init=False)

    def __post_init__(self) -> None:
        self.family = add_family(self.cast, make_case(self.cast))

    def inside(self, path: str) -> str:
        """The page behind the link."""
        self.phone.open_family(self.family.invitation)
        return path

    def send(self, path: str, action: str | None = None, **typed: Any) -> Page:
        """The answer to a form, as the relative would send it."""
        return self.phone.submit(self.inside(path), action, **typed)


Arrange = Callable[[Stage], str | Page]
STATES: dict[tuple[str, str], Arrange] = {}
# What a browser keeps or shows by itself, and no page of ours. It has a neutral name.
FILES: dict[str, Arrange] = {}
ELSEWHERE = {"family.away"}  # leads out at once, and shows nothing


def state(endpoint: str, name: str) -> Callable[[Arrange], Arrange]:
    def marked(arrange: Arrange) -> Arrange:
        assert (endpoint, name) not in STATES, (endpoint, name)
        STATES[endpoint, name] = arrange
        return arrange

    return marked


def file(endpoint: str) -> Callable[[Arrange], Arrange]:
    """Mark the arrangement of a file that a relative may take away, with words of their own."""

    def marked(arrange: Arrange) -> Arrange:
        FILES[endpoint] = arrange
        return arrange

    return marked


def pages_of(app: Flask) -> set[str]:
    """The endpoints of a family that can be looked at, from the map of routes."""
    return {
        rule.endpoint
        for rule in app.url_map.iter_rules()
        if rule.endpoint.startswith("family.") and rule.methods and rule.methods & SAFE
    } - {*FILES, *ELSEWHERE}
