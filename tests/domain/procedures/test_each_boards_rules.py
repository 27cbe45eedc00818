"""What is distinctive about each board's procedure, as its leaflet has it."""

from datetime import date

import pytest

from domain.procedures import rules
from domain.procedures.vocabulary import (
    CopyWhen,
    Independence,
    JointWorking,
    LimbKind,
    ProceedingKind,
    TargetKind,
)
from tenants.registry import load_boards

TODAY = date(2026, 3, 2)
NOTHING_OWED = {
    "approved": True,
    "cleared": True,
    "open_publication_holds": (),
    "welfare_confirmed": True,
    "whole": True,
}


@pytest.fixture(scope="module")
def procedures():
    boards = load_boards(include_examples=True)
    return {board.slug: board.edition_on(TODAY) for board in boards}


def review_clock(procedure, dates, extensions=(), today=TODAY):
    states = rules.clock_state(procedure, dates, tuple(extensions), today)
    return next(state for state in states if state.key == "review")


def owing(duty, people=1):
    return {duty: rules.FamilyCount(owed=people)}


def conditions(procedure, document="overview_report", **facts):
    known = rules.PublicationFacts(**{**NOTHING_OWED, **facts})
    return {c.key: c for c in rules.publication_conditions(procedure, document, known)}


# Leicester


def test_leicesters_time_runs_from_the_event_to_publication_of_the_executive_summary(procedures):
    dates = rules.CaseDates(event_on=date(2025, 5, 31), decided_on=date(2025, 8, 1))
    clock = review_clock(procedures["leicester"], dates)
    assert clock.started_on == date(2025, 5, 31)
    assert clock.earliest == date(2025, 11, 30)
    assert clock.due_on == date(2026, 2, 28)
    assert clock.overdue
    assert "Executive Summary is published" in clock.sentence
    assert "2 days late" in clock.sentence


def test_leicesters_clock_is_not_stopped_by_the_overview_report(procedures):
    dates = rules.CaseDates(
        event_on=date(2025, 5, 31),
        completed_on=date(2026, 1, 1),
        published={"overview_report": date(2026, 1, 2)},
    )
    assert review_clock(procedures["leicester"], dates).ended_on is None


def test_leicesters_clock_stops_when_the_executive_summary_is_published(procedures):
    dates = rules.CaseDates(
        event_on=date(2025, 5, 31), published={"executive_summary": date(2026, 2, 20)}
    )
    clock = review_clock(procedures["leicester"], dates)
    assert clock.ended_on == date(2026, 2, 20)
    assert not clock.overdue


def test_leicesters_family_must_have_their_copy_before_the_public(procedures):
    met = conditions(procedures["leicester"])["family_copy"]
    owed = conditions(procedures["leicester"], family=owing("copy", 2))["family_copy"]
    assert met.met
    assert not owed.met
    assert not owed.may_be_explained
    assert "2 people" in owed.sentence
    assert "Who will see the Report?" in owed.source
    assert "family_copy" in conditions(procedures["leicester"], document="executive_summary")


def test_leicesters_sub_group_recommends_and_scopes_and_nobody_is_said_to_decide(procedures):
    leicester = procedures["leicester"]
    assert rules.body_title(leicester, "recommends") == "Serious Case Review Sub-group"
    assert rules.body_title(leicester, "scopes") == "Serious Case Review Sub-group"
    assert "Not stated" in rules.body_title(leicester, "decides")


def test_leicester_must_review_a_death_and_may_review_harm(procedures):
    death, harm = rules.limbs(procedures["leicester"])
    assert (death.kind, harm.kind) == (LimbKind.MANDATORY, LimbKind.DISCRETIONARY)
    assert death.joint_working is JointWorking.NOT_ASKED
    assert harm.joint_working is JointWorking.FURTHER_CONDITION


def test_leicesters_duty_to_ofsted_has_lapsed(procedures):
    [leicester] = load_boards().by_slug("leicester").procedures.values()
    then = rules.recipients_due(leicester, "overview_report", date(2011, 9, 1))
    now = rules.recipients_due(procedures["leicester"], "overview_report", TODAY)
    assert [r.title for r in then] == ["Ofsted"]
    assert now == ()


def test_leicesters_panel_chair_is_one_independent_expert(procedures):
    (lead,) = rules.leads(procedures["leicester"])
    assert lead.title == "Panel Chair"
    assert (lead.minimum, lead.maximum) == (1, 1)
    assert lead.independence == (Independence.EXPERT,)


# Redcar & Cleveland


def test_redcars_leaflet_states_no_time_limit(procedures):
    dates = rules.CaseDates(event_on=date(2025, 1, 1), decided_on=date(2025, 2, 1))
    clock = review_clock(procedures["redcar-cleveland"], dates)
    assert not clock.stated
    assert clock.due_on is None
    assert not clock.overdue
    assert clock.sentence.startswith("No time limit stated")


def test_redcars_criteria_can_be_read_two_ways_and_both_are_kept(procedures):
    (limb,) = rules.limbs(procedures["redcar-cleveland"])
    assert limb.kind is LimbKind.MANDATORY
    assert limb.joint_working is JointWorking.ALTERNATIVE
    assert "two ways" in limb.ambiguity


def test_redcars_recommendations_go_to_three_kinds_of_target(procedures):
    recommendations = procedures["redcar-cleveland"].recommendations
    assert set(recommendations.targets) == set(TargetKind)
    assert {"intended_outcome", "timescale"} == set(recommendations.attributes)
    assert "adopt" in recommendations.adoption


def test_redcar_promises_the_outcome_and_no_copy(procedures):
    promises = {p.key: p for p in rules.family_promises(procedures["redcar-cleveland"])}
    assert promises["outcome"].stated
    assert not promises["copy"].stated
    assert "does not say" in promises["copy"].sentence


def test_redcars_chair_may_send_a_representative(procedures):
    lead = rules.role_of(procedures["redcar-cleveland"], "lead")
    assert lead.title == "Review Panel Chair"
    assert lead.may_send_representative is True


# Salford


def test_salford_tells_the_family_of_an_extension_and_why(procedures):
    duty = rules.extension_duty(procedures["salford"])
    assert (duty.permitted, duty.tell_family, duty.give_reasons) == (True, True, True)
    promise = next(p for p in rules.family_promises(procedures["salford"]) if p.key == "extension")
    assert promise.sentence == "If the review needs longer, we will tell you and explain why."


def test_salfords_six_months_have_no_stated_start(procedures):
    dates = rules.CaseDates(date(2025, 1, 1), date(2025, 1, 2), date(2025, 1, 3))
    clock = review_clock(procedures["salford"], dates)
    assert clock.stated
    assert clock.start == "not stated"
    assert clock.due_on is None
    assert "does not say when the time starts" in clock.sentence


def test_salfords_family_must_be_told_before_publication(procedures):
    owed = conditions(procedures["salford"], family=owing("notice"))["family_notice"]
    assert not owed.met
    assert not owed.may_be_explained
    assert owed.standing == "required"


def test_salford_publishes_in_full_unless_other_children_would_be_harmed(procedures):
    sentence = rules.publication_rule(procedures["salford"], "overview_report")
    assert sentence == (
        "The Overview Report is published in full, unless it would harm other children."
    )


def test_a_police_investigation_may_delay_significant_others_in_salford(procedures):
    hold = rules.hold_applies(procedures["salford"], "views", "police_investigation")
    assert hold.affects == "significant others"
    assert rules.hold_applies(procedures["salford"], "views", "criminal") is None
    assert rules.hold_applies(procedures["salford"], "publication", "police_investigation") is None


def test_salford_leaves_other_circumstances_open(procedures):
    assert [limb.open_discretion for limb in rules.limbs(procedures["salford"])] == [False, True]


# Peterborough


@pytest.mark.parametrize("kind", ["coronial", "criminal"])
def test_views_wait_for_an_inquest_or_a_trial_in_peterborough(procedures, kind):
    assert rules.hold_applies(procedures["peterborough"], "views", kind).stated


def test_publication_waits_in_peterborough_until_the_trial_has_ended(procedures):
    hold = rules.hold_applies(procedures["peterborough"], "publication", "criminal")
    assert hold.until == "until the trial has ended"
    assert rules.hold_applies(procedures["peterborough"], "publication", "coronial") is None


def test_peterboroughs_time_ends_with_the_overview_report(procedures):
    dates = rules.CaseDates(
        event_on=date(2025, 6, 30), published={"overview_report": date(2026, 2, 1)}
    )
    clock = review_clock(procedures["peterborough"], dates)
    assert clock.due_on == date(2026, 3, 30)
    assert clock.ended_on == date(2026, 2, 1)


def test_peterborough_must_publish_on_its_website(procedures):
    peterborough = procedures["peterborough"]
    rule = rules.publication_rule(peterborough, "overview_report")
    assert rule == "The Overview Report has to be published."
    assert "website" in rules.publication_venue(peterborough, "overview_report")
    assert "executive_summary" not in rules.documents(peterborough)


def test_the_coroner_is_sent_peterboroughs_reports_only_on_asking(procedures):
    titles = [r.title for r in rules.recipients(procedures["peterborough"])]
    due = rules.recipients_due(procedures["peterborough"], "overview_report", date(2015, 1, 1))
    assert "The coroner" in titles
    assert "The coroner" not in [r.title for r in due]


def test_peterboroughs_panel_has_usual_and_occasional_agencies(procedures):
    panel = procedures["peterborough"].panel
    assert "Police" in panel.usual
    assert panel.sometimes == ("Housing", "NSPCC")


def test_few_may_see_reports_while_a_review_runs_in_peterborough(procedures):
    assert len(procedures["peterborough"].confidentiality.may_see) == 3


# Worcestershire


def test_worcestershires_six_months_run_from_decision_to_completion(procedures):
    dates = rules.CaseDates(event_on=date(2025, 1, 1), decided_on=date(2025, 8, 31))
    clock = review_clock(procedures["worcestershire"], dates)
    assert clock.started_on == date(2025, 8, 31)
    assert clock.due_on == date(2026, 2, 28)


def test_worcestershire_has_a_lead_reviewer_and_a_chair_of_the_panel(procedures):
    lead, chair = rules.leads(procedures["worcestershire"])
    assert (lead.title, chair.title) == ("Lead Reviewer", "Chair of the Panel")
    assert set(lead.independence) == {Independence.OF_BOARD, Independence.OF_ORGANISATIONS}
    assert lead.maximum == "not stated"
    assert chair.independence == ()


def test_worcestershires_family_is_reached_through_someone_they_know(procedures):
    contact = procedures["worcestershire"].family_contact
    assert contact.contact == "the Chair of the Panel"
    assert "already in contact" in contact.through


def test_worcestershire_may_extend_and_does_not_say_who_is_told(procedures):
    duty = rules.extension_duty(procedures["worcestershire"])
    assert (duty.permitted, duty.tell_family, duty.give_reasons) == (True, None, None)


def test_worcestershires_copy_comes_on_completion_and_before_it_is_published(procedures):
    worcestershire = procedures["worcestershire"]
    assert worcestershire.family_copy.when is CopyWhen.ON_COMPLETION
    owed = conditions(worcestershire, family=owing("copy"))["family_copy"]
    assert not owed.met
    assert "given a copy when the review is finished" in owed.sentence


def test_the_board_approves_in_worcestershire(procedures):
    approval = conditions(procedures["worcestershire"], approved=False)["approval"]
    assert approval.sentence == "The Overview Report has not been approved yet by the Board."
    assert approval.link_key == "approval"


def test_worcestershire_holds_events_and_a_debriefing(procedures):
    practitioners = procedures["worcestershire"].practitioners
    assert practitioners.events is True
    assert practitioners.debrief is True


# Today's law


def test_the_made_up_board_counts_working_days(procedures):
    dates = rules.CaseDates(
        event_on=date(2026, 12, 17),
        referred_on=date(2026, 12, 18),
        noted={"notification_sent": date(2026, 12, 18)},
    )
    states = rules.clock_state(procedures["harbour-vale"], dates, (), date(2026, 12, 20))
    due = {state.key: state.due_on for state in states}
    assert due["notification"] == date(2026, 12, 24)
    assert due["rapid_review"] == date(2027, 1, 13)


def test_the_made_up_board_is_notified_within_five_working_days_of_knowing(procedures):
    dates = rules.CaseDates(
        event_on=date(2026, 12, 17), noted={"incident_known": date(2026, 12, 18)}
    )
    states = rules.clock_state(procedures["harbour-vale"], dates, (), date(2026, 12, 20))
    due = {state.key: state.due_on for state in states}
    assert due["notification"] == date(2026, 12, 29)
    assert due["rapid_review"] is None


def test_a_recorded_day_stops_the_made_up_boards_clock(procedures):
    noted = {
        "notification_sent": date(2026, 12, 18),
        "rapid_review_completed": date(2027, 1, 5),
    }
    dates = rules.CaseDates(event_on=date(2026, 12, 17), noted=noted)
    states = rules.clock_state(procedures["harbour-vale"], dates, (), date(2027, 1, 20))
    ended = {state.key: state.ended_on for state in states}
    assert ended["notification"] == date(2026, 12, 18)
    assert ended["rapid_review"] == date(2027, 1, 5)


def test_the_ambiguous_limb_has_two_readings(procedures):
    (limb,) = rules.limbs(procedures["redcar-cleveland"])
    assert len(limb.readings) == 2


def test_the_made_up_board_calls_its_report_by_its_own_name(procedures):
    clock = review_clock(procedures["harbour-vale"], rules.CaseDates())
    assert "the Practice review report is published" in clock.sentence


def test_recipients_must_be_told_or_the_lack_explained(procedures):
    owed = ("the Secretary of State for Education",)
    condition = conditions(procedures["harbour-vale"], recipients_owed=owed)["recipients"]
    assert not condition.met
    assert condition.may_be_explained
    assert "Secretary of State" in condition.sentence


# All boards


def test_every_board_lets_a_person_place_a_hold(procedures):
    for procedure in procedures.values():
        for on in ("views", "publication"):
            rule = rules.hold_by_person(procedure, on)
            assert set(rule.kinds) == set(ProceedingKind)
            assert rule.sentence == "Not stated in the board's procedure; placed by a person."


def test_every_board_tells_the_family_first_or_explains_why_not(procedures):
    for procedure in procedures.values():
        assert not conditions(procedure, family=owing("notice", 3))["family_notice"].met


def test_where_notice_is_not_stated_it_is_our_own_promise(procedures):
    condition = conditions(procedures["leicester"], family=owing("notice"))["family_notice"]
    assert condition.standing == "advisory"
    assert condition.link_key == "duties"
    assert "never learns it from the news" in condition.source


@pytest.mark.parametrize(
    ("fact", "key"),
    [
        ({"cleared": False}, "anonymity"),
        ({"approved": False}, "approval"),
        ({"open_publication_holds": ("A trial is still going on.",)}, "holds"),
        ({"welfare_confirmed": False}, "welfare"),
    ],
)
def test_no_board_can_explain_away_the_safeguards(procedures, fact, key):
    for procedure in procedures.values():
        condition = conditions(procedure, **fact)[key]
        assert not condition.met
        assert not condition.may_be_explained


def test_when_all_is_done_every_condition_is_met(procedures):
    for procedure in procedures.values():
        assert all(c.met for c in conditions(procedure).values())
