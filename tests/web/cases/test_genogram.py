"""The genogram's pages: relations said and taken back, with names only where they may be seen."""

import pytest

from domain.cases.queries import case_by_reference
from domain.people.queries import people_of
from domain.people.registering import Entry, add_person
from tests.support.cases import referred_case
from tests.support.versions import on_panel


@pytest.fixture
def case(cast):
    return referred_case(cast)


@pytest.fixture
def people(cast, case):
    with cast.session() as session:
        row = case_by_reference(session, case)
        actor = cast.actor("northshire", "manager")
        for name, code in (("Juniper Thistlewood", "Mother"), ("Rowan Alder", "Father")):
            add_person(session, actor, row, entry=Entry("family", name, code))
        return {one.code_name: str(one.id) for one in people_of(session, row.id)}


def related(client, case, people, person, relation, other, **more):
    return client.submit(
        f"/cases/{case}/people/genogram/new",
        person=people[person],
        relation=relation,
        other=people[other],
        **more,
    )


def test_what_is_said_is_drawn_and_listed_and_can_be_taken_back(client_as, case, people):
    client = client_as("manager")
    related(client, case, people, "Mother", "partner_of", "Father", ended="ended")
    related(client, case, people, "Mother", "parent_of", "Child A")
    page = client.get(f"/cases/{case}/people/genogram")
    assert page.soup.find("svg") is not None
    (told,) = [row.dd.text.strip() for row in page.soup.select("dl > div") if "Mother" in row.dt]
    assert set(told.split("; ")) == {"was the partner of Father", "parent of Child A"}
    assert "Juniper" not in page.text
    assert "Juniper Thistlewood" in client.get(f"/cases/{case}/people/genogram?names=yes").text
    back = [a["href"] for a in page.soup.find_all("a") if "Take it back" in a.text]
    client.submit(back[0])
    client.submit(back[1])
    assert "Nobody has said yet" in client.get(f"/cases/{case}/people/genogram").text


@pytest.mark.parametrize(
    ("person", "relation", "other", "said"),
    [
        ("Mother", "parent_of", "Mother", "Choose somebody else."),
        ("Mother", "parent_of", "Child A", "That is recorded already."),
        ("Child A", "parent_of", "Mother", "recorded the other way round"),
    ],
)
def test_what_cannot_be_is_refused_in_words(client_as, case, people, person, relation, other, said):
    client = client_as("manager")
    related(client, case, people, "Mother", "parent_of", "Child A")
    page = related(client, case, people, person, relation, other)
    assert page.status == 422
    assert said in page.text


def test_who_may_not_see_names_sees_code_names_and_changes_nothing(cast, client_as, case, people):
    related(client_as("manager"), case, people, "Mother", "parent_of", "Child A")
    on_panel(cast, case)
    client = client_as("panel")
    assert "Juniper" not in client.get(f"/cases/{case}/people/genogram?names=yes").text
    assert client.get(f"/cases/{case}/people/genogram/new").status == 403


def test_what_is_known_of_a_person_shapes_the_drawing(client_as, case, people):
    client = client_as("manager")
    client.submit(f"/cases/{case}/people/{people['Mother']}/change", sex="female", has_died="died")
    related(client, case, people, "Mother", "parent_of", "Child A")
    assert "female; has died" in client.get(f"/cases/{case}/people/genogram").text
