"""What a person does with a notice that the software could not send."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.errors import Conflict
from domain.notices.models import Notice
from domain.tenancy import place_of

BY_HAND = "by hand"


def retry(session: Session, actor: Actor, notice: Notice) -> Notice:
    """Let a dead notice start again from its first attempt."""
    _lock(session, notice)
    if notice.dead_at is None:
        raise Conflict("This notice is not one that failed, so there is nothing to try again.")
    notice.dead_at = None
    notice.attempts = 0
    notice.last_error = None
    notice.due_at = clock.now()
    record(session, actor, Action.NOTICE_RETRIED, notice, kind=notice.kind)
    session.info.setdefault("nudges", []).append((place_of(session).board, notice.id))
    return notice


def hand_over(session: Session, actor: Actor, notice: Notice) -> Notice:
    """Record that a person has printed, posted, sent or said it."""
    _lock(session, notice)
    if notice.sent_at or notice.dropped_at:
        raise Conflict("This notice no longer waits for anybody.")
    notice.sent_at = clock.now()
    notice.dead_at = None
    notice.reference = BY_HAND
    record(
        session,
        actor,
        Action.NOTICE_SENT,
        notice,
        kind=notice.kind,
        channel=notice.channel,
        by_hand=1,
    )
    return notice


def _lock(session: Session, notice: Notice) -> None:
    """What the row says now, and nobody else may change it until we are done."""
    session.scalars(
        select(Notice)
        .where(Notice.id == notice.id)
        .with_for_update()
        .execution_options(populate_existing=True)
    ).one()
