"""Planning an event, recording that it was held and who came, or that it will not be."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.cases.case import Case
from domain.cases.decided import check_under_review
from domain.errors import Conflict, Invalid
from domain.procedures.learning import KIND
from domain.procedures.vocabulary import LearningKind
from domain.sealing.sealed import Sealed
from domain.turns import hold_row

SETTLED = "What became of this event is recorded already."


class LearningEvent(CaseOwned, Base):
    __tablename__ = "learning_event"
    __table_args__ = tied("case", "member")
    after_closing = True  # the learning goes on
    kind: Mapped[str]  # a kind of the procedure vocabulary: practitioner_event, debrief, ...
    planned_on: Mapped[date]
    held_on: Mapped[date | None]
    called_off_on: Mapped[date | None]
    notes_sealed: Mapped[bytes | None]
    notes = Sealed()
    reason_sealed: Mapped[bytes | None]
    reason = Sealed()  # why it was called off
    member_id: Mapped[UUID]

    @property
    def words(self) -> str:
        return KIND[LearningKind(self.kind)]


class Attendance(CaseOwned, Base):
    """How many people of one agency came. Who they were is not kept."""

    __tablename__ = "attendance"
    __table_args__ = (
        *tied("case", "learning_event", "agency"),
        UniqueConstraint("board_id", "learning_event_id", "agency_id"),
    )
    after_closing = True
    learning_event_id: Mapped[UUID]
    agency_id: Mapped[UUID]
    people: Mapped[int]


def plan_event(
    session: Session,
    actor: Actor,
    case: Case,
    *,
    kind: str,
    planned_on: date,
    notes: str | None = None,
) -> LearningEvent:
    check_under_review(session, case)
    if kind not in set(LearningKind):
        raise Invalid("Choose one of the kinds shown.", field="kind")
    event = LearningEvent(case_id=case.id, kind=kind, planned_on=planned_on, member_id=actor.id)
    event.notes = notes or None
    session.add(event)
    record(session, actor, Action.LEARNING_PLANNED, event, kind=kind)
    return event


def hold_event(
    session: Session,
    actor: Actor,
    event: LearningEvent,
    *,
    held_on: date,
    came: Mapping[UUID, int],
    notes: str | None = None,
) -> LearningEvent:
    """Record that it was held. `came` counts people by agency; those who sent nobody are left out.

    Raises `Invalid` for a day to come, or where nobody came at all.
    """
    _check_open(session, event)
    if held_on > clock.today():
        raise Invalid("The date it was held must be today or earlier.", field="held_on")
    came = {agency: people for agency, people in came.items() if people}
    if not came:
        raise Invalid("Enter how many people came, for at least one agency.")
    event.held_on = held_on
    if notes:
        event.notes = notes
    for agency, people in came.items():
        session.add(_attended(event, agency, people))
    record(session, actor, Action.LEARNING_HELD, event, kind=event.kind, people=sum(came.values()))
    return event


def call_off_event(
    session: Session, actor: Actor, event: LearningEvent, *, reason: str
) -> LearningEvent:
    _check_open(session, event)
    event.called_off_on = clock.today()
    event.reason = reason
    record(session, actor, Action.LEARNING_CALLED_OFF, event, kind=event.kind)
    return event


def _attended(event: LearningEvent, agency: UUID, people: int) -> Attendance:
    return Attendance(
        case_id=event.case_id, learning_event_id=event.id, agency_id=agency, people=people
    )


def _check_open(session: Session, event: LearningEvent) -> None:
    hold_row(session, event)
    if event.held_on is not None or event.called_off_on is not None:
        raise Conflict(SETTLED)
