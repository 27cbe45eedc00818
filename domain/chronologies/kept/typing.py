"""Entries that an agency types by hand: its own alone until it sends them to the board."""

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.chronologies.kept.lines import ROW
from domain.chronologies.kept.mending import add_entry
from domain.chronologies.kept.models import Chronology, ChronologyEntry, Origin, State
from domain.chronologies.kept.spoken import Spoken, understand
from domain.errors import Conflict, Refused
from domain.members.queries import managers
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member
from domain.turns import hold_row, take_turn


def being_typed(session: Session, request_id: UUID) -> Chronology | None:
    """What is typed in answer to a request, and not sent yet."""
    wanted = select(Chronology).where(Chronology.request_id == request_id)
    return session.scalars(wanted.where(Chronology.state == State.TYPING).limit(1)).first()


def type_entry(
    session: Session, actor: Actor, *, case_id: UUID, request_id: UUID, said: Spoken
) -> ChronologyEntry:
    """Add one entry. Raises `Invalid` where its day or its time cannot be understood."""
    take_turn(session, f"request/{request_id}")
    row = being_typed(session, request_id)
    number = 1 + (_last(session, row) if row else 0)
    made = understand(said, {"record": number, "line": number})
    if row is None:
        row = _begin(session, actor, case_id, request_id)
    entry = add_entry(session, row, made, number)
    record(session, actor, Action.CHRONOLOGY_TYPED, row, entry=str(entry.id))
    return entry


def _begin(session: Session, actor: Actor, case_id: UUID, request_id: UUID) -> Chronology:
    row = Chronology(
        case_id=case_id,
        request_id=request_id,
        agency_id=actor.agency_id,
        origin=Origin.TYPED.value,
        state=State.TYPING.value,
        entries=0,
        queries=0,
        member_id=actor.id,
    )
    session.add(row)
    session.flush()
    return row


def _last(session: Session, row: Chronology) -> int:
    wanted = select(func.max(ChronologyEntry.place))
    return int(session.scalar(wanted.where(ChronologyEntry.chronology_id == row.id)) or 0) // ROW


def send_typed(session: Session, actor: Actor, row: Chronology) -> Chronology:
    """Hand what was typed over to the board."""
    hold_row(session, row)
    if row.state != State.TYPING:
        raise Conflict("This has been sent already.")
    if not row.entries:
        raise Refused("There is no entry to send yet.")
    row.state = State.READY.value
    event_id = record(session, actor, Action.CHRONOLOGY_READY, row, entries=row.entries)
    for member_id in managers(session):
        tell(
            session,
            NoticeKind.CHRONOLOGY_READY,
            event_id,
            to_member(member_id),
            case_id=row.case_id,
            chronology=str(row.id),
        )
    return row


def typed_entries(session: Session, row: Chronology, most: int) -> list[ChronologyEntry]:
    """The latest typed first, without what was set aside."""
    model = ChronologyEntry
    wanted = select(model).where(model.chronology_id == row.id, model.set_aside_at.is_(None))
    return list(session.scalars(wanted.order_by(model.place.desc(), model.id.desc()).limit(most)))
