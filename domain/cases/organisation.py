"""Whom somebody appointed works for, which is what independence is measured by."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class WorksFor(StrEnum):
    BOARD = "board"
    AGENCY = "agency"
    ELSEWHERE = "elsewhere"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Organisation:
    """The board itself, an agency of its, another organisation by name, or nobody."""

    works_for: WorksFor
    agency_id: UUID | None = None
    name: str | None = None

    def is_among(self, agencies: dict[UUID, str]) -> bool:
        """Whether it is one of these, by what it is or by what it is called."""
        if self.agency_id in agencies:
            return True
        return bool(self.name) and folded(self.name or "") in map(folded, agencies.values())


def folded(name: str) -> str:
    """What makes two spellings of a name the same name."""
    return " ".join(name.casefold().replace("’", "'").split())
