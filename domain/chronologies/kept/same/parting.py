"""Making events by hand: from chosen accounts, by splitting one, or by taking an account out."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.case import Case
from domain.chronologies.kept.models import (
    ChronologyEntry,
    Did,
    SameEvent,
    SameEventEntry,
    Standing,
)
from domain.chronologies.kept.same.comparing import compare_again, compare_rows
from domain.chronologies.kept.same.deciding import gain, sign, step, withdraw_overlapping
from domain.chronologies.kept.same.looking import ask_to_look, turn
from domain.chronologies.kept.same.members import confirmed_with, entries_of, standing_entries
from domain.chronologies.kept.same.said import Said, written
from domain.errors import Conflict, Invalid
from domain.turns import hold_row

MOST_ACCOUNTS = 50
_TWO = "Choose two accounts or more."
_MANY = f"Choose at most {MOST_ACCOUNTS} accounts."
_GONE = "One of these accounts is no longer part of the chronology."
_ALREADY = "These accounts are one event already."
_WHOLE = (
    "All of them are still in one event. Put one of them elsewhere, or go back and confirm it as"
    " it is."
)
_MOVED = (
    "Somebody else has changed this event since you opened the page. Look at it as it stands now."
)


def make(session: Session, actor: Actor, case: Case, entry_ids: Collection[UUID]) -> SameEvent:
    """A person says that these are one event. Confirmed events that some are in become one."""
    turn(session, case.id)
    rows = _chosen(session, case, entry_ids)
    within = confirmed_with(session, case.id, [row.id for row in rows])
    event = _joined(session, actor, within, rows) if within else _new(session, case, rows)
    if not within:
        sign(actor, event, Standing.CONFIRMED)
        step(session, actor, event, Did.MADE)
        record(session, actor, Action.SAME_EVENT_MADE, event, accounts=len(rows))
    withdraw_overlapping(session, case.id, [row.id for row in rows])
    ask_to_look(session, case.id)
    return event


def split(
    session: Session, actor: Actor, event: SameEvent, groups: Mapping[UUID, str]
) -> Sequence[SameEvent]:
    """Each entry goes where `groups` says; what is alone there stands by itself."""
    turn(session, event.case_id)
    hold_row(session, event)
    held = entries_of(session, [event.id])[event.id]
    if event.standing not in {Standing.SUGGESTED, Standing.CONFIRMED} or set(groups) != set(held):
        raise Conflict(_MOVED)
    parts = list(_parts(groups))
    if len(parts) == 1 and len(parts[0]) == len(held):
        raise Invalid(_WHOLE)
    made = [_part(session, actor, event, ids) for ids in parts]
    sign(actor, event, Standing.SPLIT)
    step(session, actor, event, Did.SPLIT)
    withdraw_overlapping(session, event.case_id, held, but=event.id)
    record(session, actor, Action.SAME_EVENT_SPLIT, event, parts=len(made))
    return made


def take_out(session: Session, actor: Actor, event: SameEvent, entry_id: UUID) -> SameEvent:
    """The account stands by itself again, and is not offered for this event any more.

    Of two accounts neither is left: so that event is refused.
    """
    turn(session, event.case_id)
    hold_row(session, event)
    held = entries_of(session, [event.id])[event.id]
    if event.standing != Standing.CONFIRMED or entry_id not in held:
        raise Conflict(_MOVED)
    if len(held) == 2:
        sign(actor, event, Standing.REFUSED)
    else:
        _remember_as_apart(session, actor, event, held)
        link = (
            SameEventEntry.same_event_id == event.id,
            SameEventEntry.chronology_entry_id == entry_id,
        )
        session.execute(delete(SameEventEntry).where(*link))
        compare_again(session, event)
    step(session, actor, event, Did.TAKEN_OUT)
    record(session, actor, Action.SAME_EVENT_TAKEN_OUT, event, entry=str(entry_id))
    return event


def _chosen(session: Session, case: Case, ids: Collection[UUID]) -> Sequence[ChronologyEntry]:
    wanted = set(ids)
    if len(wanted) < 2:
        raise Invalid(_TWO)
    if len(wanted) > MOST_ACCOUNTS:
        raise Invalid(_MANY)
    rows = standing_entries(session, case.id, wanted)
    if len(rows) != len(wanted):
        raise Conflict(_GONE)
    return rows


def _joined(
    session: Session,
    actor: Actor,
    within: Sequence[SameEvent],
    rows: Sequence[ChronologyEntry],
) -> SameEvent:
    """The earliest of them takes the rest in."""
    event, *others = within
    held = entries_of(session, [each.id for each in within])
    every = {row.id for row in rows}.union(*held.values())
    new = sorted(every - set(held[event.id]), key=str)
    if not new:
        raise Conflict(_ALREADY)
    for other in others:
        other.standing = Standing.WITHDRAWN.value
        step(session, actor, other, Did.MADE)
    gain(session, actor, event, new)
    return event


def _new(session: Session, case: Case, rows: Sequence[ChronologyEntry], **named: UUID) -> SameEvent:
    event = SameEvent(
        case_id=case.id,
        standing=Standing.CONFIRMED.value,
        sure=0,
        same_file=False,
        by_hand=not named,
        first_day=min(row.first_day for row in rows),
        **named,
    )
    compare_rows(session, event, rows)
    session.add(event)
    session.flush()
    _hold(session, event, [row.id for row in rows])
    return event


def _parts(groups: Mapping[UUID, str]) -> Iterator[list[UUID]]:
    held: dict[str, list[UUID]] = {}
    for entry, name in groups.items():
        held.setdefault(name, []).append(entry)
    held.pop("", None)  # by itself
    yield from (ids for ids in held.values() if len(ids) > 1)


def _part(session: Session, actor: Actor, event: SameEvent, ids: Sequence[UUID]) -> SameEvent:
    case = session.get_one(Case, (event.board_id, event.case_id))
    rows = standing_entries(session, event.case_id, ids)
    if len(rows) != len(ids):
        raise Conflict(_GONE)
    part = _new(session, case, rows, split_from_id=event.id)
    sign(actor, part, Standing.CONFIRMED)
    return part


def _remember_as_apart(
    session: Session, actor: Actor, event: SameEvent, held: Sequence[UUID]
) -> None:
    """As a refused addition, which can be undone like any other."""
    apart = SameEvent(
        case_id=event.case_id,
        standing=Standing.REFUSED.value,
        adds_to_id=event.id,
        sure=event.sure,
        same_file=event.same_file,
        first_day=event.first_day,
        differs=event.differs,
    )
    apart.why = event.why or written(Said())
    session.add(apart)
    sign(actor, apart, Standing.REFUSED)
    session.flush()
    _hold(session, apart, held)
    step(session, actor, apart, Did.TAKEN_OUT)


def _hold(session: Session, event: SameEvent, ids: Collection[UUID]) -> None:
    session.add_all(
        SameEventEntry(case_id=event.case_id, same_event_id=event.id, chronology_entry_id=entry)
        for entry in ids
    )
    session.flush()
