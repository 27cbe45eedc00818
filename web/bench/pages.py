"""The pages that are measured, and who asks for each."""

from dataclasses import dataclass
from uuid import UUID

from domain.tenancy import Audience
from web.bench.visitor import Visitor


@dataclass(frozen=True)
class Asked:
    """A page, its visitor, and the row that the bare view finds in its place."""

    name: str
    path: str
    visitor: Visitor
    board: str
    audience: Audience
    who: UUID
    row: UUID
    lists: bool = False

    def bare_path(self, size: int) -> str:
        return f"/bare/{self.board}/{self.audience.value}/{self.who}/{self.row}/{size}"
