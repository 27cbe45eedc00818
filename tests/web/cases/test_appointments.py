from datetime import date

import pytest
from sqlalchemy import select

from domain.cases.appointed import Appointment
from tests.domain.cases.acting import referred, under_review
from tests.web.cases.pages import stale, twice


@pytest.fixture
def reference(cast):
    return under_review(cast)[0]


@pytest.fixture
def eastern(cast):
    return under_review(cast, "eastmoor", "death")[0]


def whole(cast, board="northshire", **named):
    usual = {
        "role": "lead",
        "member": str(cast.member(board, "reviewer")),
        "appointed_on": date(2026, 2, 25),
        "declaration": "Worked in the area until 2012.",
    }
    return usual | named


def held(cast, board="northshire"):
    with cast.session(board) as session:
        return session.scalars(select(Appointment)).all()


def test_somebody_is_appointed_under_the_boards_title_and_has_the_case_at_once(
    cast, client_as, reference
):
    reviewer, manager = client_as("reviewer"), client_as("manager")
    assert reviewer.get(f"/cases/{reference}").status == 404
    page = manager.follow(manager.submit(f"/cases/{reference}/appointments/new", **whole(cast)))
    assert "Reviewer of Northshire Lead Reviewer Since 25 February 2026" in page.text
    assert reviewer.get(f"/cases/{reference}").status == 200


def test_an_expert_who_has_not_declared_so_is_refused_naming_the_rule(cast, client_as, eastern):
    client = client_as("manager", "eastmoor")
    path = f"/cases/{eastern}/appointments/new"
    page = client.submit(path, **whole(cast, "eastmoor"))
    assert page.status == 422
    assert "The Chair must be able to say" in page.errors[0]
    assert "Who Will Carry Out the Review?" in page.errors[0]
    assert client.submit(path, **whole(cast, "eastmoor", declared="expert")).status == 303
    assert held(cast, "eastmoor")[0].declared == ["expert"]


def test_no_more_are_appointed_than_the_procedure_allows(cast, client_as, reference):
    client, path = client_as("manager"), f"/cases/{reference}/appointments/new"
    client.submit(path, **whole(cast))
    second = str(cast.member("northshire", "panel_chair"))
    page = client.submit(path, **whole(cast, member=second))
    assert page.status == 422
    assert "no more than 1 Lead Reviewer" in page.errors[0]
    assert len(held(cast)) == 1


def test_the_same_person_is_not_given_the_same_place_twice(cast, client_as, reference):
    client, path = client_as("manager"), f"/cases/{reference}/appointments/new"
    panel = whole(cast, role="panel_member", member=str(cast.member("northshire", "panel")))
    client.submit(path, **panel)
    page = client.submit(path, **panel)
    assert page.errors == ["They already hold this appointment."]


def test_a_panel_member_does_not_lead(cast, client_as, reference):
    page = client_as("manager").submit(
        f"/cases/{reference}/appointments/new",
        **whole(cast, member=str(cast.member("northshire", "panel"))),
    )
    assert page.errors == ["Choose one of the people shown."]


def test_a_role_that_the_procedure_does_not_have_is_not_offered(cast, client_as, reference):
    page = client_as("manager").submit(
        f"/cases/{reference}/appointments/new", **whole(cast, role="panel_chair")
    )
    assert page.errors == ["Choose one of the answers shown."]


def test_nobody_is_appointed_before_the_decision(cast, client_as):
    with cast.session() as session:
        case = referred(session, cast.actor("northshire", "manager"))
    client = client_as("manager")
    page = client.submit(f"/cases/{case.reference}/appointments/new", **whole(cast))
    assert page.status == 422
    assert "The board has not yet decided" in page.errors[0]
    assert "once the board has decided" in client.get(f"/cases/{case.reference}/appointments").text


def test_every_question_left_empty_is_asked_again(cast, client_as, reference):
    page = client_as("manager").submit(f"/cases/{reference}/appointments/new")
    assert page.errors == [
        "Choose what they are appointed as",
        "Choose who is appointed",
        "Enter the date of the appointment",
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        {"declaration": "x" * 20_001},
        {"member": "nonsense"},
        {"declared": "nonsense"},
        {"appointed_on": date(2026, 3, 3)},
    ],
)
def test_what_cannot_be_is_refused(cast, client_as, reference, wrong):
    page = client_as("manager").submit(
        f"/cases/{reference}/appointments/new", **whole(cast) | wrong
    )
    assert page.status == 422
    assert held(cast) == []


def test_an_appointment_ends_with_a_reason_and_the_case_is_gone_for_them(
    cast, client_as, reference
):
    manager, reviewer = client_as("manager"), client_as("reviewer")
    manager.submit(f"/cases/{reference}/appointments/new", **whole(cast))
    path = f"/cases/{reference}/appointments/{held(cast)[0].id}/end"
    assert manager.submit(path).errors == ["Write why the appointment ends"]
    page = manager.follow(manager.submit(path, reason="Left the area"))
    assert "Left the area" in page.text
    assert reviewer.get(f"/cases/{reference}").status == 404
    assert manager.submit(path, reason="Again").errors == ["This appointment has already ended."]


@pytest.mark.parametrize("who", ["administrator", "sub_group", "reviewer", "liaison"])
def test_others_may_not_appoint(cast, client_as, reference, who):
    assert client_as(who).get(f"/cases/{reference}/appointments/new").status == 403


def test_another_boards_case_or_appointment_is_not_found(cast, client_as, reference, eastern):
    client_as("manager").submit(f"/cases/{reference}/appointments/new", **whole(cast))
    mine = held(cast)[0].id
    stranger = client_as("manager", "eastmoor")
    assert stranger.get(f"/cases/{eastern}/appointments/{mine}/end").status == 404
    assert client_as("manager").get(f"/cases/2026-999/appointments/{mine}/end").status == 404


def test_a_form_sent_twice_appoints_once(cast, client_as, reference):
    first, second = twice(
        client_as("manager"), f"/cases/{reference}/appointments/new", **whole(cast)
    )
    assert (first.status, second.status) == (303, 303)
    assert len(held(cast)) == 1


def test_an_old_token_keeps_what_was_typed_and_writes_nothing(cast, client_as, reference):
    page = stale(client_as("manager"), f"/cases/{reference}/appointments/new", **whole(cast))
    assert page.status == 422
    assert "Worked in the area" in page.html
    assert held(cast) == []
