"""Settling rows of a chronology that is part of the integrated one already."""

from datetime import date

import pytest
from sqlalchemy import select

from domain.cases.queries import case_by_reference
from domain.chronologies.kept.mending import accept, mend, put_back, set_aside
from domain.chronologies.kept.models import Chronology, ChronologyEntry, ChronologyQuery, State
from domain.chronologies.kept.same.looking import search_of
from domain.chronologies.kept.spoken import Spoken
from domain.chronologies.reading.doubts import Doubt
from domain.chronologies.reading.outcome import Queried
from tests.support.cases import referred_case
from tests.support.chronologies import an_entry
from tests.support.same_events import given

DAY = date(2024, 3, 14)
WAITS = Queried({"sheet": "1", "row": 9}, Doubt.OUTSIDE_PERIOD, entry=an_entry(DAY, "Seen.", row=9))
SAID = Spoken(date="15 March 2024", text="The health visitor called.")


@pytest.fixture
def case(cast):
    reference = referred_case(cast)
    given(cast, reference, "health", an_entry(DAY, "The health visitor called."), queried=[WAITS])
    with cast.session() as session:
        return case_by_reference(session, reference).id


def parts(session):
    return (
        session.scalars(select(Chronology)).one(),
        session.scalars(select(ChronologyEntry)).one(),
        session.scalars(select(ChronologyQuery)).one(),
    )


def do(session, actor, how):
    chronology, entry, query = parts(session)
    if how == "mend":
        mend(session, actor, chronology, entry, SAID)
    elif how == "mend a row":
        mend(session, actor, chronology, query, SAID)
    elif how == "accept":
        accept(session, actor, chronology, query)
    else:
        set_aside(session, actor, chronology, entry, because="It is another child's.")


@pytest.mark.parametrize("how", ["mend", "mend a row", "accept", "set aside"])
def test_a_change_to_what_is_taken_in_has_same_events_looked_for(cast, case, how):
    actor = cast.actor("northshire", "manager")
    with cast.session() as session:
        assert search_of(session, case) is None
        do(session, actor, how)
        assert search_of(session, case).wanted_at is not None


def test_what_is_put_back_is_looked_at_too(cast, case):
    actor = cast.actor("northshire", "manager")
    with cast.session() as session:
        do(session, actor, "set aside")
        search_of(session, case).wanted_at = None
        chronology, entry, _ = parts(session)
        put_back(session, actor, chronology, entry)
        assert search_of(session, case).wanted_at is not None


def test_what_is_not_taken_in_yet_is_not_looked_through(cast, case):
    with cast.session() as session:
        parts(session)[0].state = State.READY.value
        do(session, cast.actor("northshire", "manager"), "mend")
        assert search_of(session, case) is None
