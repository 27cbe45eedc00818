"""What people put to an entry: a flag with a word why, and the lines of enquiry it bears on."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, UniqueConstraint, select
from sqlalchemy.orm import Mapped, Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.base import Base, CaseOwned, tied
from domain.cases.scope import LineOfEnquiry
from domain.chronologies.kept.models import ChronologyEntry
from domain.errors import Conflict, Invalid
from domain.sealing.sealed import Sealed
from domain.turns import take_turn


class EntryFlag(CaseOwned, Base):
    """Somebody wants this entry looked at."""

    __tablename__ = "entry_flag"
    __table_args__ = tied("case", "chronology_entry", "member", lifted_by_id="member")
    chronology_entry_id: Mapped[UUID]
    why_sealed: Mapped[bytes]
    why = Sealed()
    member_id: Mapped[UUID]
    lifted_at: Mapped[datetime | None]
    lifted_by_id: Mapped[UUID | None]


class EntryLine(CaseOwned, Base):
    """An entry bears on a line of enquiry, as somebody sees it."""

    __tablename__ = "entry_line"
    __table_args__ = (
        *tied("case", "chronology_entry", "line_of_enquiry", "member"),
        UniqueConstraint("board_id", "chronology_entry_id", "line_of_enquiry_id"),
    )
    chronology_entry_id: Mapped[UUID]
    line_of_enquiry_id: Mapped[UUID]
    member_id: Mapped[UUID]


def flag_entry(session: Session, actor: Actor, entry: ChronologyEntry, *, why: str) -> EntryFlag:
    take_turn(session, f"entry/{entry.id}")
    if standing_flag(session, entry.id) is not None:
        raise Conflict("Somebody has flagged this entry already. Their reason stands beside it.")
    flag = EntryFlag(case_id=entry.case_id, chronology_entry_id=entry.id, member_id=actor.id)
    flag.why = why
    session.add(flag)
    record(session, actor, Action.ENTRY_FLAGGED, flag, entry=str(entry.id))
    return flag


def lift_flag(session: Session, actor: Actor, entry: ChronologyEntry) -> EntryFlag:
    take_turn(session, f"entry/{entry.id}")
    flag = standing_flag(session, entry.id)
    if flag is None:
        raise Conflict("There is no flag on this entry any more.")
    flag.lifted_at, flag.lifted_by_id = clock.now(), actor.id
    record(session, actor, Action.ENTRY_UNFLAGGED, flag, entry=str(entry.id))
    return flag


def standing_flag(session: Session, entry_id: UUID) -> EntryFlag | None:
    wanted = (EntryFlag.chronology_entry_id == entry_id, EntryFlag.lifted_at.is_(None))
    return session.scalars(select(EntryFlag).where(*wanted).order_by(EntryFlag.id)).first()


def put_lines(
    session: Session, actor: Actor, entry: ChronologyEntry, *, lines: Iterable[UUID]
) -> ChronologyEntry:
    """Which lines of the scope that stands the entry bears on: these, and no other of them."""
    take_turn(session, f"entry/{entry.id}")
    wanted = set(lines)
    if not wanted <= set(session.scalars(_lines_of_case(entry))):
        raise Invalid("Choose from the lines of enquiry shown.", field="lines")
    held = {row.line_of_enquiry_id: row for row in session.scalars(_held(entry))}
    for line in held.keys() - wanted:
        session.delete(held[line])
    for line in sorted(wanted - held.keys()):
        row = EntryLine(case_id=entry.case_id, chronology_entry_id=entry.id, member_id=actor.id)
        row.line_of_enquiry_id = line
        session.add(row)
    record(session, actor, Action.ENTRY_LINED, entry, lines=len(wanted))
    return entry


def _lines_of_case(entry: ChronologyEntry) -> Select[UUID]:
    return (
        select(LineOfEnquiry.id)
        .where(LineOfEnquiry.case_id == entry.case_id)
        .order_by(LineOfEnquiry.id)
    )


def _held(entry: ChronologyEntry) -> Select[EntryLine]:
    return select(EntryLine).where(EntryLine.chronology_entry_id == entry.id).order_by(EntryLine.id)
