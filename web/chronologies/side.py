"""Who looks at a chronology: the board's staff, or the agency that gave it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import url_for

from domain.access.permissions import Permission
from domain.chronologies.kept.sources import Source


@dataclass(frozen=True)
class Side:
    """How these pages are found, drawn and led to, on one side."""

    find: Callable[..., Source]  # from the parts of the address
    read: Permission
    work: Permission
    layout: str
    endpoint: str  # what the endpoints of these pages begin with
    parts: Callable[[], dict[str, Any]]  # of the address, for links
    draw: Callable[..., Any]  # the template with what stands around it
    note: Callable[[Source], None]  # that somebody looked
    back: Callable[[], tuple[str, str]]  # to the list: address and words
    may_work: Callable[[Source], bool]

    def to(self, name: str, source: Source, **more: Any) -> str:
        where = self.parts() | {"chronology_id": source.chronology.id} | more
        return url_for(f"{self.endpoint}{name}", **where)
