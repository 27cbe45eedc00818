"""What is read lies in the database whole, in order, and comes back as it was."""

from pathlib import Path

import pytest
from sqlalchemy import select

from domain.agencies.models import Agency
from domain.cases.queries import case_by_reference
from domain.chronologies.kept.keeping import keep_reading
from domain.chronologies.kept.models import (
    Chronology,
    ChronologyEntry,
    ChronologyQuery,
    Origin,
    State,
)
from domain.chronologies.kept.queries import integrated, taken_in
from domain.chronologies.kept.told import entry_of
from domain.chronologies.ordering import in_order
from domain.chronologies.reading.reader import read_chronology
from tests.support.cases import asked_agency, referred_case

SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*.*"))
FILES = [path for path in SAMPLES if path.suffix != ".json"]


@pytest.fixture
def case(cast):
    reference = referred_case(cast)
    asked_agency(cast, reference)
    return reference


def keep(cast, reference, path):
    reading = read_chronology(path.read_bytes(), path.name)
    with cast.session() as session:
        case = case_by_reference(session, reference)
        health = session.get_one(Agency, ("northshire", cast.agency("northshire", "health")))
        chronology = Chronology(
            case_id=case.id,
            agency_id=health.id,
            origin=Origin.FILE.value,
            state=State.TAKEN_IN.value,
            member_id=cast.member("northshire", "manager"),
        )
        session.add(chronology)
        session.flush()
        keep_reading(session, chronology, reading)
    return reading


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_comes_back_as_it_was_read_and_in_the_same_order(cast, case, path):
    reading = keep(cast, case, path)
    with cast.session() as session:
        found = case_by_reference(session, case)
        rows = session.scalars(integrated(found.id, taken_in(session, found.id))).all()
        back = [entry_of(row)._replace(file=reading.file) for row in rows]
    assert back == in_order(reading.entries)


@pytest.mark.parametrize("path", FILES[:2], ids=lambda path: path.name)
def test_no_row_that_was_queried_or_set_aside_is_lost(cast, case, path):
    reading = keep(cast, case, path)
    with cast.session() as session:
        rows = session.scalars(select(ChronologyQuery)).all()
        taken = {row.entry_id for row in rows if row.taken}
        entries = set(session.scalars(select(ChronologyEntry.id)))
        assert len(rows) == len(reading.queried) + len(reading.set_aside)
        assert {row.taken for row in rows if row.entry_id} <= {True}
        assert taken - {None} <= entries


def test_a_liaison_finds_their_own_agencys_entries_alone(cast, case):
    keep(cast, case, FILES[0])
    asked_agency(cast, case, "police")
    with cast.session(who="liaison") as session:
        assert session.scalars(select(ChronologyEntry.id)).first()
    with cast.session(who="police_liaison") as session:
        assert not session.scalars(select(ChronologyEntry.id)).all()
        assert not session.scalars(select(ChronologyQuery.id)).all()
        assert not session.scalars(select(Chronology.id)).all()
