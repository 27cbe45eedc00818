from datetime import date

import pytest
from sqlalchemy import select

from domain.cases.case import Case
from domain.cases.decision import Decision
from domain.notices.models import Notice
from tests.domain.cases.acting import referred, under_review
from tests.web.cases.pages import filled, stale, twice

WHOLE = {
    "limbs": "death-or-harm",
    "outcome": "review",
    "recommended_by": "The sub-group",
    "decided_by": "The independent chair",
    "decided_on": date(2026, 2, 20),
    "rationale": "The child was seriously harmed.",
}


@pytest.fixture
def reference(cast):
    with cast.session() as session:
        return referred(session, cast.actor("northshire", "manager")).reference


@pytest.fixture
def eastern(cast):
    with cast.session("eastmoor") as session:
        return referred(session, cast.actor("eastmoor", "manager")).reference


def decisions(cast, board="northshire"):
    with cast.session(board) as session:
        return session.scalars(select(Decision)).all()


def test_the_page_shows_the_boards_own_criteria(eastern, client_as):
    page = client_as("manager", "eastmoor").get(f"/cases/{eastern}/decision")
    died = "A child has died, and abuse or neglect is thought to have played a part."
    assert f"{died} Mandatory: a review must follow." in page.text
    assert "Discretionary: a review may follow." in page.text
    assert "Our procedure does not state who decides, so enter who it was." in page.text


@pytest.mark.parametrize("who", ["manager", "chair"])
def test_a_decision_is_recorded_and_pins_the_edition(cast, client_as, reference, who):
    client = client_as(who)
    page = client.follow(client.submit(f"/cases/{reference}/decision", **WHOLE))
    assert "There will be a review." in page.text
    assert "The independent chair" in page.text
    with cast.session() as session:
        case, decision = session.scalars(select(Case)).one(), decisions(cast)[0]
        assert case.edition_id == decision.edition_id
        told = session.scalars(
            select(Notice.recipient_id).where(Notice.kind == "decision_recorded")
        ).all()
    assert set(told) == {cast.member("northshire", "manager"), cast.member("northshire", "chair")}


def test_a_review_without_a_limb_is_refused_naming_the_rule(cast, client_as, eastern):
    page = client_as("manager", "eastmoor").submit(
        f"/cases/{eastern}/decision", **WHOLE | {"limbs": None}
    )
    assert page.status == 422
    assert "needs at least one of the criteria to be met" in page.errors[0]
    assert "The rule: A child has died" in page.errors[0]
    assert decisions(cast, "eastmoor") == []


def test_open_discretion_has_to_say_what_the_circumstance_is(cast, client_as, reference):
    other = WHOLE | {"limbs": "other-circumstances"}
    page = client_as("manager").submit(f"/cases/{reference}/decision", **other)
    assert page.status == 422
    assert "Write what the circumstance is that calls for it." in page.errors[0]
    assert "Why Are We Carrying Out a SCR?" in page.errors[0]
    said = other | {"circumstance": "A pattern across three families."}
    client = client_as("manager")
    page = client.follow(client.submit(f"/cases/{reference}/decision", **said))
    assert "A pattern across three families." in page.text


def test_no_review_where_one_must_follow_is_refused_naming_the_limb(cast, client_as, reference):
    page = client_as("manager").submit(
        f"/cases/{reference}/decision", **WHOLE | {"outcome": "no_review"}
    )
    assert page.status == 422
    assert "must follow where this is met" in page.errors[0]
    assert "A child has been seriously harmed or has died" in page.errors[0]
    assert "Why Are We Carrying Out a SCR?" in page.errors[0]
    assert decisions(cast) == []


def test_every_question_left_empty_is_asked_again(cast, client_as, reference):
    page = client_as("manager").submit(f"/cases/{reference}/decision")
    assert page.status == 422
    assert page.errors == [
        "Choose what was decided",
        "Enter who decided",
        "Enter the date of the decision",
        "Write why it was decided so",
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        {"limbs": "nonsense"},
        {"outcome": "nonsense"},
        {"decided_by": "x" * 201},
        {"rationale": "x" * 20_001},
        {"decided_on": date(2026, 2, 1)},
        {"decided_on": date(2026, 3, 3)},
        {"decided_on-month": "13"},
    ],
)
def test_what_cannot_be_is_refused_and_kept(cast, client_as, reference, wrong):
    page = client_as("manager").submit(f"/cases/{reference}/decision", **WHOLE | wrong)
    assert page.status == 422
    assert len(page.errors) == 1
    assert "The sub-group" in page.html
    assert decisions(cast) == []


def test_a_second_decision_is_a_conflict_that_keeps_what_was_typed(cast, client_as, reference):
    first, second = client_as("manager"), client_as("chair")
    open_page = second.get(f"/cases/{reference}/decision")
    first.submit(f"/cases/{reference}/decision", **WHOLE)
    where, fields = filled(open_page, **WHOLE | {"decided_by": "Somebody else"})
    page = second.post(where, fields)
    assert page.status == 422
    assert "already recorded" in page.errors[0]
    assert "Somebody else" in page.html
    assert len(decisions(cast)) == 1


@pytest.mark.parametrize("who", ["administrator", "sub_group", "reviewer", "liaison"])
def test_others_may_not_decide(cast, client_as, reference, who):
    assert client_as(who).post(f"/cases/{reference}/decision").status == 403


def test_staff_who_may_not_decide_see_no_form(cast, client_as, reference):
    page = client_as("sub_group").get(f"/cases/{reference}/decision")
    assert "The board has not yet decided" in page.text
    assert not page.soup.select("main form")


def test_another_boards_case_is_not_found(cast, client_as, reference):
    assert client_as("manager", "eastmoor").get(f"/cases/{reference}/decision").status == 404


def test_a_form_sent_twice_decides_once(cast, client_as, reference):
    first, second = twice(client_as("manager"), f"/cases/{reference}/decision", **WHOLE)
    assert (first.status, second.status) == (303, 303)
    assert len(decisions(cast)) == 1


def test_an_old_token_keeps_what_was_typed_and_writes_nothing(cast, client_as, reference):
    page = stale(client_as("manager"), f"/cases/{reference}/decision", **WHOLE)
    assert page.status == 422
    assert "The sub-group" in page.html
    assert decisions(cast) == []


def test_a_decision_stands_for_those_who_come_later(cast, client_as):
    reference, _ = under_review(cast)
    page = client_as("chair").get(f"/cases/{reference}/decision")
    assert "The criteria are met." in page.text
    assert "Manager of Northshire" in page.text
