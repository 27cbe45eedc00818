"""Settling what is queried, row by row: mend it, accept it as it was read, or set it aside.

What the file says stays beside what was made of it: a mended entry keeps how it was first read.
"""

import json
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor, Role
from domain.audit.actions import Action
from domain.audit.record import record
from domain.chronologies.entry import Entry
from domain.chronologies.kept.lines import ROW, EntryLine, entry_line
from domain.chronologies.kept.models import Chronology, ChronologyEntry, ChronologyQuery, State
from domain.chronologies.kept.preview import OPEN, OPEN_WARNING
from domain.chronologies.kept.same.looking import ask_to_look
from domain.chronologies.kept.spoken import Spoken, understand
from domain.chronologies.kept.told import entry_from_json, entry_of, written
from domain.chronologies.ordering import places
from domain.errors import Conflict, Refused
from domain.turns import hold_row

MENDED, ACCEPTED, ASIDE = "mended", "accepted", "set_aside"
THEIRS = {State.TYPING, State.READY}
OPEN_STATES = {State.TYPING, State.READY, State.TAKEN_IN, State.TAKEN_OUT}
Row = ChronologyEntry | ChronologyQuery


def mend(
    session: Session, actor: Actor, chronology: Chronology, row: Row, said: Spoken
) -> ChronologyEntry:
    """Say what a row means. Raises `Invalid` where it cannot be understood."""
    _open_for_work(session, actor, chronology)
    entry = row if isinstance(row, ChronologyEntry) else _entry_at(session, row)
    before = entry_of(entry) if entry else None
    ref = before.ref if before else json.loads(row.said)["ref"]  # type: ignore[union-attr]
    made = understand(said, ref, str(chronology.id), before)
    if entry is None:
        entry = add_entry(session, chronology, made, row.place // ROW)
    else:
        _change(entry, made, actor)
    _settle(session, actor, _beside(session, entry, row), MENDED, entry)
    _account_changed(session, chronology)
    record(session, actor, Action.CHRONOLOGY_MENDED, chronology, entry=str(entry.id))
    return entry


def accept(session: Session, actor: Actor, chronology: Chronology, query: ChronologyQuery) -> None:
    """Take a row as it was read. An error cannot be: there is nothing that was read."""
    _open_for_work(session, actor, chronology)
    if query.settled:
        raise Conflict("This row has been settled already.")
    _accept(session, actor, chronology, [query])
    record(session, actor, Action.CHRONOLOGY_ACCEPTED, chronology, query=str(query.id))


def accept_all(session: Session, actor: Actor, chronology: Chronology, kind: str) -> int:
    """Take every row of one kind of warning as it was read."""
    _open_for_work(session, actor, chronology)
    found = session.scalars(
        select(ChronologyQuery)
        .where(ChronologyQuery.chronology_id == chronology.id, ChronologyQuery.kind == kind)
        .where(*OPEN_WARNING)
        .order_by(ChronologyQuery.place, ChronologyQuery.id)
    ).all()
    if not found:
        raise Conflict("There is no such row any more that waits for somebody.")
    _accept(session, actor, chronology, found)
    record(session, actor, Action.CHRONOLOGY_ACCEPTED, chronology, kind=kind, rows=len(found))
    return len(found)


def _accept(
    session: Session, actor: Actor, chronology: Chronology, queries: Sequence[ChronologyQuery]
) -> None:
    for query in queries:
        if not query.taken:
            query.entry_id = _as_read(session, chronology, query).id
        _settle_one(query, actor, ACCEPTED)
    session.flush()
    if any(not query.taken for query in queries):
        _account_changed(session, chronology)


def _as_read(session: Session, chronology: Chronology, query: ChronologyQuery) -> ChronologyEntry:
    found = json.loads(query.said).get("entry")
    if query.severity != "warning" or found is None:
        raise Refused("This row cannot stand as it was read. Mend it, or set it aside.")
    made = entry_from_json(found, str(chronology.id))
    if made.date_to < made.date_from:
        raise Refused("Its end is before its start. Mend it, or set it aside.")
    return add_entry(session, chronology, made, query.place // ROW)


def set_aside(
    session: Session, actor: Actor, chronology: Chronology, row: Row, *, because: str
) -> None:
    """Leave a row out of the account. It stays where it stands, with the reason."""
    _open_for_work(session, actor, chronology)
    entry = row if isinstance(row, ChronologyEntry) else _entry_of_query(session, row)
    if entry is not None and entry.set_aside_at is None:
        entry.set_aside_at, entry.because = clock.now(), because
        entry.told = written(json.loads(entry.told) | {"aside_by": str(actor.id)})
        chronology.entries -= 1
    _settle(session, actor, _beside(session, entry, row), ASIDE, entry, because)
    if entry is not None:
        _account_changed(session, chronology)
    record(session, actor, Action.CHRONOLOGY_SET_ASIDE, chronology, row=str(row.id))


def put_back(
    session: Session, actor: Actor, chronology: Chronology, entry: ChronologyEntry
) -> None:
    _open_for_work(session, actor, chronology)
    if entry.set_aside_at is None:
        raise Conflict("This entry is part of the account already.")
    entry.set_aside_at = entry.because = None
    chronology.entries += 1
    _account_changed(session, chronology)
    record(session, actor, Action.CHRONOLOGY_PUT_BACK, chronology, row=str(entry.id))


def add_entry(session: Session, chronology: Chronology, made: Entry, spot: int) -> ChronologyEntry:
    """A new entry at a row of the file, after those that stand there already."""
    model = ChronologyEntry
    here = (model.chronology_id == chronology.id, model.place >= spot * ROW)
    there = select(func.count()).select_from(model).where(*here, model.place < (spot + 1) * ROW)
    place = spot * ROW + min(session.scalar(there) or 0, ROW - 1)
    least = session.scalar(select(func.min(model.rank)).where(here[0])) or 0
    line = line_of(made, place, -place if least < 0 else place)
    entry = model(
        case_id=chronology.case_id,
        chronology_id=chronology.id,
        agency_id=chronology.agency_id,
        place=place,
        rank=line.rank,
    )
    _write(entry, made, line)
    entry.told = line.told
    session.add(entry)
    chronology.entries += 1
    session.flush()
    return entry


def line_of(made: Entry, place: int, rank: int) -> EntryLine:
    [(_, sureness, minute, _, _)] = places([made])
    return entry_line(made, place, rank, sureness, minute)


def _change(entry: ChronologyEntry, made: Entry, actor: Actor) -> None:
    before = json.loads(entry.told)
    line = line_of(made, entry.place, entry.rank)
    _write(entry, made, line)
    first = before.get("as_read") or {**before, "date": entry.first_day.isoformat()}
    by = {"mended_at": clock.now().isoformat(), "mended_by": str(actor.id)}
    entry.told = written(json.loads(line.told) | {"as_read": first} | by)
    entry.set_aside_at = entry.because = None


def _write(entry: ChronologyEntry, made: Entry, line: EntryLine) -> None:
    """What stands in the open."""
    entry.first_day, entry.last_day = (
        made.local_date or made.date_from,
        made.local_date or made.date_to,
    )
    entry.sureness, entry.precision, entry.minute = line.sureness, line.precision, line.minute
    entry.child_seen, entry.child_heard = line.child_seen, line.child_heard
    entry.flagged = line.flagged


def _account_changed(session: Session, chronology: Chronology) -> None:
    """What is part of the integrated chronology is looked through for same events again."""
    if chronology.state == State.TAKEN_IN:
        session.flush()
        ask_to_look(session, chronology.case_id)


def _open_for_work(session: Session, actor: Actor, chronology: Chronology) -> None:
    if actor.role is Role.LIAISON and chronology.state not in THEIRS:
        raise Refused("The board has taken this chronology in. Ask it to change what is wrong.")
    hold_row(session, chronology)
    if chronology.state not in OPEN_STATES:
        raise Refused("This chronology is not read yet, so its rows cannot be changed.")


def _entry_at(session: Session, query: ChronologyQuery) -> ChronologyEntry | None:
    return _entry_of_query(session, query) if query.entry_id else None


def _entry_of_query(session: Session, query: ChronologyQuery) -> ChronologyEntry | None:
    if query.entry_id is None:
        return None
    return session.get(ChronologyEntry, (query.board_id, query.entry_id))


def _beside(session: Session, entry: ChronologyEntry | None, row: Row) -> Sequence[ChronologyQuery]:
    """What is still queried of the same entry, or of the same row where there is none."""
    model = ChronologyQuery
    about = (model.entry_id == entry.id) if entry else (model.place == row.place)
    if isinstance(row, ChronologyQuery):
        about = (
            about | (model.id == row.id) | ((model.place == row.place) & model.entry_id.is_(None))
        )
    wanted = select(model).where(model.chronology_id == row.chronology_id, about)
    found = list(session.scalars(wanted.where(*OPEN).order_by(model.place, model.id)))
    if isinstance(row, ChronologyQuery) and row not in found:
        found.append(row)
    return found


def _settle(
    session: Session,
    actor: Actor,
    queries: Sequence[ChronologyQuery],
    how: str,
    entry: ChronologyEntry | None,
    because: str | None = None,
) -> None:
    for query in queries:
        _settle_one(query, actor, how)
        query.because = because
        if entry is not None:
            query.entry_id = entry.id
    session.flush()


def _settle_one(query: ChronologyQuery, actor: Actor, how: str) -> None:
    query.settled, query.settled_at, query.settled_by_id = how, clock.now(), actor.id


def queries_beside(session: Session, row: Row) -> Sequence[ChronologyQuery]:
    """What is, or was, queried of one entry; or of one row that has none."""
    model = ChronologyQuery
    about = model.entry_id == row.id
    if isinstance(row, ChronologyQuery):
        about = (model.id == row.id) | ((model.place == row.place) & model.entry_id.is_(None))
    wanted = select(model).where(model.chronology_id == row.chronology_id, about)
    return session.scalars(wanted.order_by(model.place, model.id)).all()


def row_by_id(session: Session, chronology: Chronology, row_id: UUID) -> Row | None:
    """An entry or a query of this chronology."""
    entry, query = ChronologyEntry, ChronologyQuery
    mine = (entry.chronology_id == chronology.id, entry.id == row_id)
    asked = (query.chronology_id == chronology.id, query.id == row_id)
    return (
        session.scalars(select(entry).where(*mine)).first()
        or session.scalars(select(query).where(*asked)).first()
    )
