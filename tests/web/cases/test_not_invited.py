"""Somebody of the family who is not invited: why, who decided it, and when it is looked at again."""

from datetime import date, timedelta

import pytest

from domain import clock
from domain.family.inviting import stop
from domain.family.uninvited import NotInvited
from tests.conftest import NOW
from tests.support.relatives import add_family, invitation_of, make_case, make_family
from tests.web.cases.pages import statements

TYPED = {
    "reason": "The police ask us to wait.",
    "decided_by": "The sub-group",
    "decided_on": date(2026, 2, 27),
    "look_again_on": date(2026, 4, 6),
}
NOBODY = {
    "name": "Fitzroy Aldermaston",
    "relation": "Uncle",
    "channel": "none",
    "wants_news": "yes",
    "route": "lead",
    "carrier": "Ana Petrov",
}


def at(family, page=""):
    return f"/cases/{family.reference}/family/{family.relative}{page}"


@pytest.fixture
def family(cast):
    """Whose link was stopped."""
    family = make_family(cast)
    with cast.session() as session:
        stop(session, cast.actor("northshire", "manager"), invitation_of(session, family))
    return family


def test_the_reason_stands_on_their_page_in_the_list_and_in_what_is_owed(client_as, family):
    client = client_as("manager")
    page = client.follow(client.submit(at(family, "/not-invited"), **TYPED))
    assert "The police ask us to wait." in page.text
    assert "The sub-group, 27 February 2026 (noted by Manager of Northshire)" in page.text
    every = client.get(f"/cases/{family.reference}/family").text
    assert "Not invited: The police ask us to wait. Looked at again on 6 April 2026" in every
    owed = client.get(f"/cases/{family.reference}/family/duties").text
    assert "Not invited: The police ask us to wait." in owed


def test_on_the_day_asking_them_is_owed_again(client_as, family):
    client = client_as("manager")
    client.submit(at(family, "/not-invited"), **TYPED)
    with clock.held(NOW + timedelta(days=40)):
        client = client_as("manager")
        page = client.get(at(family)).text
        owed = client.get(f"/cases/{family.reference}/family/duties").text
    assert "It was to be looked at again on 6 April 2026." in page
    assert "Not invited: The police ask us to wait." not in owed


def test_a_link_ends_it_and_while_one_opens_it_cannot_be_written(cast, client_as):
    other = add_family(cast, make_case(cast, reference="2026-002"))
    client = client_as("manager")
    page = client.submit(at(other, "/not-invited"), **TYPED)
    assert page.status == 422
    assert "They have a link that opens." in page.text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"reason": ""}, "Say why they are not invited"),
        ({"decided_by": ""}, "Enter who decided it"),
        ({"decided_on": date(2026, 3, 3)}, "today or"),
        ({"look_again_on": date(2026, 3, 2)}, "still to come"),
        ({"reason": "x" * 2001}, "2,000 characters or"),
    ],
)
def test_a_mistake_is_said_and_nothing_is_kept(cast, client_as, family, typed, said):
    page = client_as("manager").submit(at(family, "/not-invited"), **{**TYPED, **typed})
    assert page.status == 422
    assert said in page.text
    with cast.session() as session:
        assert session.query(NotInvited).count() == 0


def test_those_who_may_sign_for_what_is_owed_write_it_and_nobody_else(client_as, family):
    chair = client_as("chair")
    assert chair.follow(chair.submit(at(family, "/not-invited"), **TYPED)).status == 200
    assert client_as("panel").get(at(family, "/not-invited")).status in {403, 404}
    assert client_as("manager", "eastmoor").get(at(family, "/not-invited")).status == 404


def test_nobody_need_know_how_to_reach_somebody_who_is_not_invited(cast, client_as, family):
    client = client_as("manager")
    page = client.follow(client.submit(f"/cases/{family.reference}/family/new", **NOBODY))
    assert "Why Fitzroy Aldermaston is not invited" in page.text
    place = str(page.form()["action"]).removesuffix("/not-invited")
    client.submit(place + "/not-invited", **TYPED)
    assert "No way is written down. Nothing is sent to them" in client.get(place).text
    assert "No way to reach them is written down." in client.get(place + "/invitation").text


def test_the_list_takes_no_more_statements_for_more_of_them(cast, client_as, family, engine):
    client = client_as("manager")
    client.submit(at(family, "/not-invited"), **TYPED)
    few = statements(engine, lambda: client.get(f"/cases/{family.reference}/family"))
    for _ in range(2):
        other = add_family(cast, family.case)
        with cast.session() as session:
            actor = cast.actor("northshire", "manager")
            stop(session, actor, invitation_of(session, other))
        client.submit(at(other, "/not-invited"), **TYPED)
    assert statements(engine, lambda: client.get(f"/cases/{family.reference}/family")) <= few
