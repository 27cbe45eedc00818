"""Deciding not to publish, and leaving something out of what is due in full."""

from datetime import date

import pytest

from domain.audit.actions import Action
from domain.audit.models import Event
from domain.cases.facts import facts_of
from domain.cases.holding import lift_hold, place_hold
from domain.cases.position import State, position
from domain.cases.proceedings import end_proceeding, note_proceeding
from domain.errors import Conflict, Invalid, Refused
from domain.notices.models import Notice
from domain.people.registering import Entry, add_person
from domain.procedures.editions import procedure_of
from domain.procedures.vocabulary import StepKey
from domain.publication.models import NonPublication, Publication
from domain.publication.queries import public_notes
from domain.publishing.keeping_back import KeptBack, keep_back, undo
from domain.publishing.publishing import Words
from domain.tenancy import Audience, Place, board_session
from tests.support.cases import referred_case
from tests.support.reports import (
    DOCUMENT,
    WORDS,
    case_of,
    kept_back,
    published,
    published_case,
    ready,
)

TODAY = date(2026, 3, 2)
PART = Words(WORDS.title, WORDS.summary, WORDS.welfare, whole=False)


@pytest.fixture
def reference(cast):
    return referred_case(cast)


def undone(cast, reference):
    with cast.session() as session:
        decision = session.query(NonPublication).filter_by(undone_at=None).one()
        undo(session, cast.actor("northshire", "manager"), decision, reason="She is safe now.")


def notes(cast):
    with board_session(cast.engine, cast.vault, Place("northshire", Audience.PUBLIC)) as session:
        return [it.note for it in public_notes(session)]


def test_a_decision_on_a_stated_exception_shuts_the_gate_until_it_is_undone(cast, reference):
    ready(cast, reference)
    kept_back(cast, reference)
    with pytest.raises(Refused) as refusal:
        published(cast, reference)
    assert "decided not to publish" in refusal.value.message
    assert "Who Will See the Report?" in refusal.value.source
    undone(cast, reference)
    published(cast, reference)
    with cast.session() as session:
        decision = session.query(NonPublication).one()
        assert decision.reason == "A sister would be known by it."
        assert decision.undone_because == "She is safe now."
        actions = {event.action for event in session.query(Event)}
        assert {Action.KEPT_BACK.value, Action.KEPT_BACK_UNDONE.value} <= actions
        told = session.query(Notice).filter_by(kind="kept_back").all()
        assert {it.recipient_id for it in told} == {
            cast.member("northshire", "manager"),
            cast.member("northshire", "chair"),
        }


def test_where_the_procedure_states_no_exception_nothing_is_kept_back(cast):
    reference = referred_case(cast, "eastmoor")
    with pytest.raises(Refused) as refusal:
        kept_back(cast, reference, board="eastmoor", ground="good_reasons")
    assert "states no exception" in refusal.value.rule
    assert "Who Will See the Report?" in refusal.value.source
    assert "held back instead" in refusal.value.message


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"ground": "good_reasons"}, "ground"),
        ({"extent": "some"}, "extent"),
        ({"decided_on": date(2026, 3, 3)}, "decided_on"),
    ],
)
def test_only_what_the_procedure_offers_can_be_decided(cast, reference, wrong, field):
    sound = {
        "extent": "none",
        "ground": "harm_to_other_children",
        "reason": "Why.",
        "decided_by": "The Board",
        "decided_on": TODAY,
    }
    with cast.session() as session, pytest.raises(Invalid) as problem:
        keep_back(
            session,
            cast.actor("northshire", "manager"),
            case_of(session, reference),
            DOCUMENT,
            KeptBack(**{**sound, **wrong}),
        )
    assert problem.value.field == field


def test_one_decision_stands_at_a_time_and_none_on_what_is_published(cast, reference):
    kept_back(cast, reference)
    with pytest.raises(Conflict, match="stands already"):
        kept_back(cast, reference)
    with pytest.raises(Conflict, match="is published"):
        kept_back(cast, published_case(cast))


def test_a_decision_is_undone_once(cast, reference):
    kept_back(cast, reference)
    undone(cast, reference)
    with cast.session() as session:
        decision = session.query(NonPublication).one()
        with pytest.raises(Conflict):
            undo(session, cast.actor("northshire", "manager"), decision, reason="Again.")


def test_something_is_left_out_of_what_is_due_in_full_only_by_a_decision(cast, reference):
    ready(cast, reference)
    with pytest.raises(Refused) as refusal:
        published(cast, reference, PART)
    assert "in full, unless it would harm other children" in refusal.value.rule
    kept_back(cast, reference, extent="part")
    with pytest.raises(Refused, match="the whole of it cannot be published"):
        published(cast, reference)
    published(cast, reference, PART)
    with cast.session() as session:
        lines = {line["key"]: line for line in session.query(Publication).one().conditions}
        assert "Something is left out" in lines["in_full"]["sentence"]


def test_the_public_reads_the_boards_note_while_the_decision_stands_and_nothing_more(
    cast, reference
):
    assert notes(cast) == []
    kept_back(cast, reference, note="One report is not published, for a child's sake.")
    assert notes(cast) == ["One report is not published, for a child's sake."]
    undone(cast, reference)
    assert notes(cast) == []


def test_the_note_names_nobody(cast, reference):
    with cast.session() as session:
        add_person(
            session,
            cast.actor("northshire", "manager"),
            case_of(session, reference),
            entry=Entry("family", "Tansy Thistlewood", "Sister"),
        )
    with pytest.raises(Refused, match="would say who someone is"):
        kept_back(cast, reference, note="The report on Tansy Thistlewood is not published.")


def step(cast, reference):
    with cast.session() as session:
        case = case_of(session, reference)
        stands = position(procedure_of(session, case), facts_of(session, case))
        return next(it for it in stands.steps if it.step.key is StepKey.PUBLICATION)


def test_the_step_is_done_when_it_is_decided_why_not(cast, reference):
    assert step(cast, reference).state is not State.DONE
    kept_back(cast, reference, extent="part")
    assert step(cast, reference).state is not State.DONE
    undone(cast, reference)
    kept_back(cast, reference)
    found = step(cast, reference)
    assert found.state is State.DONE
    assert "decided not to publish the Overview Report" in found.hint


def test_publication_waits_for_the_trial_whether_or_not_a_hold_stands(cast):
    """The rule alone refuses: a hold that was forgotten, or lifted too soon, changes nothing."""
    reference, board = referred_case(cast, "eastmoor"), "eastmoor"
    ready(cast, reference, board=board)
    manager = cast.actor(board, "manager")
    with cast.session(board) as session:
        case = case_of(session, reference)
        trial = note_proceeding(session, manager, case, kind="criminal", started_on=TODAY)
    with pytest.raises(Refused) as refusal:
        published(cast, reference, board=board)
    assert "until the trial has ended" in refusal.value.rule
    assert "Who Will See the Report?" in refusal.value.source
    with cast.session(board) as session:
        session.add(trial)
        case = case_of(session, reference)
        hold = place_hold(
            session, manager, case, on="publication", reason="The trial.",
            look_again_on=date(2026, 6, 1), proceeding=trial,
        )  # fmt: skip
        lift_hold(session, manager, hold, reason="By mistake.")
    with pytest.raises(Refused, match="until the trial has ended"):
        published(cast, reference, board=board)
    with cast.session(board) as session:
        session.add(trial)
        end_proceeding(session, manager, trial, ended_on=TODAY)
    assert published(cast, reference, board=board).slug
