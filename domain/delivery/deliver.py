"""Delivering one notice: claim it, check that it is still true, send it, record what came of it.

The row is locked for as long as the sending takes, so two workers cannot send the same one, and a
worker that is killed lets go of it at once. Whoever holds the session commits.
"""

from enum import StrEnum
from uuid import UUID

import structlog
from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.delivery.backoff import wait_after
from domain.delivery.message import Message, Post, SendFailed
from domain.delivery.quiet import goes_all_the_same
from domain.delivery.recipients import Person, addressee, standing_recipient
from domain.delivery.rules import RULES, Rule
from domain.delivery.safety import hold, is_unsafe, safe_from
from domain.delivery.words import Told, words_for
from domain.errors import NotFound
from domain.family.relatives import Relative
from domain.faults import fault
from domain.members.queries import managers
from domain.notices.kinds import Channel, NoticeKind, RecipientKind
from domain.notices.models import Notice
from domain.notices.outbox import tell, to_member
from domain.notices.queries import WAITING

log = structlog.get_logger(__name__)


class Outcome(StrEnum):
    SENT = "sent"
    DROPPED = "dropped"
    FAILED = "failed"
    DEAD = "dead"
    BY_HAND = "by_hand"
    HELD = "held"  # by a way that is not safe
    LATER = "later"  # at a time that is not safe
    NOT_WAITING = "not_waiting"


def deliver(session: Session, actor: Actor, notice_id: UUID, *, post: Post) -> Outcome:
    """Send one notice if it is this one's turn. Raises `NotFound` for one that is not here."""
    notice = _claim(session, notice_id)
    if notice is None:
        return Outcome.NOT_WAITING
    try:
        with session.begin_nested():
            return _go(session, actor, notice, post)
    except SendFailed as failure:
        return _fail(session, actor, notice, failure)
    except Exception as error:  # noqa: BLE001 - one bad notice must not be tried for ever
        log.error("notice.broken", notice=str(notice_id), **fault(error))  # noqa: TRY400 - a message may quote
        return _fail(session, actor, notice, SendFailed(f"broken.{type(error).__name__}"))


def _go(session: Session, actor: Actor, notice: Notice, post: Post) -> Outcome:
    """All is written before it is sent, so that what cannot be written is never sent either."""
    message = compose(session, notice, post)
    if message is None:
        return drop_untrue(session, actor, notice)
    if is_unsafe(session, notice):
        hold(session, actor, notice)
        return Outcome.HELD
    sender = post.senders.get(message.channel)
    if sender is None:
        return Outcome.BY_HAND
    if (safe := safe_from(session, notice)) > clock.now():
        notice.due_at = safe
        session.flush()
        return Outcome.LATER
    _note_sent(session, actor, notice)
    notice.reference = sender(session, message)
    return Outcome.SENT


def compose(session: Session, notice: Notice, post: Post) -> Message | None:
    """The notice in words and with an address, or None where it is no longer true."""
    rule = RULES[NoticeKind(notice.kind)]
    recipient = still_wanted(session, notice)
    if recipient is None:
        return None
    channel = Channel(notice.channel)
    to = addressee(recipient, channel)
    kind = RecipientKind(notice.recipient_kind)
    told = Told(rule.link(session, notice), rule.said(session, notice))
    words = words_for(NoticeKind(notice.kind), kind, told, post)
    return Message(
        id=notice.id,
        channel=channel,
        to=to.address,
        name=to.name,
        sender=words.sender,
        subject=words.subject,
        body=words.body,
    )


def still_wanted(session: Session, notice: Notice) -> Person | None:
    """Whom it still has something true to say to."""
    rule = RULES[NoticeKind(notice.kind)]
    recipient = standing_recipient(session, notice)
    if recipient is None or _unwanted(session, notice, recipient, rule):
        return None
    return recipient if rule.still_true(session, notice) else None


def _unwanted(session: Session, notice: Notice, recipient: Person, rule: Rule) -> bool:
    if rule.news and isinstance(recipient, Relative) and not recipient.wants_news:
        return True
    return not goes_all_the_same(session, notice)


def _claim(session: Session, notice_id: UUID) -> Notice | None:
    claimed = session.scalars(
        select(Notice)
        .where(Notice.id == notice_id, WAITING, Notice.due_at <= clock.now())
        .with_for_update(skip_locked=True)
        .execution_options(populate_existing=True)
    ).first()
    if claimed is None and session.scalar(select(Notice.id).where(Notice.id == notice_id)) is None:
        raise NotFound("There is no such notice at this board.")
    return claimed


def drop_untrue(session: Session, actor: Actor, notice: Notice) -> Outcome:
    """Nobody is told what is no longer so."""
    notice.dropped_at = clock.now()
    record(session, actor, Action.NOTICE_DROPPED, notice, kind=notice.kind)
    return Outcome.DROPPED


def _note_sent(session: Session, actor: Actor, notice: Notice) -> None:
    notice.attempts += 1
    notice.sent_at = clock.now()
    notice.last_error = None
    record(session, actor, Action.NOTICE_SENT, notice, kind=notice.kind, channel=notice.channel)


def _fail(session: Session, actor: Actor, notice: Notice, failure: SendFailed) -> Outcome:
    notice.attempts += 1
    notice.last_error = failure.key
    wait = None if failure.final else wait_after(notice.attempts)
    if wait is not None:
        notice.due_at = clock.now() + wait
        session.flush()
        return Outcome.FAILED
    notice.dead_at = clock.now()
    event_id = record(session, actor, Action.NOTICE_DIED, notice, kind=notice.kind, why=failure.key)
    if notice.kind != NoticeKind.NOTICE_FAILED.value:
        _tell_managers(session, notice, event_id)
    return Outcome.DEAD


def _tell_managers(session: Session, notice: Notice, event_id: UUID) -> None:
    for manager in managers(session):
        tell(session, NoticeKind.NOTICE_FAILED, event_id, to_member(manager), notice=str(notice.id))
