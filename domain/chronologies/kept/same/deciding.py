"""Deciding on a suggestion: it is one event, it is not, or the decision is undone."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.chronologies.kept.models import (
    Did,
    SameEvent,
    SameEventEntry,
    SameEventStep,
    Standing,
)
from domain.chronologies.kept.same.comparing import compare_again
from domain.chronologies.kept.same.looking import ask_to_look, turn
from domain.chronologies.kept.same.members import entries_of, standing_entries
from domain.errors import Conflict
from domain.turns import hold_row

_MOVED = "Somebody else has decided on this since you opened the page. Look at it as it stands now."
_TAKEN = (
    "One of these accounts is part of another confirmed event by now. Look at that event first, or"
    " have the chronology looked through again."
)
_OUT = "Fewer than two of these accounts are still part of the chronology."
_LEFT = "The event that this would be added to is no longer confirmed."


def confirm(session: Session, actor: Actor, event: SameEvent) -> SameEvent:
    """It is one event; or, of an addition, the account is part of the event. Returns that event."""
    _open_turn(session, event, Standing.SUGGESTED)
    entries = entries_of(session, [event.id])[event.id]
    if len(standing_entries(session, event.case_id, entries)) < 2:
        raise Conflict(_OUT)
    if event.adds_to_id is not None:
        return _add(session, actor, event, entries)
    if taken(session, event, entries):
        raise Conflict(_TAKEN)
    sign(actor, event, Standing.CONFIRMED)
    step(session, actor, event, Did.CONFIRMED)
    record(session, actor, Action.SAME_EVENT_CONFIRMED, event, accounts=len(entries))
    return event


def refuse(session: Session, actor: Actor, event: SameEvent, *, because: str | None) -> SameEvent:
    _open_turn(session, event, Standing.SUGGESTED)
    sign(actor, event, Standing.REFUSED, because)
    step(session, actor, event, Did.REFUSED, because)
    record(session, actor, Action.SAME_EVENT_REFUSED, event)
    return event


def undo(session: Session, actor: Actor, event: SameEvent) -> SameEvent:
    """Back to being undecided; what was made by hand is put aside. Returns what there is now."""
    _open_turn(session, event, Standing.CONFIRMED, Standing.REFUSED, Standing.SPLIT)
    if event.split_from_id is not None:
        event = session.get_one(SameEvent, (event.board_id, event.split_from_id))
    made = event.by_hand and event.standing == Standing.CONFIRMED
    if event.standing == Standing.SPLIT:
        for part in session.scalars(select(SameEvent).where(SameEvent.split_from_id == event.id)):
            _rest(session, part)
    _rest(session, event)
    if not made:
        event.standing = Standing.SUGGESTED.value
        _leave_its_event(session, event)
    step(session, actor, event, Did.UNDONE)
    record(session, actor, Action.SAME_EVENT_UNDONE, event)
    ask_to_look(session, event.case_id)
    return event


def note(session: Session, actor: Actor, event: SameEvent, *, words: str) -> SameEvent:
    """What the panel makes of how accounts differ. The accounts stay as they are."""
    step(session, actor, event, Did.NOTED, words)
    record(session, actor, Action.SAME_EVENT_NOTED, event)
    return event


def sign(actor: Actor, event: SameEvent, standing: Standing, because: str | None = None) -> None:
    event.standing = standing.value
    event.decided_at, event.decided_by_id = clock.now(), actor.id
    event.because = because or None


def step(
    session: Session, actor: Actor, event: SameEvent, did: Did, words: str | None = None
) -> None:
    session.flush()
    made = SameEventStep(
        case_id=event.case_id, same_event_id=event.id, did=did.value, member_id=actor.id
    )
    made.words = words or None
    session.add(made)


def taken(session: Session, event: SameEvent, entries: Collection[UUID]) -> bool:
    """Whether another confirmed event has one of them. A row entered twice is another matter."""
    others = (
        select(SameEvent.id)
        .join(SameEventEntry, SameEventEntry.same_event_id == SameEvent.id)
        .where(
            SameEvent.case_id == event.case_id,
            SameEvent.id != event.id,
            SameEvent.standing == Standing.CONFIRMED,
            SameEvent.same_file.is_(event.same_file),
            SameEventEntry.chronology_entry_id.in_(entries),
        )
    )
    return session.scalars(others.limit(1)).first() is not None


def withdraw_overlapping(
    session: Session, case_id: UUID, entries: Collection[UUID], *, but: UUID | None = None
) -> None:
    """What was suggested of accounts that somebody has just decided on is no longer asked."""
    overlapping = (
        select(SameEvent)
        .join(SameEventEntry, SameEventEntry.same_event_id == SameEvent.id)
        .where(
            SameEvent.case_id == case_id,
            SameEvent.standing == Standing.SUGGESTED,
            SameEvent.same_file.is_(False),
            SameEventEntry.chronology_entry_id.in_(entries),
        )
        .order_by(SameEvent.id)
    )
    for event in session.scalars(overlapping).unique():
        if event.id != but:
            event.standing = Standing.WITHDRAWN.value


def _open_turn(session: Session, event: SameEvent, *standings: Standing) -> None:
    turn(session, event.case_id)
    hold_row(session, event)
    if event.standing not in standings:
        raise Conflict(_MOVED)


def _add(session: Session, actor: Actor, event: SameEvent, entries: Collection[UUID]) -> SameEvent:
    into = session.get_one(SameEvent, (event.board_id, event.adds_to_id))
    if into.standing != Standing.CONFIRMED:
        raise Conflict(_LEFT)
    held = entries_of(session, [into.id])[into.id]
    new = [entry for entry in entries if entry not in held]
    if taken(session, into, new):
        raise Conflict(_TAKEN)
    event.standing = Standing.WITHDRAWN.value
    gain(session, actor, into, new)
    return into


def gain(session: Session, actor: Actor, event: SameEvent, new: Collection[UUID]) -> None:
    """Put more accounts into a confirmed event."""
    session.add_all(
        SameEventEntry(case_id=event.case_id, same_event_id=event.id, chronology_entry_id=entry)
        for entry in new
    )
    session.flush()
    compare_again(session, event)
    step(session, actor, event, Did.ADDED)
    record(session, actor, Action.SAME_EVENT_ADDED_TO, event, accounts=len(new))


def _rest(session: Session, event: SameEvent) -> None:
    """No longer decided. What was to be added to it is not asked any more."""
    event.standing = Standing.WITHDRAWN.value
    event.decided_at = event.decided_by_id = event.because = None
    pending = select(SameEvent).where(
        SameEvent.adds_to_id == event.id, SameEvent.standing == Standing.SUGGESTED
    )
    for addition in session.scalars(pending.order_by(SameEvent.id)):
        addition.standing = Standing.WITHDRAWN.value


def _leave_its_event(session: Session, event: SameEvent) -> None:
    """An addition to what is no longer confirmed is a suggestion like others."""
    if event.adds_to_id is not None:
        into = session.get_one(SameEvent, (event.board_id, event.adds_to_id))
        if into.standing != Standing.CONFIRMED:
            event.adds_to_id = None
