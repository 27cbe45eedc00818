"""The same file twice, or a newer one in place of an older: noticed, said, and never doubled."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from domain.chronologies.kept.models import Chronology, ChronologyEntry, State

MOST = 5_000  # entries to hold beside each other while somebody waits for a page


class Change(NamedTuple):
    """Between two chronologies of one agency."""

    new: int
    gone: int
    same: int


def same_file(session: Session, row: Chronology) -> Sequence[Chronology]:
    """Others of this case that are the very same file, the earliest first."""
    if row.fingerprint is None:
        return []
    return session.scalars(
        select(Chronology)
        .where(Chronology.case_id == row.case_id, Chronology.id != row.id)
        .where(Chronology.fingerprint == row.fingerprint)
        .order_by(Chronology.made_at, Chronology.id)
    ).all()


def standing_of(session: Session, row: Chronology) -> Chronology | None:
    """What of the same agency is taken in already: the latest that this one may replace."""
    if row.agency_id is None:
        return None
    return session.scalars(
        select(Chronology)
        .where(Chronology.case_id == row.case_id, Chronology.agency_id == row.agency_id)
        .where(Chronology.state == State.TAKEN_IN, Chronology.id != row.id)
        .order_by(Chronology.settled_at.desc(), Chronology.id.desc())
        .limit(1)
    ).first()


def change_between(session: Session, old: Chronology, new: Chronology) -> Change | None:
    """How many entries come and go. None where there are too many to say at once."""
    if max(old.entries, new.entries) > MOST:
        return None
    before, after = _told(session, old), _told(session, new)
    return Change((after - before).total(), (before - after).total(), (after & before).total())


def _told(session: Session, row: Chronology) -> Counter[tuple[object, ...]]:
    entries = session.scalars(
        select(ChronologyEntry)
        .where(ChronologyEntry.chronology_id == row.id, ChronologyEntry.set_aside_at.is_(None))
        .order_by(ChronologyEntry.place, ChronologyEntry.id)
    )
    return Counter((each.first_day, each.last_day, _words(each)) for each in entries)


def _words(entry: ChronologyEntry) -> str:
    return " ".join(str(json.loads(entry.told)["text"]).split()).casefold()
