"""A surface is one stretch of text a reader, or a curious reader, could find in a document."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Surface:
    """`within` names the place whose text already holds this one, so it is not reported twice."""

    kind: str
    place: str
    text: str
    within: str = ""
