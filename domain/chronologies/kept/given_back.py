"""An agency's own entries as a file to take away: of one chronology that it gave, and no other."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain import clock
from domain.access.identity import Actor
from domain.audit.actions import Action
from domain.audit.record import record
from domain.chronologies.kept.models import Chronology, ChronologyEntry
from domain.chronologies.kept.queries import ORDER
from domain.chronologies.kept.told import entry_of
from domain.chronologies.writing.delimited import to_csv
from domain.chronologies.writing.excel import to_excel
from domain.chronologies.writing.sheet import Cover, Line
from domain.chronologies.writing.word import to_word
from domain.errors import NotFound

MARKING = "OFFICIAL-SENSITIVE"


@dataclass(frozen=True)
class Way:
    """A kind of file, and how many entries it is made of while somebody waits."""

    ending: str
    words: str
    most: int
    write: Callable[[Cover, list[Line]], bytes]


WAYS = (
    Way("xlsx", "Excel", 20_000, to_excel),
    Way("docx", "Word", 5_000, to_word),
    Way("csv", "CSV", 100_000, to_csv),
)


def ways_for(chronology: Chronology) -> list[Way]:
    """What one may be taken away as; none where there is nothing in it."""
    return [way for way in WAYS if 0 < chronology.entries <= way.most]


def give_back(
    session: Session, actor: Actor, chronology: Chronology, ending: str, *, agency: str
) -> bytes:
    """Its entries as they stand now, without what is set aside. Raises `NotFound`."""
    way = next((each for each in ways_for(chronology) if each.ending == ending), None)
    if way is None:
        raise NotFound
    lines = [Line(entry_of(row)._replace(agency=agency)) for row in _standing(session, chronology)]
    record(session, actor, Action.CHRONOLOGY_GIVEN_BACK, chronology, kind=ending)
    return way.write(Cover(f"Entries of {agency}", (MARKING, _said(len(lines)))), lines)


def _standing(session: Session, chronology: Chronology) -> list[ChronologyEntry]:
    model = ChronologyEntry
    wanted = (model.chronology_id == chronology.id, model.set_aside_at.is_(None))
    return list(session.scalars(select(model).where(*wanted).order_by(*ORDER)))


def _said(count: int) -> str:
    entries = "1 entry" if count == 1 else f"{count} entries"
    return f"{entries}, as they stood on {clock.today():%-d %B %Y}"
