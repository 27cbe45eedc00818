"""Reminding managers of what a relative asked and nobody has answered.

Five working days are our own standard: no procedure states a time for this.
"""

from collections.abc import Iterator
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.audit.actions import Action
from domain.audit.models import Event
from domain.family.asked.models import AskedQuestion
from domain.family.asked.queries import OWN_STANDARD
from domain.members.queries import managers
from domain.notices.kinds import NoticeKind
from domain.notices.models import Notice
from domain.notices.outbox import tell, to_member
from domain.working_days import working_days_between


def remind_of_questions(session: Session) -> int:
    """Once to each manager for each question. Returns how many were written."""
    written = _written(session)
    new = [each for each in _late(session) if each[:2] not in written]
    for event, member, case, question in new:
        kind = NoticeKind.QUESTION_WAITING
        tell(session, kind, event, to_member(member), case_id=case, question=str(question))
    return len(new)


def question_waits(session: Session, notice: Notice) -> bool:
    wanted = select(AskedQuestion.answered_at).where(
        AskedQuestion.id == notice.particulars.get("question")
    )
    row = session.execute(wanted).first()
    return row is not None and row.answered_at is None


def _late(session: Session) -> Iterator[tuple[UUID, UUID, UUID, UUID]]:
    """Event, member, case and question, once the five days have passed."""
    told = managers(session)
    rows = session.execute(
        select(AskedQuestion.id, AskedQuestion.case_id, AskedQuestion.made_at, Event.id)
        .join(Event, Event.subject_id == AskedQuestion.id)
        .where(
            AskedQuestion.from_board.is_(False),
            AskedQuestion.answered_at.is_(None),
            Event.action == Action.QUESTION_PUT.value,
        )
        .order_by(AskedQuestion.made_at, AskedQuestion.id)
    )
    for question, case, made_at, event in rows:
        days = working_days_between(clock.day_of(made_at), clock.today())
        if days >= OWN_STANDARD:
            yield from ((event, member, case, question) for member in told)


def _written(session: Session) -> set[tuple[UUID, UUID]]:
    rows = session.execute(
        select(Notice.event_id, Notice.recipient_id).where(
            Notice.kind == NoticeKind.QUESTION_WAITING.value
        )
    )
    return {(event, member) for event, member in rows}
