"""Suggestions are stored, and what people decide of them stays."""

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import ProgrammingError

from domain.cases.queries import case_by_reference
from domain.chronologies.kept.events import told_beside
from domain.chronologies.kept.models import (
    Chronology,
    SameEvent,
    SameEventSearch,
    SameEventStep,
    Standing,
    State,
)
from domain.chronologies.kept.same.deciding import confirm, note, refuse, undo
from domain.chronologies.kept.same.members import entries_of
from domain.chronologies.kept.same.parting import make, split, take_out
from domain.chronologies.kept.same.queries import shown
from domain.errors import Conflict, Invalid
from tests.support.same_events import (
    OTHERS,
    TOLD,
    entry_ids,
    events_in,
    given,
    looked,
    told_case,
)


@pytest.fixture
def case(cast):
    reference = told_case(cast)
    assert looked(cast, reference) == 1
    return reference


def decide(cast, verb, *, standing=Standing.SUGGESTED, **named):
    with cast.session() as session:
        [event] = events_in(session, standing)
        return verb(session, cast.actor("northshire", "manager"), event, **named).id


def members(session, event):
    return set(entries_of(session, [event.id])[event.id])


def test_a_suggestion_says_why_and_where_accounts_differ_with_the_words_of_each(cast, case):
    with cast.session() as session:
        [event] = events_in(session)
        [found] = shown(session, event.case_id, [event])
        assert event.differs == ["time"]
        assert [account.agency for account in found.accounts] == [
            "Northshire health", "Northshire police", "Northshire childrens services",
        ]  # fmt: skip
        assert "All are dated 14 March 2024." in found.said.why
        [differs] = found.said.differs
        assert set(differs.words.values()) == {"21:05", "23:40"}


def test_looking_again_keeps_the_same_suggestion_and_adds_none(cast, case):
    with cast.session() as session:
        [before] = events_in(session)
    assert looked(cast, case) == 1
    with cast.session() as session:
        [after] = events_in(session)
    assert after.id == before.id


def test_a_suggestion_gives_way_when_it_is_found_otherwise(cast, case):
    with cast.session() as session:
        for row in session.scalars(select(Chronology)):
            row.state = State.TAKEN_OUT.value
    assert looked(cast, case) == 0
    with cast.session() as session:
        assert session.scalars(select(SameEvent)).all() == []


@pytest.mark.parametrize("verb", [confirm, lambda *a: refuse(*a, because="Two scalds.")])
def test_what_was_decided_stays_and_is_not_suggested_again(cast, case, verb):
    decided = decide(cast, verb)
    assert looked(cast, case) == 0
    with cast.session() as session:
        [event] = session.scalars(select(SameEvent)).all()
        assert event.id == decided
        assert event.standing in {Standing.CONFIRMED, Standing.REFUSED}


def test_a_confirmed_event_is_offered_the_account_of_an_agency_that_came_later(cast):
    reference = told_case(cast, "health", "childrens_services")
    assert looked(cast, reference) == 1
    event_id = decide(cast, confirm)
    given(cast, reference, "police", *OTHERS["police"], TOLD["police"])
    assert looked(cast, reference) == 1
    with cast.session() as session:
        [addition] = events_in(session)
        assert addition.adds_to_id == event_id
        assert addition.differs == ["time"]
    assert decide(cast, confirm) == event_id
    assert looked(cast, reference) == 0
    with cast.session() as session:
        [event] = events_in(session, Standing.CONFIRMED)
        assert len(members(session, event)) == 3
        assert event.differs == ["time"]


def test_a_decision_is_undone_with_its_trace(cast, case):
    event_id = decide(cast, refuse, because="Two scalds.")
    assert decide(cast, undo, standing=Standing.REFUSED) == event_id
    assert looked(cast, case) == 1
    with cast.session() as session:
        [event] = events_in(session)
        assert event.id == event_id
        steps = session.scalars(select(SameEventStep).order_by(SameEventStep.made_at)).all()
        assert {step.did for step in steps} == {"refused", "undone"}
        assert "Two scalds." in {step.words for step in steps}


def test_deciding_what_somebody_else_has_decided_is_a_conflict(cast, case):
    with cast.session() as session:
        [event] = events_in(session)
        actor = cast.actor("northshire", "manager")
        confirm(session, actor, event)
        with pytest.raises(Conflict):
            refuse(session, actor, event, because=None)


def test_a_suggestion_is_split_into_any_parts_and_that_is_undone_as_a_whole(cast, case):
    actor = cast.actor("northshire", "manager")
    with cast.session() as session:
        [event] = events_in(session)
        one, two, three = members(session, event)
        made = split(session, actor, event, {one: "1", two: "1", three: ""})
        assert [members(session, part) for part in made] == [{one, two}]
        assert event.standing == Standing.SPLIT
    assert looked(cast, case) == 0
    with cast.session() as session:
        [part] = events_in(session, Standing.CONFIRMED)
        back = undo(session, actor, part)
        assert (back.standing, part.standing) == (Standing.SUGGESTED, Standing.WITHDRAWN)
        assert members(session, back) == {one, two, three}


def test_splitting_into_the_whole_or_into_what_it_is_not_is_refused(cast, case):
    actor = cast.actor("northshire", "manager")
    with cast.session() as session:
        [event] = events_in(session)
        held = members(session, event)
        with pytest.raises(Invalid):
            split(session, actor, event, dict.fromkeys(held, "1"))
        with pytest.raises(Conflict):
            split(session, actor, event, dict.fromkeys(list(held)[:2], ""))


def test_an_account_is_taken_out_and_not_offered_again_until_that_is_undone(cast, case):
    event_id = decide(cast, confirm)
    actor = cast.actor("northshire", "manager")
    with cast.session() as session:
        [police] = entry_ids(session, "Called to the emergency department")
        [event] = events_in(session, Standing.CONFIRMED)
        take_out(session, actor, event, police)
        assert len(members(session, event)) == 2
        assert event.differs == []
    assert looked(cast, case) == 0
    with cast.session() as session:
        [apart] = events_in(session, Standing.REFUSED)
        undo(session, actor, apart)
        assert confirm(session, actor, apart).id == event_id
        [event] = events_in(session, Standing.CONFIRMED)
        assert police in members(session, event)


def test_of_two_accounts_none_is_left_when_one_is_taken_out(cast):
    reference = told_case(cast, "health", "childrens_services")
    looked(cast, reference)
    decide(cast, confirm)
    with cast.session() as session:
        [event] = events_in(session, Standing.CONFIRMED)
        one, _ = members(session, event)
        take_out(session, cast.actor("northshire", "manager"), event, one)
        assert event.standing == Standing.REFUSED


def test_accounts_are_joined_by_hand_and_what_was_suggested_of_them_rests(cast, case):
    actor = cast.actor("northshire", "manager")
    with cast.session() as session:
        found = case_by_reference(session, case)
        chosen = entry_ids(session, "forearm from a kettle", "log 4.")
        event = make(session, actor, found, chosen)
        assert (event.standing, event.by_hand) == (Standing.CONFIRMED, True)
        assert event.differs == ["date"]
        assert events_in(session) == []
        more = make(session, actor, found, [chosen[0], *entry_ids(session, "log 5.")])
        assert more.id == event.id
        assert len(members(session, event)) == 3
        with pytest.raises(Conflict):
            make(session, actor, found, chosen)
        with pytest.raises(Invalid):
            make(session, actor, found, chosen[:1])


def test_two_events_become_one_when_accounts_of_both_are_joined(cast, case):
    actor = cast.actor("northshire", "manager")
    decide(cast, confirm)
    with cast.session() as session:
        found = case_by_reference(session, case)
        make(session, actor, found, entry_ids(session, "log 4.", "log 5."))
        whole = make(session, actor, found, entry_ids(session, "forearm from a kettle", "log 4."))
        assert len(members(session, whole)) == 5
        assert [each.id for each in events_in(session, Standing.CONFIRMED)] == [whole.id]


def test_what_was_made_by_hand_is_put_aside_when_it_is_undone(cast, case):
    actor = cast.actor("northshire", "manager")
    with cast.session() as session:
        found = case_by_reference(session, case)
        event = make(session, actor, found, entry_ids(session, "log 4.", "log 5."))
        assert undo(session, actor, event).standing == Standing.WITHDRAWN


def test_a_note_stands_beside_the_accounts_and_changes_nothing(cast, case):
    decide(cast, note, words="The clock on the ward was slow.")
    with cast.session() as session:
        [event] = events_in(session)
        [found] = shown(session, event.case_id, [event])
        assert [step.words for step in found.steps] == ["The clock on the ward was slow."]
        assert event.standing == Standing.SUGGESTED


def test_beside_an_entry_stand_the_others_of_its_event(cast, case):
    decide(cast, confirm)
    with cast.session() as session:
        found = case_by_reference(session, case)
        [mine] = entry_ids(session, "forearm from a kettle")
        [beside] = told_beside(session, found.id, [mine])[mine]
        assert (beside.agencies, list(beside.differs)) == (3, ["time"])
        assert {one.agency for one in beside.others} == {
            "Northshire police", "Northshire childrens services",
        }  # fmt: skip


@pytest.mark.parametrize(
    "table", ["same_event", "same_event_entry", "same_event_step", "same_event_search"]
)
def test_a_liaison_has_no_way_to_what_is_one_event(cast, case, table):
    decide(cast, confirm)
    with cast.session(who="liaison") as session, pytest.raises(ProgrammingError, match="denied"):
        session.execute(text(f"select count(*) from {table}"))


def test_somebody_appointed_to_another_case_finds_none_of_it(cast, case):
    decide(cast, confirm)
    with cast.session(who="reviewer") as session:
        for model in (SameEvent, SameEventStep, SameEventSearch):
            assert session.scalars(select(model)).all() == []
