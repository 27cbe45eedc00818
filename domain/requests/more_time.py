"""More time for an answer: asked for by the agency, or given by the board of its own accord.

The old date is kept in the row that moved it.
"""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Mapped, Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.errors import Conflict, Invalid
from domain.members.queries import liaisons_of, managers
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member
from domain.requests.request import Request
from domain.requests.standing import check_waiting
from domain.sealing.sealed import Sealed
from domain.turns import hold_row, take_turn


class TimeAnswer(StrEnum):
    GRANTED = "granted"
    DECLINED = "declined"


class MoreTime(CaseOwned, Base):
    """Without `wanted_on`, nobody asked: the board gave it of its own accord."""

    __tablename__ = "more_time"
    __table_args__ = tied("case", "request", "agency", "member", answered_by_id="member")
    request_id: Mapped[UUID]
    agency_id: Mapped[UUID]
    was_due_on: Mapped[date]
    wanted_on: Mapped[date | None]
    reason_sealed: Mapped[bytes | None]
    reason = Sealed()
    answer: Mapped[str | None]  # granted | declined
    answered_at: Mapped[datetime | None]
    answered_by_id: Mapped[UUID | None]
    due_on: Mapped[date | None]  # the date given, which need not be the date wanted
    words_sealed: Mapped[bytes | None]
    words = Sealed()
    member_id: Mapped[UUID]


def ask_more_time(
    session: Session, actor: Actor, request: Request, *, until: date, reason: str
) -> MoreTime:
    """By the agency. The date stays as it is until the board has answered."""
    take_turn(session, f"request/{request.id}")
    check_waiting(session, request)
    if open_asking(session, request.id):
        raise Conflict("Your agency has asked for more time already. The board will answer.")
    _check_later(request, until, "until")
    row = _row(request, actor, wanted_on=until, reason=reason)
    session.add(row)
    event_id = record(session, actor, Action.REQUEST_TIME_ASKED, row)
    _tell(session, NoticeKind.REQUEST_TIME_ASKED, event_id, row, managers(session))
    return row


def give_more_time(
    session: Session, actor: Actor, request: Request, *, until: date, words: str | None
) -> MoreTime:
    """By the board: what was asked for, another date, or a date that nobody asked for."""
    take_turn(session, f"request/{request.id}")
    hold_row(session, request)
    check_waiting(session, request)
    _check_later(request, until, "until")
    row = open_asking(session, request.id) or _row(request, actor)
    _answer(row, actor, TimeAnswer.GRANTED, words)
    row.was_due_on, row.due_on = request.due_on, until
    session.add(row)
    request.due_on = until
    event_id = record(session, actor, Action.REQUEST_EXTENDED, request)
    liaisons = liaisons_of(session, request.agency_id)
    _tell(session, NoticeKind.REQUEST_TIME_ANSWERED, event_id, row, liaisons)
    return row


def decline_more_time(session: Session, actor: Actor, request: Request, *, words: str) -> MoreTime:
    take_turn(session, f"request/{request.id}")
    row = open_asking(session, request.id)
    if row is None:
        raise Conflict("Nobody waits for more time. It was answered, or the agency never asked.")
    _answer(row, actor, TimeAnswer.DECLINED, words)
    event_id = record(session, actor, Action.REQUEST_TIME_DECLINED, row)
    liaisons = liaisons_of(session, request.agency_id)
    _tell(session, NoticeKind.REQUEST_TIME_ANSWERED, event_id, row, liaisons)
    return row


def open_asking(session: Session, request_id: UUID) -> MoreTime | None:
    """What the agency asked and the board has not answered."""
    return session.scalars(
        select(MoreTime)
        .where(MoreTime.request_id == request_id, MoreTime.answer.is_(None))
        .order_by(MoreTime.made_at.desc(), MoreTime.id.desc())
        .limit(1)
    ).first()


def _row(request: Request, actor: Actor, **named: object) -> MoreTime:
    return MoreTime(
        case_id=request.case_id,
        request_id=request.id,
        agency_id=request.agency_id,
        was_due_on=request.due_on,
        member_id=actor.id,
        **named,
    )


def _answer(row: MoreTime, actor: Actor, answer: TimeAnswer, words: str | None) -> None:
    row.answer, row.answered_at, row.answered_by_id = answer.value, clock.now(), actor.id
    row.words = words or None


def _check_later(request: Request, until: date, field: str) -> None:
    if until <= max(request.due_on, clock.today()):
        raise Invalid("The new date must be after today, and after the date now.", field=field)


def _tell(
    session: Session, kind: NoticeKind, event_id: UUID, row: MoreTime, members: Sequence[UUID]
) -> None:
    for member_id in members:
        to = to_member(member_id)
        tell(session, kind, event_id, to, case_id=row.case_id, request=str(row.request_id))
