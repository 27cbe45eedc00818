"""What a job does with a chronology that waits: find what to read, keep it, or say why not."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import Select, delete, select, text, update
from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.agencies.models import Agency
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.closure import is_closed
from domain.chronologies.kept.apart import Wanted
from domain.chronologies.kept.keeping import Lines, Progress, keep_lines
from domain.chronologies.kept.models import Chronology, ChronologyEntry, ChronologyQuery, State
from domain.chronologies.kept.whose import agencies_for
from domain.errors import NotFound
from domain.files.models import StoredFile
from domain.files.store import FileStore, read_file
from domain.members.queries import managers
from domain.notices.kinds import NoticeKind
from domain.notices.outbox import tell, to_member
from domain.tenancy import place_of

UNREAD = (State.WAITING.value, State.READING.value)
ALONE = text("select pg_try_advisory_xact_lock(hashtextextended(:what, 0))")


PeriodOf = Callable[[Session, Chronology], tuple[date, date] | None]


@dataclass(frozen=True)
class Given:
    content: bytes
    wanted: Wanted


def waiting_to_be_read(session: Session, most: int) -> list[UUID]:
    """The longest waiting first. A closed case stays as it was closed."""
    wanted: Select[UUID] = (
        select(Chronology.id)
        .where(Chronology.state.in_(UNREAD), ~is_closed(Chronology.case_id))
        .order_by(Chronology.made_at, Chronology.id)
        .limit(most)
    )
    return list(session.scalars(wanted))


def alone_with(session: Session, chronology_id: UUID) -> bool:
    """Whether nobody else reads it now. True holds for as long as the transaction, even killed."""
    what = f"{place_of(session).board}/read/{chronology_id}"
    return bool(session.scalar(ALONE, {"what": what}))


def begin(
    session: Session, store: FileStore, chronology_id: UUID, period_of: PeriodOf
) -> Given | None:
    """What to read, or None where it needs no reading any more. Raises `NotFound`."""
    row = _row(session, chronology_id)
    if row.state not in UNREAD or row.file_id is None:
        return None
    row.state = State.READING.value
    row.rows_done = row.rows_in_all = 0
    file = session.get_one(StoredFile, (row.board_id, row.file_id))
    return Given(
        read_file(session, store, file), _wanted(session, row, file, period_of(session, row))
    )


def _wanted(
    session: Session, row: Chronology, file: StoredFile, period: tuple[date, date] | None
) -> Wanted:
    agency = row.agency_id and session.get_one(Agency, (row.board_id, row.agency_id)).name
    days = (period[0].isoformat(), period[1].isoformat()) if period else None
    return Wanted(file.name, agency or "", days, row.day_order or "")


def note_progress(session: Session, chronology_id: UUID, done: int, in_all: int) -> None:
    """How many rows are kept; or, while it is not known `in_all`, how many have been read."""
    wanted = update(Chronology).where(Chronology.id == chronology_id)
    session.execute(wanted.values(rows_done=done, rows_in_all=in_all))


def keep(
    session: Session, actor: Actor, chronology_id: UUID, lines: Lines, progress: Progress
) -> None:
    """All of it or nothing: what an earlier reading left is taken away in the same transaction."""
    row = _row(session, chronology_id)
    again = row.understood_sealed is not None
    for model in (ChronologyQuery, ChronologyEntry):
        session.execute(delete(model).where(model.chronology_id == chronology_id))
    keep_lines(session, row, lines, agencies=agencies_for(session, row), progress=progress)
    row.rows_in_all = row.rows_done = row.entries + row.queries
    row.state = State.READY.value
    counts = {"entries": row.entries, "queries": row.queries}
    event_id = record(session, actor, Action.CHRONOLOGY_READY, row, **counts)
    if not again:
        _tell(session, NoticeKind.CHRONOLOGY_READY, event_id, row, *managers(session))


def refuse(session: Session, actor: Actor, chronology_id: UUID, because: str) -> None:
    row = _row(session, chronology_id)
    row.state, row.because = State.UNREADABLE.value, because
    event_id = record(session, actor, Action.CHRONOLOGY_UNREADABLE, row)
    _tell(session, NoticeKind.CHRONOLOGY_UNREADABLE, event_id, row)


def _tell(
    session: Session, kind: NoticeKind, event_id: UUID, row: Chronology, *others: UUID
) -> None:
    for member_id in dict.fromkeys((row.member_id, *others)):
        tell(
            session,
            kind,
            event_id,
            to_member(member_id),
            case_id=row.case_id,
            chronology=str(row.id),
        )


def _row(session: Session, chronology_id: UUID) -> Chronology:
    row = session.scalars(select(Chronology).where(Chronology.id == chronology_id)).first()
    if row is None:
        raise NotFound
    return row
