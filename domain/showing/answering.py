"""Answering one comment: what was done with it, and why. The relative reads the answer."""

from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.errors import Conflict, Invalid
from domain.family.queries import reach
from domain.family.relatives import Relative
from domain.family.shown.models import Outcome, SharedComment
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell
from domain.turns import take_turn


def answer_comment(
    session: Session,
    actor: Actor,
    relative: Relative,
    comment: SharedComment,
    *,
    outcome: str,
    answer: str,
) -> SharedComment:
    if outcome not in set(Outcome):
        raise Invalid("Choose what was done.", field="outcome")
    take_turn(session, f"comment/{comment.id}")
    session.refresh(comment, ["answered_at", "sent_at"])
    if comment.is_answered:
        raise Conflict("This comment has been answered already.")
    comment.outcome, comment.answer = outcome, answer
    comment.answered_at, comment.answered_by_id = clock.now(), actor.id
    event = record(session, actor, Action.COMMENT_ANSWERED, comment, outcome=outcome)
    to = reach(relative)
    tell(session, NoticeKind.COMMENT_ANSWERED, event, to, case_id=comment.case_id)
    return comment
