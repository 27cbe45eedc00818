"""Finding the events of a case, and how many came."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.errors import NotFound
from domain.learning.events import Attendance, LearningEvent


@dataclass(frozen=True)
class Told:
    """One event, with how many people came from each agency."""

    event: LearningEvent
    came: Mapping[UUID, int]

    @property
    def state(self) -> str:
        """held, called_off, late or planned, as of today."""
        if self.event.held_on:
            return "held"
        if self.event.called_off_on:
            return "called_off"
        return "late" if self.event.planned_on < clock.today() else "planned"

    @property
    def people(self) -> int:
        return sum(self.came.values())


def events_of(session: Session, case_id: UUID) -> Sequence[Told]:
    """Those still to come first, the soonest at the top, then the rest from the latest back."""
    rows = session.scalars(
        select(LearningEvent)
        .where(LearningEvent.case_id == case_id)
        .order_by(LearningEvent.planned_on, LearningEvent.made_at, LearningEvent.id)
    ).all()
    came = _came(session, case_id)
    told = [Told(row, came.get(row.id, {})) for row in rows]
    coming = [each for each in told if each.state in {"planned", "late"}]
    return [*coming, *reversed([each for each in told if each not in coming])]


def event_by_id(session: Session, case_id: UUID, event_id: UUID) -> LearningEvent:
    wanted = (LearningEvent.case_id == case_id, LearningEvent.id == event_id)
    found = session.scalars(select(LearningEvent).where(*wanted)).first()
    if found is None:
        raise NotFound
    return found


def _came(session: Session, case_id: UUID) -> dict[UUID, dict[UUID, int]]:
    rows = session.scalars(
        select(Attendance)
        .where(Attendance.case_id == case_id)
        .order_by(Attendance.people.desc(), Attendance.id.desc())
    )
    found: dict[UUID, dict[UUID, int]] = {}
    for row in rows:
        found.setdefault(row.learning_event_id, {})[row.agency_id] = row.people
    return found
