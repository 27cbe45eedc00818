"""Saving how it was, sending it, and taking it back. All of it may be left."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.errors import Conflict, Invalid, Refused
from domain.family.after.models import KEYS, HowItWas
from domain.family.after.queries import is_over
from domain.members.queries import managers
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member
from domain.only_row import only_row
from domain.wording import say

STALE = say(
    "You also changed this in another window. What you wrote here is below, and is not saved. "
    "Save again to keep it."
)
EMPTY = say("Answer any one of them first, or leave this page.")
NOT_YET = say("We will ask you this when it is over.")
NOTHING = say("There is nothing here to take back. You may have taken it back already.")
SAME = say("You have sent this already, and nothing has changed since.")


def save_how_it_was(
    session: Session, actor: Actor, case_id: UUID, said: Mapping[str, str], *, seen: int
) -> HowItWas:
    """`seen` is the number of the save that the page showed; 0 for none."""
    row = _written(session, actor, case_id, said, seen=seen)
    record(session, actor, Action.HOW_IT_WAS_SAVED, row)
    return row


def send_how_it_was(
    session: Session, actor: Actor, case_id: UUID, said: Mapping[str, str], *, seen: int
) -> HowItWas:
    if not any(words.strip() for words in said.values()):
        raise Invalid(EMPTY, field=KEYS[0])
    row = _written(session, actor, case_id, said, seen=seen)
    if row.sent_at is not None and row.sent == row.written:
        raise Conflict(SAME)
    for key in KEYS:
        setattr(row, f"sent_{key}", getattr(row, key))
    row.sent_at = clock.now()
    event = record(session, actor, Action.HOW_IT_WAS_SENT, row)
    _tell_board(session, NoticeKind.HOW_IT_WAS_SAID, event, row)
    return row


def take_back_how_it_was(session: Session, actor: Actor, case_id: UUID) -> HowItWas:
    """What was sent is deleted, and what is written with it."""
    row = _own(session, actor, case_id)
    if row.sent_at is None:
        raise Conflict(NOTHING)
    for key in KEYS:
        setattr(row, key, None)
        setattr(row, f"sent_{key}", None)
    row.sent_at = None
    row.saves += 1
    event = record(session, actor, Action.HOW_IT_WAS_TAKEN_BACK, row)
    _tell_board(session, NoticeKind.VIEWS_TAKEN_BACK, event, row)
    return row


def _written(
    session: Session, actor: Actor, case_id: UUID, said: Mapping[str, str], *, seen: int
) -> HowItWas:
    if not is_over(session, case_id):
        raise Refused(NOT_YET)
    row = _own(session, actor, case_id)
    if row.saves != seen and row.written != dict(said):
        raise Conflict(STALE)
    for key in KEYS:
        setattr(row, key, said[key] or None)
    row.saves += 1
    return row


def _own(session: Session, actor: Actor, case_id: UUID) -> HowItWas:
    return only_row(session, HowItWas, case_id, {"relative_id": actor.relative_id}, saves=0)


def _tell_board(session: Session, kind: NoticeKind, event: UUID, row: HowItWas) -> None:
    for member_id in managers(session):
        named = str(row.relative_id)
        tell(session, kind, event, to_member(member_id), case_id=row.case_id, relative=named)
