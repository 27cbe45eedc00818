"""Taking a chronology into the integrated one, and out of it again. Its rows stay as they are."""

from uuid import UUID

from sqlalchemy import ColumnElement, distinct, func, select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.chronologies.kept.again import same_file
from domain.chronologies.kept.lines import SET_ASIDE
from domain.chronologies.kept.models import Chronology, ChronologyQuery, State
from domain.chronologies.kept.same.looking import ask_to_look
from domain.errors import Conflict, Refused
from domain.turns import hold_row, take_turn

READ = {State.READY.value, State.TAKEN_OUT.value}
# A row that no entry was made of, and that nobody has settled yet.
WAITING: tuple[ColumnElement[bool], ...] = (
    ChronologyQuery.settled.is_(None),
    ChronologyQuery.taken.is_(False),
    ChronologyQuery.kind != SET_ASIDE,
)


def take_in(
    session: Session,
    actor: Actor,
    chronology: Chronology,
    *,
    without_waiting: bool = False,
    instead_of: Chronology | None = None,
) -> Chronology:
    """Make its entries part of the integrated chronology, `instead_of` another of the agency's.

    The very same file is not taken in twice: raises `Refused`.

    Rows that wait for somebody are no part of it: raises `Refused` where there are any, unless
    `without_waiting` says that this is known.
    """
    take_turn(session, f"case/{chronology.case_id}")
    hold_row(session, chronology)
    if chronology.state == State.TAKEN_IN:
        raise Conflict("This chronology has been taken in already.")
    if chronology.state not in READ:
        raise Refused("This chronology has not been read yet, so it cannot be taken in.")
    standing = {row.id for row in same_file(session, chronology) if row.state == State.TAKEN_IN}
    if standing - ({instead_of.id} if instead_of else set()):
        raise Refused("The very same file is taken in already, so nothing would be new.")
    waiting = rows_waiting(session, [chronology.id]).get(chronology.id, 0)
    if waiting and not without_waiting:
        raise Refused(_without(waiting), field="without")
    if instead_of is not None:
        take_out(session, actor, instead_of, because="Another took its place.")
    _settle(chronology, actor, State.TAKEN_IN)
    ask_to_look(session, chronology.case_id)
    entries = chronology.entries
    record(session, actor, Action.CHRONOLOGY_TAKEN_IN, chronology, entries=entries, waiting=waiting)
    return chronology


def take_out(session: Session, actor: Actor, chronology: Chronology, *, because: str) -> Chronology:
    """Undo it. What was read, mended and decided of its entries stays."""
    take_turn(session, f"case/{chronology.case_id}")
    hold_row(session, chronology)
    if chronology.state != State.TAKEN_IN:
        raise Conflict("This chronology is not part of the integrated one.")
    _settle(chronology, actor, State.TAKEN_OUT)
    chronology.because = because
    ask_to_look(session, chronology.case_id)
    record(session, actor, Action.CHRONOLOGY_TAKEN_OUT, chronology)
    return chronology


def rows_waiting(session: Session, chronologies: list[UUID]) -> dict[UUID, int]:
    """Of each, how many rows of the file no entry stands for until somebody has looked."""
    rows = session.execute(
        select(ChronologyQuery.chronology_id, func.count(distinct(ChronologyQuery.place)))
        .where(ChronologyQuery.chronology_id.in_(chronologies), *WAITING)
        .group_by(ChronologyQuery.chronology_id)
    )
    return {chronology: count for chronology, count in rows}  # noqa: C416 - rows are not pairs


def _settle(chronology: Chronology, actor: Actor, state: State) -> None:
    chronology.state = state.value
    chronology.settled_at = clock.now()
    chronology.settled_by_id = actor.id
    chronology.because = None


def _without(waiting: int) -> str:
    rows = "1 row waits" if waiting == 1 else f"{waiting} rows wait"
    return (
        f"{rows} for somebody to look, and will be no part of it. "
        "Mend them first, or say that you take it in without them."
    )
