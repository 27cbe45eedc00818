"""What waits between the board and the relatives of a case, for those who carry out the review."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Select, literal, or_, select, union_all
from sqlalchemy.orm import Session

from domain import clock
from domain.clock import day_of
from domain.family.asked.models import AskedQuestion
from domain.family.meetings.models import Meeting
from domain.family.meetings.states import State
from domain.family.responses import Response

MOST = 20
FRESH = timedelta(days=14)  # how long an answer that asks nothing of us stands here


Rows = Select[*tuple[Any, ...]]


class Wait(StrEnum):
    TIMES = "times"  # a relative waits for times to meet
    CHOICE = "choice"  # times are offered, and they have not answered
    ANSWERED = "answered"  # they answered a question of ours, and nobody has replied
    VIEWS = "views"  # they sent something that nobody has read


@dataclass(frozen=True)
class Waiting:
    kind: Wait
    relative_id: UUID
    row_id: UUID
    since: date


def waiting_in(session: Session, case_id: UUID) -> Sequence[Waiting]:
    """In one statement, the longest waiting first, and never more than twenty."""
    found = union_all(*_meetings(case_id), _answered(case_id), _unread(case_id)).subquery()
    rows = session.execute(select(found).order_by(found.c.since, found.c.id).limit(MOST))
    return [Waiting(Wait(row.kind), row.relative_id, row.id, day_of(row.since)) for row in rows]


def _meetings(case_id: UUID) -> list[Rows]:
    kinds = {Wait.TIMES: (State.ASKED, State.UNSUITED), Wait.CHOICE: (State.OFFERED,)}
    return [
        select(
            literal(kind.value).label("kind"),
            Meeting.relative_id,
            Meeting.id,
            Meeting.made_at.label("since"),
        ).where(Meeting.case_id == case_id, Meeting.state.in_([each.value for each in states]))
        for kind, states in kinds.items()
    ]


def _answered(case_id: UUID) -> Rows:
    since: datetime = clock.now() - FRESH
    return select(
        literal(Wait.ANSWERED.value), AskedQuestion.relative_id, AskedQuestion.id,
        AskedQuestion.answered_at,
    ).where(
        AskedQuestion.case_id == case_id,
        AskedQuestion.from_board,
        AskedQuestion.answered_at > since,
        AskedQuestion.replied_at.is_(None),
    )  # fmt: skip


def _unread(case_id: UUID) -> Rows:
    return select(
        literal(Wait.VIEWS.value), Response.relative_id, Response.id, Response.sent_at
    ).where(
        Response.case_id == case_id,
        Response.sent_at.is_not(None),
        Response.taken_back_at.is_(None),
        or_(Response.read_at.is_(None), Response.read_at < Response.sent_at),
    )
