import pytest
from sqlalchemy import func, select

from domain.access.identity import system
from domain.agencies.adding import add_agency
from domain.agencies.kinds import AgencyKind
from domain.agencies.models import Agency
from domain.audit.actions import Action
from domain.audit.models import Event

ADD = "/administration/agencies/add"


def count(cast, board="northshire"):
    with cast.system_session(board) as session:
        return session.scalar(select(func.count()).select_from(Agency))


def test_the_list_shows_this_boards_agencies_only(client_as):
    page = client_as("manager").get("/administration/agencies")
    assert "Northshire health" in page.text
    assert "Children’s social care" in page.text
    assert "Eastmoor" not in page.text


def test_a_long_list_is_turned_over(client_as, cast):
    with cast.system_session() as session:
        for number in range(50):
            add_agency(session, system("tests"), name=f"Agency {number:02}", kind=AgencyKind.OTHER)
    page = client_as("manager").get("/administration/agencies?page=2")
    assert "Page 2 of 2" in page.text
    assert len(page.soup.select("tbody tr")) == 3


def test_an_agency_is_added_and_can_be_chosen_for_a_liaison(client_as, cast):
    client = client_as("administrator")
    page = client.follow(client.submit(ADD, name="Northshire Homes", kind="housing"))
    assert "The agency is added." in page.text
    assert "Northshire Homes" in page.text
    assert "Northshire Homes" in client.get("/administration/members/invite").text
    with cast.system_session() as session:
        [event] = session.scalars(select(Event).where(Event.action == Action.AGENCY_ADDED.value))
    assert event.particulars == {"kind": "housing"}


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"name": ""}, "Enter the agency’s name"),
        ({"name": "n" * 201}, "200 characters or fewer"),
        ({"name": "NORTHSHIRE  POLICE"}, "There is an agency with this name already."),
        ({"kind": ""}, "Choose a kind"),
        ({"kind": "circus"}, "Choose one of the answers shown"),
    ],
)
def test_an_agency_that_cannot_be_says_why(client_as, cast, typed, message):
    before = count(cast)
    page = client_as("manager").submit(
        ADD, **({"name": "Northshire Homes", "kind": "housing"} | typed)
    )
    assert page.status == 422
    assert message in page.errors[0]
    assert count(cast) == before


def test_another_board_may_use_the_same_name(client_as, cast):
    done = client_as("manager", "eastmoor").submit(ADD, name="Northshire police", kind="police")
    assert done.status == 303


def test_sending_twice_adds_once_and_without_a_token_not_at_all(client_as, cast):
    client, before = client_as("manager"), count(cast)
    fields = client.get(ADD).fields() | {"name": "Northshire Homes", "kind": "housing"}
    assert [client.post(ADD, fields).status for _ in range(2)] == [303, 303]
    assert count(cast) == before + 1
    assert client.post(ADD, {"name": "Another", "kind": "housing"}).status == 422
    assert count(cast) == before + 1
