"""Salford promises that a family hears when a review takes longer: each, by their own safe way."""

from datetime import date

from sqlalchemy import select

from domain import clock
from domain.cases.case import Case
from domain.family.duties import duties_of
from domain.family.relatives import Details, add_relative
from domain.notices.models import Notice
from domain.notices.retrying import hand_over
from domain.procedures.duties.states import DutyState
from tests.web.each_board.test_family_routes import under_review_at

BOARD = "salford"
LONGER = {
    "until": date(2027, 3, 1),
    "reason": "The trial was moved.",
    "family_reason": "We must wait for the court.",
}
WAYS = {
    "email": {"email": "rowan@home.example"},
    "letter": {"address": "4 Tallow Row"},
    "left alone": {"email": "quiet@home.example", "wants_news": False},
}


def family(cast, reference):
    with cast.session(BOARD) as session:
        case = session.scalars(select(Case).where(Case.reference == reference)).one()
        for name, way in WAYS.items():
            channel = name if name == "letter" else "email"
            details = Details(name, "Aunt", channel, "Avis Quill", **way)
            add_relative(session, cast.actor(BOARD, "manager"), case, details)


def states(cast, reference):
    with cast.session(BOARD) as session:
        case = session.scalars(select(Case).where(Case.reference == reference)).one()
        return sorted(
            next(it.state for it in each if it.rule.key == "extension")
            for each in duties_of(session, case).values()
        )


def test_each_who_wants_to_know_is_told_and_it_is_owed_until_it_has_gone(cast, client_as):
    reference = under_review_at(cast, BOARD)
    family(cast, reference)
    client = client_as("manager", BOARD)
    assert DutyState.DUE not in states(cast, reference)
    assert client.submit(f"/cases/{reference}/time/review/extend", **LONGER).status == 303
    assert states(cast, reference) == [DutyState.DUE, DutyState.DUE, DutyState.SET_ASIDE]
    with cast.session(BOARD) as session:
        told = session.scalars(select(Notice).where(Notice.kind == "extension_told")).all()
        assert sorted(it.channel for it in told) == ["email", "letter"]
        email = next(it for it in told if it.channel == "email")
        email.sent_at = clock.now()
    assert states(cast, reference) == [DutyState.DUE, DutyState.MET, DutyState.SET_ASIDE]
    with cast.session(BOARD) as session:
        letter = session.scalars(select(Notice).where(Notice.channel == "letter")).one()
        hand_over(session, cast.actor(BOARD, "manager"), letter)
    assert states(cast, reference) == [DutyState.MET, DutyState.MET, DutyState.SET_ASIDE]
