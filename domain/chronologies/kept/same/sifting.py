"""Which events are wanted, in which order, and how many there are of each sort."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select, tuple_
from sqlalchemy.orm import Session

from domain.chronologies.kept.models import SameEvent, Standing
from domain.chronologies.same_events.accounts import FIELDS

A_PAGE = 20
AGREE, DIFFER, SAME_FILE, ADDITION = "agree", "differ", "same_file", "addition"
SHOWN = {
    "to_decide": (Standing.SUGGESTED,),
    "confirmed": (Standing.CONFIRMED,),
    "refused": (Standing.REFUSED, Standing.SPLIT),
}


@dataclass(frozen=True)
class Sift:
    """Which events are wanted: how they stand, and of what sort they are."""

    show: str = "to_decide"
    sort: str = ""
    field: str = ""

    @classmethod
    def asked(cls, show: str, sort: str, field: str = "") -> "Sift":
        """What makes no sense is left out."""
        return cls(
            show if show in SHOWN else "to_decide",
            sort if sort in {AGREE, DIFFER, SAME_FILE, ADDITION} else "",
            field if field in FIELDS else "",
        )

    def address(self) -> dict[str, Any]:
        """The parts of it that an address must say."""
        parts = {"show": self.show, "sort": self.sort, "field": self.field}
        return {name: said for name, said in parts.items() if said and said != "to_decide"}

    def clauses(self, case_id: UUID) -> list[ColumnElement[bool]]:
        found = [SameEvent.case_id == case_id, SameEvent.standing.in_(SHOWN[self.show])]
        agrees = func.jsonb_array_length(SameEvent.differs) == 0
        sorts: Mapping[str, ColumnElement[bool]] = {
            AGREE: agrees & ~SameEvent.same_file,
            DIFFER: ~agrees,
            SAME_FILE: SameEvent.same_file.is_(True),
            ADDITION: SameEvent.adds_to_id.is_not(None),
        }
        if self.sort:
            found.append(sorts[self.sort])
        if self.field:
            found.append(SameEvent.differs.has_key(self.field))
        return found


_BY_DAY = (SameEvent.first_day, SameEvent.id)


def events_page(session: Session, case_id: UUID, sift: Sift, page: int) -> Sequence[SameEvent]:
    """The oldest first."""
    wanted = select(SameEvent).where(*sift.clauses(case_id)).order_by(*_BY_DAY)
    return session.scalars(wanted.limit(A_PAGE).offset((page - 1) * A_PAGE)).all()


def how_many(session: Session, case_id: UUID, sift: Sift) -> int:
    count = select(func.count()).select_from(SameEvent).where(*sift.clauses(case_id))
    return session.scalar(count) or 0


def tallies(session: Session, case_id: UUID) -> Mapping[str, int]:
    """How many there are to decide, confirmed and refused."""
    counted = (
        select(SameEvent.standing, func.count().label("many"))
        .where(SameEvent.case_id == case_id)
        .group_by(SameEvent.standing)
        .order_by(SameEvent.standing)
    )
    found = {row.standing: row.many for row in session.execute(counted)}
    return {name: sum(found.get(each, 0) for each in those) for name, those in SHOWN.items()}


def field_tallies(session: Session, case_id: UUID) -> Mapping[str, int]:
    """In how many confirmed events accounts differ on each field."""
    differing = (
        select(func.jsonb_array_elements_text(SameEvent.differs).label("field"))
        .where(SameEvent.case_id == case_id, SameEvent.standing == Standing.CONFIRMED)
        .subquery()
    )
    field = differing.c.field
    counted = select(field, func.count().label("many")).group_by(field).order_by(field)
    found = {row.field: row.many for row in session.execute(counted)}
    return {name: found.get(name, 0) for name in FIELDS}


def next_after(
    session: Session, case_id: UUID, sift: Sift, event: SameEvent
) -> tuple[UUID | None, int]:
    """The event that a person comes to after this one, and the page that it is on."""
    clauses = sift.clauses(case_id)
    here = tuple_(*_BY_DAY)
    before = select(func.count()).select_from(SameEvent)
    passed = session.scalar(before.where(*clauses, here < (event.first_day, event.id))) or 0
    wanted = select(SameEvent.id).where(*clauses, SameEvent.id != event.id).order_by(*_BY_DAY)
    at = max(0, passed - 1)
    near = session.scalars(wanted.offset(at).limit(2)).all()
    if not near:
        return None, 1
    following = near[-1] if passed else near[0]
    place = at + near.index(following)
    return following, place // A_PAGE + 1
