"""What has come of requests since they were asked: who opened them, what was sent, what moved.

The board's side. An agency's session may read neither the record nor the notices.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.orm import Session

from domain.audit.actions import Action
from domain.audit.models import Event
from domain.notices.models import Notice
from domain.requests.contribution import Contribution
from domain.requests.escalation import Escalation
from domain.requests.ladder import KINDS
from domain.requests.mending import Mending
from domain.requests.more_time import MoreTime, TimeAnswer
from domain.requests.receipt import Acknowledgement
from domain.requests.request import Request


@dataclass(frozen=True)
class Opening:
    """The first time that a liaison looked."""

    at: datetime
    by: UUID | None


@dataclass(frozen=True)
class Chase:
    """One step of the ladder that was taken."""

    kind: str
    at: datetime
    people: int


@dataclass(frozen=True)
class Move:
    """One time that the due date was moved, and why."""

    at: datetime
    was: date
    now: date
    mending: bool = False
    words: str | None = None


def openings(session: Session, case_id: UUID, ids: Iterable[UUID]) -> dict[UUID, Opening]:
    rows = session.execute(
        select(Event.subject_id, Event.made_at, Event.actor_id)
        .where(
            Event.case_id == case_id,
            Event.action == Action.REQUEST_READ.value,
            Event.subject_id.in_(list(ids)),
        )
        .ext(distinct_on(Event.subject_id))
        .order_by(Event.subject_id, Event.made_at, Event.id)
    )
    return {row.subject_id: Opening(row.made_at, row.actor_id) for row in rows}


def chases(session: Session, case_id: UUID, ids: Iterable[UUID]) -> dict[UUID, list[Chase]]:
    """By request, the first first; those to several people at one step are one.

    What is told of an answer, as of a sign-off that is wanted, is told of its request.
    """
    asked = func.coalesce(Contribution.request_id, Event.subject_id)
    rows = session.execute(
        select(asked, Event.id, Notice.kind, Notice.made_at)
        .join(Event, Event.id == Notice.event_id)
        .outerjoin(Contribution, Contribution.id == Event.subject_id)
        .where(Notice.case_id == case_id, Notice.kind.in_(KINDS), asked.in_(list(ids)))
        .order_by(Notice.made_at, Notice.id)
    )
    steps: dict[tuple[UUID, UUID, str], list[datetime]] = {}
    for subject, event, kind, at in rows:
        if subject is not None:
            steps.setdefault((subject, event, kind), []).append(at)
    found: dict[UUID, list[Chase]] = {}
    for (subject, _, kind), moments in steps.items():
        found.setdefault(subject, []).append(Chase(kind, moments[0], len(moments)))
    return found


def escalations(session: Session, case_id: UUID) -> dict[UUID, list[Escalation]]:
    """By request, the first first."""
    found: dict[UUID, list[Escalation]] = {}
    rows = select(Escalation).where(Escalation.case_id == case_id)
    for row in session.scalars(rows.order_by(Escalation.made_at, Escalation.id)):
        found.setdefault(row.request_id, []).append(row)
    return found


def moves(session: Session, request: Request) -> list[Move]:
    """Every date that it has had, the first first. Both sides may see them."""
    granted = (MoreTime.request_id == request.id, MoreTime.answer == TimeAnswer.GRANTED.value)
    given = session.scalars(select(MoreTime).where(*granted).order_by(MoreTime.id)).all()
    made = [
        Move(row.answered_at or row.made_at, row.was_due_on, row.due_on, words=row.words)
        for row in given
        if row.due_on
    ]
    made += [
        Move(row.made_at, row.was_due_on, row.due_on, mending=True)
        for row in mendings(session, request.id)
    ]
    return sorted(made, key=lambda move: move.at)


def mendings(session: Session, request_id: UUID) -> Sequence[Mending]:
    """What was sent back, the latest first."""
    return session.scalars(
        select(Mending).where(Mending.request_id == request_id).order_by(Mending.version.desc())
    ).all()


def times_asked(session: Session, request_id: UUID) -> Sequence[MoreTime]:
    """Every time that the agency asked for more, the latest first."""
    return session.scalars(
        select(MoreTime)
        .where(MoreTime.request_id == request_id, MoreTime.wanted_on.is_not(None))
        .order_by(MoreTime.made_at.desc(), MoreTime.id.desc())
    ).all()


def acknowledged(session: Session, ids: Iterable[UUID]) -> dict[UUID, Acknowledgement]:
    """By request, the latest word that it has arrived."""
    rows = session.scalars(
        select(Acknowledgement)
        .where(Acknowledgement.request_id.in_(list(ids)))
        .order_by(Acknowledgement.made_at, Acknowledgement.id)
    )
    return {row.request_id: row for row in rows}
