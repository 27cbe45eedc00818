"""How the accounts of an event differ, once people have changed which accounts it has."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from domain.chronologies.kept.models import ChronologyEntry, SameEvent
from domain.chronologies.kept.queries import agency_names, name_of
from domain.chronologies.kept.same.members import entries_of, standing_entries
from domain.chronologies.kept.same.said import said_of
from domain.chronologies.kept.same.storing import tell
from domain.chronologies.kept.told import entry_of
from domain.chronologies.same_events.suggesting import compare


def compare_again(session: Session, event: SameEvent) -> None:
    held = entries_of(session, [event.id])[event.id]
    compare_rows(session, event, standing_entries(session, event.case_id, held))


def compare_rows(session: Session, event: SameEvent, rows: Sequence[ChronologyEntry]) -> None:
    names = agency_names(session)
    entries = [entry_of(row, agency=name_of(names, row)) for row in rows]
    tell(event, said_of(compare(entries), [row.id for row in rows]))
    if rows:
        event.first_day = min(row.first_day for row in rows)
