"""What each board asks for after a report: of recommendations, of learning, and on closing."""

from dataclasses import replace
from datetime import date

import pytest

from domain.errors import Refused
from domain.procedures.closing import ClosingFacts, closing_conditions
from domain.procedures.learning import framework_duty, kinds_asked, learning_rules
from domain.procedures.recommending import asks_of_recommendations, targets
from domain.procedures.vocabulary import LearningKind, TargetKind
from domain.recommendations.carrying import check_carries
from tenants.registry import load_boards

TODAY = date(2026, 3, 2)
DOCUMENTS = frozenset(
    {"overview_report", "executive_summary", "board_response", "learning_briefing"}
)
ALL_DONE = ClosingFacts(
    outcome="review",
    approved=DOCUMENTS,
    published=DOCUMENTS,
    recommendations=3,
    board_told=True,
    debriefs=1,
    relatives=2,
)
BOARDS = {it.slug: it.edition_on(TODAY) for it in load_boards(include_examples=True)}
REDCAR, WORCESTERSHIRE = BOARDS["redcar-cleveland"], BOARDS["worcestershire"]


def unmet(procedure, **facts):
    found = closing_conditions(procedure, replace(ALL_DONE, **facts))
    return {it.key: it for it in found if not it.met}


# Redcar & Cleveland


def test_redcars_recommendations_are_made_to_an_agency_to_all_of_them_or_to_the_board():
    assert targets(REDCAR) == (TargetKind.AGENCY, TargetKind.ALL_AGENCIES, TargetKind.BOARD)
    rule = asks_of_recommendations(REDCAR, "targets")
    assert rule.sentence == (
        "A recommendation may be made to one agency, all agencies of the board or the board itself."
    )
    assert "Learning from Serious Case Reviews" in rule.source


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"outcome": None, "due_on": TODAY}, "outcome"),
        ({"outcome": "No child is missed.", "due_on": None}, "due_on"),
    ],
)
def test_redcar_refuses_a_recommendation_without_its_outcome_or_its_time(given, field):
    with pytest.raises(Refused) as refused:
        check_carries(REDCAR, "agency", **given)
    assert refused.value.field == field
    assert "what it is meant to bring about" in refused.value.rule
    assert "Learning from Serious Case Reviews" in refused.value.source
    for target in TargetKind:
        check_carries(REDCAR, target, outcome="No child is missed.", due_on=TODAY)


def test_redcar_cannot_close_before_the_board_was_asked_to_adopt_and_heard_of_progress():
    waiting = unmet(REDCAR, undecided=2)["adoption"]
    assert waiting.sentence.startswith("2 recommendations wait for a decision.")
    assert not waiting.may_be_explained
    unheard = unmet(REDCAR, board_told=False)["progress"]
    assert unheard.may_be_explained
    assert "A report on progress is made to the board." in unheard.sentence


def test_redcars_family_is_told_the_outcome_before_the_case_is_closed():
    owed = unmet(REDCAR, relatives_owed_outcome=1)["family_outcome"]
    assert "1 person has still to be told" in owed.sentence
    assert not owed.may_be_explained
    nobody = unmet(REDCAR, relatives=0)["family_outcome"]
    assert nobody.may_be_explained


def test_redcars_learning_is_passed_on_in_five_ways_and_it_asks_for_no_debrief():
    assert kinds_asked(REDCAR) == (
        LearningKind.FEEDBACK,
        LearningKind.MULTI_AGENCY,
        LearningKind.BRIEFING,
        LearningKind.NEWSLETTER,
        LearningKind.TRAINING,
    )
    assert unmet(REDCAR, debriefs=0) == {}


# Worcestershire


def test_worcestershire_cannot_close_without_a_debrief_or_a_signed_word_on_its_absence():
    missing = unmet(WORCESTERSHIRE, debriefs=0)
    assert set(missing) == {"debrief"}
    assert missing["debrief"].may_be_explained
    assert missing["debrief"].link_key == "learning"
    assert "should come to a de-brief" in missing["debrief"].sentence
    assert "How are professionals involved?" in missing["debrief"].source


def test_worcestershires_board_approves_and_no_word_stands_in_for_that():
    missing = unmet(WORCESTERSHIRE, approved=frozenset())["approval"]
    assert "by the Board" in missing.sentence
    assert not missing.may_be_explained


def test_worcestershires_reports_have_to_be_out_and_nothing_is_said_of_adoption():
    assert not unmet(WORCESTERSHIRE, published=frozenset())[
        "publication_executive_summary"
    ].may_be_explained
    assert unmet(WORCESTERSHIRE, undecided=3) == {}


def test_worcestershire_has_everyone_follow_its_framework_after_publication():
    duty = framework_duty(WORCESTERSHIRE)
    assert duty.sentence == (
        "Once a report is approved by the board and published, everyone follows the WSCB "
        "Learning and Improvement Framework."
    )
    assert "How are professionals involved?" in duty.source


# The others


def test_a_board_that_names_no_target_offers_all_and_asks_for_no_attribute():
    for slug in ("leicester", "salford", "peterborough"):
        assert targets(BOARDS[slug]) == tuple(TargetKind)
        assert not asks_of_recommendations(BOARDS[slug], "targets").stated
        check_carries(BOARDS[slug], "board", outcome=None, due_on=None)


def test_peterboroughs_report_has_to_be_published_and_salfords_may_be_explained():
    nothing = {"published": frozenset()}
    must = unmet(BOARDS["peterborough"], **nothing)["publication_overview_report"]
    unless = unmet(BOARDS["salford"], **nothing)["publication_overview_report"]
    assert (must.may_be_explained, unless.may_be_explained) == (False, True)
    kept = {"published": frozenset(), "unpublished": frozenset({"overview_report"})}
    assert "publication_overview_report" not in unmet(BOARDS["peterborough"], **kept)


@pytest.mark.parametrize("slug", BOARDS)
def test_at_every_board_a_case_with_nothing_left_to_do_can_be_closed(slug):
    assert unmet(BOARDS[slug]) == {}
    assert set(unmet(BOARDS[slug], holds=1)) == {"holds"}


@pytest.mark.parametrize("slug", BOARDS)
def test_at_every_board_only_the_decision_is_asked_for_where_there_is_no_review(slug):
    none = ClosingFacts(outcome="no_review")
    assert [(it.key, it.met) for it in closing_conditions(BOARDS[slug], none)] == [
        ("decision", True)
    ]
    undecided = closing_conditions(BOARDS[slug], ClosingFacts(outcome=None))
    assert [(it.key, it.met) for it in undecided] == [("decision", False)]


@pytest.mark.parametrize("slug", BOARDS)
def test_every_rule_shown_has_a_sentence_and_a_source(slug):
    for rule in learning_rules(BOARDS[slug]):
        assert rule.sentence.endswith(".")
        assert rule.source
