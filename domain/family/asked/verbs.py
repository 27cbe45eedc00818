"""Asking, answering and replying, each with a word to the other side that there is something new.

While views are held the board asks a relative nothing by this way. A relative may always ask.
"""

from uuid import UUID

from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.hearers import tell_hearers
from domain.cases.queries import open_holds
from domain.errors import Conflict, Invalid, Refused
from domain.family.asked.models import AskedQuestion
from domain.family.own import refuse_while_held
from domain.family.queries import reach
from domain.family.relatives import Relative
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell
from domain.procedures.clock_words import day_words
from domain.wording import say

STALE = say("You also wrote this in another window. Both are below. Keep what you want, then save.")
SENT = say("You have sent this answer already.")
ANSWERED = "Somebody has answered this already. Their answer is below."
REPLIED = "Somebody has replied to this already. Their reply is below."
EMPTY = say("Write your answer first, or say that you would rather not answer.")


def ask_relative(
    session: Session, actor: Actor, relative: Relative, *, words: str, about: str | None = None
) -> AskedQuestion:
    """By the board. Raises `Refused` while a hold on views stands."""
    holds = open_holds(session, relative.case_id, "views")
    if holds:
        raise Refused(
            "Nobody can be asked for their views while the hold stands. "
            f"It will be looked at again on {day_words(holds[0].look_again_on)}.",
            rule=holds[0].rule,
            source=holds[0].source,
        )
    row = _row(relative.case_id, relative.id, words, from_board=True)
    row.about, row.member_id = about or None, actor.id
    session.add(row)
    event = record(session, actor, Action.QUESTION_ASKED, row)
    _tell_relative(session, relative, event)
    return row


def ask_board(session: Session, actor: Actor, case_id: UUID, *, words: str) -> AskedQuestion:
    """By a relative, whatever is on hold."""
    assert actor.relative_id is not None  # noqa: S101 - only a relative comes here
    row = _row(case_id, actor.relative_id, words, from_board=False)
    session.add(row)
    event = record(session, actor, Action.QUESTION_PUT, row)
    _tell_board(session, row, event)
    return row


def save_draft(
    session: Session, actor: Actor, row: AskedQuestion, *, words: str, seen: int
) -> AskedQuestion:
    """What they are writing. `seen` is the number of the save that the page showed."""
    refuse_while_held(session)
    _hold_own(session, row)
    if row.saves != seen and (row.draft or "") != words:
        raise Conflict(STALE)
    row.draft = words or None
    row.saves += 1
    record(session, actor, Action.QUESTION_DRAFTED, row)
    return row


def send_answer(
    session: Session, actor: Actor, row: AskedQuestion, *, words: str, seen: int
) -> AskedQuestion:
    if not words.strip():
        raise Invalid(EMPTY, field="words")
    refuse_while_held(session)
    _hold_own(session, row)
    if row.saves != seen and (row.draft or "") != words:
        raise Conflict(STALE)
    row.answer = words
    return _answered(session, actor, row)


def rather_not(session: Session, actor: Actor, row: AskedQuestion) -> AskedQuestion:
    """That they would rather not say is an answer too."""
    _hold_own(session, row)
    row.declined = True
    return _answered(session, actor, row)


def _answered(session: Session, actor: Actor, row: AskedQuestion) -> AskedQuestion:
    row.draft = None
    row.saves += 1
    row.answered_at = clock.now()
    event = record(session, actor, Action.QUESTION_ANSWERED, row)
    _tell_board(session, row, event)
    return row


def answer_relative(
    session: Session, actor: Actor, row: AskedQuestion, relative: Relative, *, words: str
) -> AskedQuestion:
    """By the board, what a relative asked it."""
    _hold(session, row, "answered_at")
    if row.answered_at is not None:
        raise Conflict(ANSWERED)
    row.answer, row.answered_at, row.answered_by_id = words, clock.now(), actor.id
    event = record(session, actor, Action.QUESTION_ANSWERED, row)
    _tell_relative(session, relative, event)
    return row


def reply(
    session: Session, actor: Actor, row: AskedQuestion, relative: Relative, *, words: str
) -> AskedQuestion:
    """By the board, a word on what a relative answered."""
    _hold(session, row, "replied_at")
    if row.replied_at is not None:
        raise Conflict(REPLIED)
    row.reply, row.replied_at = words, clock.now()
    event = record(session, actor, Action.QUESTION_REPLIED, row)
    _tell_relative(session, relative, event)
    return row


def _hold(session: Session, row: AskedQuestion, *columns: str) -> None:
    """As it stands now, in the columns that this audience may read. Nobody else changes it."""
    session.refresh(row, attribute_names=columns, with_for_update=True)


def _hold_own(session: Session, row: AskedQuestion) -> None:
    _hold(session, row, "saves", "draft_sealed", "answered_at")
    if row.answered_at is not None:
        raise Conflict(SENT)


def _row(case_id: UUID, relative_id: UUID, words: str, *, from_board: bool) -> AskedQuestion:
    row = AskedQuestion(
        case_id=case_id, relative_id=relative_id, from_board=from_board, saves=0, declined=False
    )
    row.words = words
    return row


def _tell_board(session: Session, row: AskedQuestion, event: UUID) -> None:
    kind, named = NoticeKind.QUESTION_ANSWERED, str(row.id)
    tell_hearers(session, kind, event, case_id=row.case_id, question=named)


def _tell_relative(session: Session, relative: Relative, event: UUID) -> None:
    tell(session, NoticeKind.QUESTION_NEWS, event, reach(relative), case_id=relative.case_id)
