"""Finding questions, and who waits for whom."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session, load_only

from domain.clock import day_of
from domain.errors import NotFound
from domain.family.asked.models import AskedQuestion
from domain.working_days import add_working_days

# Our own standard, and no rule of a procedure's: what somebody asks is answered within a week.
OWN_STANDARD = 5

OPEN_COLUMNS = (
    AskedQuestion.case_id,
    AskedQuestion.relative_id,
    AskedQuestion.made_at,
    AskedQuestion.from_board,
    AskedQuestion.words_sealed,
    AskedQuestion.about_sealed,
    AskedQuestion.answer_sealed,
    AskedQuestion.declined,
    AskedQuestion.answered_at,
    AskedQuestion.reply_sealed,
    AskedQuestion.replied_at,
)
OWN_COLUMNS = (*OPEN_COLUMNS, AskedQuestion.draft_sealed, AskedQuestion.saves)
BOARD_COLUMNS = (*OPEN_COLUMNS, AskedQuestion.member_id, AskedQuestion.answered_by_id)


def own_questions(session: Session, relative_id: UUID) -> Sequence[AskedQuestion]:
    """For a relative: what is asked of them and what they asked, the latest first."""
    return session.scalars(
        select(AskedQuestion)
        .options(load_only(*OWN_COLUMNS, raiseload=True))
        .where(AskedQuestion.relative_id == relative_id)
        .order_by(AskedQuestion.made_at.desc(), AskedQuestion.id.desc())
        .execution_options(populate_existing=True)
    ).all()


def own_question(session: Session, relative_id: UUID, question_id: UUID) -> AskedQuestion:
    found = {row.id: row for row in own_questions(session, relative_id)}
    if question_id not in found:
        raise NotFound
    return found[question_id]


def questions_of(
    session: Session, relative_id: UUID, *, limit: int | None = None, offset: int = 0
) -> Sequence[AskedQuestion]:
    """For staff: all but what a relative has written and not sent, the latest first."""
    return session.scalars(
        select(AskedQuestion)
        .options(load_only(*BOARD_COLUMNS, raiseload=True))
        .where(AskedQuestion.relative_id == relative_id)
        .order_by(AskedQuestion.made_at.desc(), AskedQuestion.id.desc())
        .limit(limit)
        .offset(offset)
        .execution_options(populate_existing=True)
    ).all()


def how_many_questions(session: Session, relative_id: UUID) -> int:
    wanted = select(func.count(AskedQuestion.id)).where(AskedQuestion.relative_id == relative_id)
    return session.scalar(wanted) or 0


def question_by_id(session: Session, relative_id: UUID, question_id: UUID) -> AskedQuestion:
    found = {row.id: row for row in questions_of(session, relative_id)}
    if question_id not in found:
        raise NotFound
    return found[question_id]


def unanswered(session: Session, case_id: UUID) -> Sequence[AskedQuestion]:
    """What relatives of a case asked and nobody has answered, the longest waiting first."""
    return session.scalars(
        select(AskedQuestion)
        .options(load_only(*BOARD_COLUMNS, raiseload=True))
        .where(
            AskedQuestion.case_id == case_id,
            AskedQuestion.from_board.is_(False),
            AskedQuestion.answered_at.is_(None),
        )
        .order_by(AskedQuestion.made_at, AskedQuestion.id)
    ).all()


def answer_due(row: AskedQuestion) -> date:
    return add_working_days(day_of(row.made_at), OWN_STANDARD)
