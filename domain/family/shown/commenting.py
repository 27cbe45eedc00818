"""Saying what is wrong or missing in what the draft found: saved as they go, then sent."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.hearers import tell_hearers
from domain.errors import Conflict, Invalid, NotFound
from domain.family.own import refuse_while_held
from domain.family.shown.models import IN_GENERAL, SharedComment, SharedText
from domain.family.shown.queries import own_comments
from domain.notices.kinds import NoticeKind
from domain.turns import take_turn
from domain.wording import say

STALE = say(
    "You also changed this in another window. Both are below. Put what you want to keep into the "
    "box, then save."
)


def begin_text(session: Session, actor: Actor, text: SharedText) -> UUID:
    """The text was shown. The first time is kept."""
    if text.read_at is None:
        text.read_at = clock.now()
    return record(session, actor, Action.SHARED_TEXT_READ, text)


def save_comment(
    session: Session, actor: Actor, text: SharedText, *, passage: int, words: str, seen: int
) -> SharedComment:
    """`seen` is the number of the save that the page showed; 0 for none."""
    refuse_while_held(session)
    if not IN_GENERAL <= passage <= len(text.passages):
        raise NotFound
    take_turn(session, f"comments/{text.id}")
    found = {it.passage: it for it in own_comments(session, text.id)}.get(passage)
    comment = found or SharedComment(
        case_id=text.case_id,
        shared_text_id=text.id,
        relative_id=text.relative_id,
        passage=passage,
        saves=0,
    )
    if comment.saves != seen and (comment.words or "") != words:
        raise Conflict(STALE)
    comment.words = words or None
    comment.saves += 1
    session.add(comment)
    record(session, actor, Action.COMMENT_SAVED, comment)
    return comment


def send_comments(session: Session, actor: Actor, text: SharedText) -> Sequence[SharedComment]:
    """Let the board read what has been saved. Each that is new or changed waits for an answer."""
    refuse_while_held(session)
    take_turn(session, f"comments/{text.id}")
    changed = [it for it in own_comments(session, text.id) if it.is_changed]
    if not changed:
        raise Invalid(say("There is nothing new to send. Write something about any part first."))
    for comment in changed:
        comment.sent_words, comment.sent_at = comment.words, clock.now()
    event = record(session, actor, Action.COMMENTS_SENT, text)
    tell_hearers(session, NoticeKind.COMMENTS_RECEIVED, event, case_id=text.case_id)
    return changed
