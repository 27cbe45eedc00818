"""Whose account an entry of such a table is: by the agency's name there, or as somebody says."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from domain.access.identity import Actor
from domain.agencies.models import Agency
from domain.audit.actions import Action
from domain.audit.record import record
from domain.chronologies.kept.folded import folded_line
from domain.chronologies.kept.models import Chronology, ChronologyEntry, Origin, State
from domain.errors import Conflict
from domain.turns import hold_row

TAKE_OUT_FIRST = "Its entries are part of the integrated chronology. Take it out first."
NOT_READY = "It is not read yet, so nobody can say whose its entries are."
AT_ONCE = 1_000


class ByName(Mapping[str, UUID]):
    """The board's agencies by name, whatever the letters, accents and signs."""

    def __init__(self, named: Mapping[str, UUID]) -> None:
        self._folded = {folded_line(name): agency for name, agency in named.items()}

    def __getitem__(self, name: str) -> UUID:
        return self._folded[folded_line(name)]

    def __iter__(self) -> Iterator[str]:
        return iter(self._folded)

    def __len__(self) -> int:
        return len(self._folded)


@dataclass
class Named:
    """A name of an agency as the table has it, and the agency that it is taken for."""

    name: str
    agency_id: UUID | None
    entries: list[UUID] = field(default_factory=list)


def agencies_by_name(session: Session) -> ByName:
    rows = session.execute(select(Agency.name, Agency.id).order_by(Agency.name))
    return ByName({row.name: row.id for row in rows})


def agencies_for(session: Session, chronology: Chronology) -> ByName | None:
    """What to find agencies by as a chronology is kept; nothing where it is one agency's own."""
    return agencies_by_name(session) if chronology.origin == Origin.COMPOSITE else None


def names_in(session: Session, chronology: Chronology) -> list[Named]:
    """The names as they are written, in order, those that are not matched first."""
    rows = session.scalars(
        select(ChronologyEntry)
        .where(ChronologyEntry.chronology_id == chronology.id)
        .order_by(ChronologyEntry.place, ChronologyEntry.id)
        .execution_options(yield_per=AT_ONCE)
    )
    found: dict[str, Named] = {}
    for row in rows:
        name = json.loads(row.told).get("agency", "")
        found.setdefault(name, Named(name, row.agency_id)).entries.append(row.id)
        session.expunge(row)
    return sorted(found.values(), key=lambda named: (named.agency_id is not None, named.name))


def say_whose(
    session: Session, actor: Actor, chronology: Chronology, *, whose: Mapping[str, UUID | None]
) -> Chronology:
    """`whose` says of a name which agency it means; none leaves it as it is written."""
    hold_row(session, chronology)
    if chronology.state == State.TAKEN_IN:
        raise Conflict(TAKE_OUT_FIRST)
    if chronology.state not in {State.READY, State.TAKEN_OUT}:
        raise Conflict(NOT_READY)
    changed = 0
    for named in names_in(session, chronology):
        wanted = whose.get(named.name, named.agency_id)
        if wanted != named.agency_id:
            changed += len(named.entries)
            _give(session, named.entries, wanted)
    record(session, actor, Action.CHRONOLOGY_MATCHED, chronology, entries=changed)
    return chronology


def _give(session: Session, entries: list[UUID], agency_id: UUID | None) -> None:
    for at in range(0, len(entries), AT_ONCE):
        session.execute(
            update(ChronologyEntry)
            .where(ChronologyEntry.id.in_(entries[at : at + AT_ONCE]))
            .values(agency_id=agency_id)
        )
