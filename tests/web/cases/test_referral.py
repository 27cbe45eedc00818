from datetime import date

import pytest
from sqlalchemy import select

from domain.cases.case import Case
from tests.web.cases.pages import stale, twice

WHOLE = {
    "child_1_name": "Rowan Fennimore",
    "child_1_born_on": date(2019, 4, 1),
    "harm": "died",
    "event_on": date(2026, 1, 10),
    "referred_on": date(2026, 2, 2),
    "referrer": "Named nurse",
    "outline": "What is known.",
}


def cases(cast):
    with cast.session() as session:
        return session.scalars(select(Case)).all()


def test_a_case_is_referred_and_has_a_page(cast, client_as):
    client = client_as("administrator")
    agency = str(cast.agency("northshire", "health"))
    page = client.follow(client.submit("/cases/refer", **WHOLE, agency=agency))
    assert "The case is referred. It is 2026-001, Child A." in page.text
    assert "Northshire health" in page.text
    assert "Rowan" not in page.text


def test_several_children_are_referred_together(cast, client_as):
    client = client_as("manager")
    page = client.follow(client.submit("/cases/refer", **WHOLE, child_2_name="Wren Fennimore"))
    assert "Child A and Child B" in page.text


def test_a_later_child_without_a_name_is_asked_for_it(cast, client_as):
    page = client_as("manager").submit("/cases/refer", **WHOLE, child_3_born_on=date(2020, 1, 1))
    assert page.status == 422
    assert page.errors == ["Enter the name of this child."]
    assert cases(cast) == []


def test_every_question_left_empty_is_asked_again(cast, client_as):
    page = client_as("manager").submit("/cases/refer")
    assert page.status == 422
    assert page.errors == [
        "Enter the name of the child",
        "Say what happened",
        "Enter the date it happened",
        "Enter the date of the referral",
        "Write what is known so far",
    ]
    assert cases(cast) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {"child_1_name": "x" * 201},
        {"outline": "x" * 20_001},
        {"harm": "nonsense"},
        {"agency": "nonsense"},
        {"referred_on": date(2026, 3, 3)},
        {"event_on": date(2026, 2, 3)},
        {"event_on-day": "thirty"},
    ],
)
def test_what_cannot_be_is_refused_and_kept(cast, client_as, wrong):
    page = client_as("manager").submit("/cases/refer", **WHOLE | wrong)
    assert page.status == 422
    assert len(page.errors) == 1
    assert "Named nurse" in page.html
    assert cases(cast) == []


@pytest.mark.parametrize("who", ["reviewer", "panel", "liaison"])
def test_only_staff_refer(client_as, who):
    assert client_as(who).get("/cases/refer").status == 403


def test_a_form_sent_twice_refers_once(cast, client_as):
    first, second = twice(client_as("manager"), "/cases/refer", **WHOLE)
    assert first.status == second.status == 303
    assert first.location == second.location
    assert len(cases(cast)) == 1


def test_an_old_token_keeps_what_was_typed_and_writes_nothing(cast, client_as):
    page = stale(client_as("manager"), "/cases/refer", **WHOLE)
    assert page.status == 422
    assert "Rowan Fennimore" in page.html
    assert "Nothing you typed is lost" in page.text
    assert cases(cast) == []
