"""What a step stands on while it is played: one session, one actor, one case."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.agencies.models import Agency
from domain.agencies.queries import agency_by_id
from domain.cases.case import Case
from domain.cases.queries import case_by_reference
from domain.errors import NotFound
from domain.family.queries import relatives_of
from domain.family.relatives import Relative
from domain.files.store import FileStore
from domain.reports.drafts import Draft
from domain.reports.queries import latest_draft
from tenants.board import Board


@dataclass(frozen=True)
class Company:
    """The board's people and agencies, by their keys in the script."""

    members: Mapping[str, Actor]
    agencies: Mapping[str, UUID]

    def member_id(self, key: str) -> UUID:
        found = self.members[key].id
        if found is None:
            raise NotFound
        return found


@dataclass
class Scene:
    """`reference` is the case's own once it has been referred; `link` is a relative's secret."""

    session: Session
    actor: Actor
    board: Board
    company: Company
    store: FileStore
    today: date
    reference: str = ""
    link: str = field(default="", repr=False)

    @property
    def case(self) -> Case:
        return case_by_reference(self.session, self.reference)

    def day(self, days: int) -> date:
        return self.today + timedelta(days=days)

    def then(self) -> date:
        """The day on which the step is played."""
        return clock.today()

    def agency(self, key: str) -> Agency:
        return agency_by_id(self.session, self.company.agencies[key])

    def relative(self, name: str) -> Relative:
        return relative_named(self.session, self.case.id, name)

    def draft(self, document: str) -> Draft:
        draft = latest_draft(self.session, self.case.id, document)
        if draft is None:
            raise NotFound(f"Nothing has been written of {document} yet.")
        return draft


def relative_named(session: Session, case_id: UUID, name: str) -> Relative:
    for relative in relatives_of(session, case_id):
        if relative.name == name:
            return relative
    raise NotFound(f"{name} has not been added to the case yet.")
