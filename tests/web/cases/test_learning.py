from datetime import date

import pytest

from tests.domain.cases.acting import under_review

TODAY = date(2026, 3, 2)
LATER = date(2026, 4, 1)


@pytest.fixture
def where(cast):
    return f"/cases/{under_review(cast)[0]}/learning"


def planned(client, where, kind="debrief"):
    page = client.follow(client.submit(f"{where}/new", kind=kind, planned_on=TODAY))
    return page.soup.select_one('a[href$="/held"]')["href"].removesuffix("/held")


def test_an_empty_page_says_so_and_that_the_procedure_is_silent(client_as, where):
    page = client_as("manager").get(where)
    assert "No event is planned or has been held yet." in page.text
    assert "Not stated in the board's procedure: how staff take part" in page.text


def test_an_event_is_planned_and_held_and_who_came_is_counted(client_as, where, cast):
    manager = client_as("manager")
    event = planned(manager, where)
    health = f"came_{cast.agency('northshire', 'health').hex}"
    page = manager.follow(
        manager.submit(f"{event}/held", held_on=TODAY, notes="What was learned.", **{health: "4"})
    )
    assert "4 people" in page.text
    assert "Northshire health: 4" in page.text
    assert "Northshire police" not in page.text
    assert "What was learned." in page.text


def test_somebody_has_to_have_come(client_as, where):
    manager = client_as("manager")
    page = manager.submit(f"{planned(manager, where)}/held", held_on=TODAY)
    assert page.status == 422
    assert "Enter how many people came, for at least one agency." in page.errors


def test_a_number_has_to_be_one(client_as, where, cast):
    manager = client_as("manager")
    police = f"came_{cast.agency('northshire', 'police').hex}"
    page = manager.submit(f"{planned(manager, where)}/held", held_on=TODAY, **{police: "a few"})
    assert page.errors == ["Enter a whole number, like 12."]


def test_an_event_is_called_off_with_a_reason_and_once(client_as, where):
    manager = client_as("manager")
    event = planned(manager, where)
    page = manager.follow(manager.submit(f"{event}/off", reason="Snow."))
    assert "Snow." in page.text
    assert "recorded already" in manager.get(f"{event}/held").text


@pytest.mark.parametrize(
    ("who", "page", "status"),
    [
        ("sub_group", "", 200),
        ("panel", "", 404),  # not appointed to this case
        ("chair", "/new", 403),
        ("liaison", "", 403),
    ],
)
def test_who_may_do_what(client_as, where, who, page, status):
    assert client_as(who).get(f"{where}{page}").status == status


def test_another_boards_is_not_found(client_as, where):
    event = planned(client_as("manager"), where)
    assert client_as("manager", "eastmoor").get(f"{event}/held").status == 404
