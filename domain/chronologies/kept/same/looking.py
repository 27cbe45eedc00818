"""Looking for same events: asked for by people, done in the background, one search at a time."""

from collections.abc import Sequence
from datetime import timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.case import Case
from domain.cases.closure import is_closed
from domain.chronologies.kept.models import SameEventSearch
from domain.turns import take_turn
from domain.waking import LOOK_FOR_SAME_EVENTS, wake

# A search that has not ended after so long was cut off, and is begun anew.
LONGEST = timedelta(minutes=15)


class Failure(StrEnum):
    MANY = "many"
    BROKEN = "broken"


def turn(session: Session, case_id: UUID) -> None:
    """What people decide and what a search stores wait for each other."""
    take_turn(session, f"same-events/{case_id}")


def ask_to_look(session: Session, case_id: UUID) -> SameEventSearch:
    """To be called by whatever changes which entries are part of the integrated chronology."""
    turn(session, case_id)
    search = search_of(session, case_id)
    if search is None:
        search = SameEventSearch(case_id=case_id)
        session.add(search)
    search.wanted_at = clock.now()
    session.flush()
    wake(session, LOOK_FOR_SAME_EVENTS, case_id)
    return search


def look_again(session: Session, actor: Actor, case: Case) -> SameEventSearch:
    """Somebody asks for it by hand."""
    search = ask_to_look(session, case.id)
    record(session, actor, Action.SAME_EVENTS_LOOKED_FOR, search)
    return search


def search_of(session: Session, case_id: UUID) -> SameEventSearch | None:
    wanted = select(SameEventSearch).where(SameEventSearch.case_id == case_id)
    return session.scalars(wanted).first()


def begin(session: Session, case_id: UUID) -> bool:
    """Whether there is something to look for that nobody else is looking for now."""
    search = session.scalars(_due().where(SameEventSearch.case_id == case_id)).first()
    if search is None:
        return False
    search.wanted_at, search.began_at, search.ended_at = None, clock.now(), None
    return True


def end(session: Session, case_id: UUID, *, entries: int, failed: Failure | None = None) -> None:
    search = search_of(session, case_id)
    if search is not None:
        search.ended_at, search.entries = clock.now(), entries
        search.failed = failed.value if failed else None


def due_cases(session: Session, most: int) -> Sequence[UUID]:
    """The cases in which something waits to be looked for, or was cut off."""
    return [search.case_id for search in session.scalars(_due().limit(most))]


def _due() -> Select[SameEventSearch]:
    search = SameEventSearch
    resting = or_(search.began_at.is_(None), search.ended_at.is_not(None))
    cut_off = search.ended_at.is_(None) & (search.began_at < clock.now() - LONGEST)
    return (
        select(search)
        .where((search.wanted_at.is_not(None) & resting) | cut_off, ~is_closed(search.case_id))
        .order_by(search.wanted_at, search.id)
        .with_for_update(skip_locked=True)
    )
