"""Looking for same events in the background."""

from datetime import timedelta
from uuid import uuid4

import pytest
from sqlalchemy import select

from domain import clock
from domain.cases.queries import case_by_reference
from domain.chronologies.kept.models import SameEventSearch
from domain.chronologies.kept.same.looking import LONGEST, ask_to_look, search_of
from tests.support.same_events import events_in, told_case
from tests.workers.standing import context_of, standing_on
from workers.context import UnknownBoard
from workers.jobs import same_events


@pytest.fixture
def at(cast, runtime):
    with standing_on(context_of(runtime)) as made:
        yield made


@pytest.fixture
def case(cast):
    """A case whose chronologies were just taken in."""
    reference = told_case(cast)
    with cast.session() as session:
        found = case_by_reference(session, reference)
        ask_to_look(session, found.id)
        return found.id


def search(cast, case):
    with cast.session() as session:
        return search_of(session, case)


def test_it_looks_where_it_was_asked_to_and_once(cast, at, case):
    assert same_events.look("northshire", str(case)) == 1
    assert same_events.look("northshire", str(case)) == 0
    with cast.session() as session:
        assert len(events_in(session)) == 1
    assert search(cast, case).entries == 21
    assert search(cast, case).ended_at is not None


def test_a_sweep_finds_what_no_nudge_reached_and_what_was_cut_off(cast, at, case, held_clock):
    assert same_events.sweep() == 1
    assert same_events.sweep() == 0
    with cast.session() as session:
        stopped = session.scalars(select(SameEventSearch)).one()
        stopped.began_at, stopped.ended_at = clock.now(), None
    assert same_events.sweep() == 0
    with clock.held(held_clock + LONGEST + timedelta(minutes=1)):
        assert same_events.sweep() == 1


def test_what_cannot_be_looked_through_is_said(cast, at, case, monkeypatch):
    monkeypatch.setattr(same_events, "MOST", 20)
    assert same_events.look("northshire", str(case)) == 0
    assert search(cast, case).failed == "many"


def test_what_goes_wrong_is_said_and_can_be_asked_for_again(cast, at, case, monkeypatch):
    monkeypatch.setattr(same_events, "suggest", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        same_events.look("northshire", str(case))
    assert search(cast, case).failed == "broken"
    monkeypatch.undo()
    with cast.session() as session:
        ask_to_look(session, case)
    assert same_events.look("northshire", str(case)) == 1
    assert search(cast, case).failed is None


def test_a_case_of_another_board_is_not_found(cast, at, case):
    assert same_events.look("eastmoor", str(case)) == 0
    assert same_events.look("northshire", str(uuid4())) == 0
    with pytest.raises(UnknownBoard):
        same_events.look("nowhere", str(case))
