"""Nothing goes to a relative by a way that they said is not safe, or at a time that is not.

Asked of every notice when its turn comes, whatever its kind and whenever it was written. What
cannot go waits, the managers are told once, and it is looked at again: another way that is agreed
with the relative, or their word that this one is safe again, lets it go.
"""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.delivery.subject import about
from domain.family.preferences.models import Preference
from domain.family.preferences.queries import latest, preferences_by
from domain.family.preferences.topics import Topic, Way
from domain.family.preferences.ways import may_use, never_used, next_safe_moment, wants_quiet
from domain.members.queries import managers
from domain.notices.kinds import Channel, NoticeKind, RecipientKind
from domain.notices.models import Notice
from domain.notices.outbox import tell, to_member
from domain.notices.queries import WAITING
from domain.notices.rerouting import UNSAFE

AGAIN = timedelta(hours=1)
TO_RELATIVE = Notice.recipient_kind == RecipientKind.RELATIVE.value


def is_unsafe(session: Session, notice: Notice) -> bool:
    if notice.recipient_kind != RecipientKind.RELATIVE.value:
        return False
    return not may_use(session, notice.recipient_id, notice.channel)


def unasked(session: Session, notice: Notice) -> bool:
    """Whether it is for a relative who asked not to be asked."""
    to_relative = notice.recipient_kind == RecipientKind.RELATIVE.value
    return to_relative and wants_quiet(session, notice.recipient_id)


def safe_from(session: Session, notice: Notice) -> datetime:
    """When it may go: at once, unless they named the times at which a message is safe."""
    now = clock.now()
    by_post = notice.channel == Channel.LETTER.value
    if by_post or notice.recipient_kind != RecipientKind.RELATIVE.value:
        return now
    return next_safe_moment(latest(session, notice.recipient_id, Topic.REACHING), now)


def hold(session: Session, actor: Actor, notice: Notice) -> None:
    """Keep it back until its way is safe, and say so to the managers, once."""
    told = notice.last_error == UNSAFE
    notice.last_error = UNSAFE
    notice.due_at = clock.now() + AGAIN
    if told:
        session.flush()
        return
    event = record(session, actor, Action.NOTICE_HELD, notice, kind=notice.kind)
    for manager in managers(session):
        tell(
            session,
            NoticeKind.WAY_UNSAFE,
            event,
            to_member(manager),
            case_id=notice.case_id,
            notice=str(notice.id),
        )


def hold_unsafe(session: Session, actor: Actor) -> int:
    """Find what waits for a way that has become unsafe, also what a person is to post by hand."""
    waiting = session.scalars(
        select(Notice)
        .where(WAITING, TO_RELATIVE, Notice.last_error.is_distinct_from(UNSAFE))
        .order_by(Notice.due_at, Notice.id)
        .with_for_update(skip_locked=True)
    ).all()
    if not waiting:
        return 0
    who = {notice.recipient_id for notice in waiting}
    said = preferences_by(
        session, Preference.relative_id.in_(who), Preference.topic == Topic.REACHING.value
    )
    held = 0
    for notice in waiting:
        theirs = said.get(notice.recipient_id, {}).get(Topic.REACHING)
        if Way(notice.channel) in never_used(theirs):
            hold(session, actor, notice)
            held += 1
    return held


def still_unsafe(session: Session, notice: Notice) -> bool:
    """Whether the notice that this one is about waits yet for a way that is safe."""
    kept = about(session, notice, Notice, "notice")
    return kept is not None and kept.sent_at is None and is_unsafe(session, kept)
