"""Whom each procedure has told of an incident and of a decision, by when, and how firmly."""

from datetime import date

import pytest

from domain.procedures.clocks import CaseDates
from domain.procedures.telling import About, Telling, TellingFacts, telling_duties
from domain.procedures.vocabulary import CaseEvent
from tenants.registry import load_boards

BOARDS = load_boards(include_examples=True)
KNOWN = {CaseEvent.INCIDENT_KNOWN: date(2026, 3, 2)}
DATES = CaseDates(date(2026, 3, 1), date(2026, 3, 4), date(2026, 4, 1), noted=KNOWN)


def duties(board, outcome="review", today=date(2026, 4, 2), **facts):
    found = telling_duties(
        BOARDS.by_slug(board).edition_on(date(2026, 3, 2)),
        TellingFacts(**{"dates": DATES, "outcome": outcome, **facts}),
        today,
    )
    return {(it.about.value, it.recipient.value): it for it in found}


def test_todays_law_has_the_national_panel_told_within_five_working_days():
    found = duties("harbour-vale", today=date(2026, 3, 10))
    panel = found["incident", "national_panel"]
    assert (panel.due_on, panel.state) == (date(2026, 3, 9), Telling.LATE)
    assert (panel.standing, panel.pressing) == ("required", True)
    assert "within five working days" in panel.sentence
    assert "Working Together" in panel.source


def test_the_partners_hear_by_the_referral_itself():
    board = duties("harbour-vale")["incident", "board"]
    assert (board.told_on, board.state, board.by_referral) == (
        date(2026, 3, 4),
        Telling.DONE,
        True,
    )


def test_once_the_word_has_gone_out_in_time_a_body_not_recorded_is_owed_and_not_late():
    sent = {**KNOWN, CaseEvent.NOTIFICATION_SENT: date(2026, 3, 5)}
    dates = CaseDates(date(2026, 3, 1), date(2026, 3, 4), noted=sent)
    found = duties("harbour-vale", None, dates=dates)
    assert found["incident", "national_panel"].state is Telling.DUE


def test_of_2013_the_panel_is_told_within_fourteen_days_only_where_there_is_no_review():
    assert set(duties("peterborough")) == {("incident", "ofsted"), ("decision", "ofsted")}
    panel = duties("peterborough", "no_review")["decision", "national_panel"]
    assert (panel.due_on, panel.standing) == (date(2026, 4, 15), "required")
    assert "a copy of the notification of the incident, and an explanation" in panel.sentence


def test_what_nobody_has_checked_is_shown_and_presses_nobody():
    found = duties("leicester")
    assert found["decision", "department"].standing == "advisory"
    assert not found["decision", "department"].pressing
    assert found["decision", "department"].due_on is None
    assert found["incident", "ofsted"].pressing


def test_who_was_told_is_done_with():
    told = {(About.DECISION.value, "ofsted"): date(2026, 4, 2)}
    assert duties("peterborough", told=told)["decision", "ofsted"].state is Telling.DONE


@pytest.mark.parametrize("board", [board.slug for board in BOARDS])
def test_before_a_decision_nobody_is_told_of_one(board):
    assert all(about == "incident" for about, _ in duties(board, None))
