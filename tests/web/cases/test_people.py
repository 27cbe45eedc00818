from datetime import date

import pytest
from sqlalchemy import select

from domain.cases.queries import case_by_reference
from domain.people.person import Alias, Person
from domain.people.registering import Entry, add_person
from tests.domain.cases.acting import appointed, under_review
from tests.web.cases.pages import stale, statements, twice

WHOLE = {
    "kind": "family",
    "name": "Marigold Fennimore",
    "other_names": "Goldie\n\nMari F",
    "code_name": "Mother",
    "born_on": date(1990, 5, 6),
}


@pytest.fixture
def reference(cast):
    return under_review(cast)[0]


def people(cast):
    with cast.session() as session:
        return session.scalars(select(Person).where(~Person.is_subject)).all()


def test_somebody_is_added_with_a_code_name_and_other_names(cast, client_as, reference):
    client = client_as("manager")
    page = client.follow(client.submit(f"/cases/{reference}/people/new", **WHOLE))
    assert "Mother is on the register." in page.text
    others = page.text.partition("Marigold Fennimore Also ")[2]
    assert others.startswith(("Goldie, Mari F", "Mari F, Goldie"))  # both of one held moment
    assert "6 May 1990" in page.text


def test_the_form_suggests_code_names_that_are_free(cast, client_as, reference):
    client = client_as("manager")
    page = client.get(f"/cases/{reference}/people/new")
    assert "Mother, Father" in page.text
    assert "SW1, GP1" in page.text
    client.submit(f"/cases/{reference}/people/new", **WHOLE)
    client.submit(
        f"/cases/{reference}/people/new", **WHOLE | {"kind": "professional", "code_name": "sw1"}
    )
    page = client.get(f"/cases/{reference}/people/new")
    assert "Mother" not in page.text
    assert "SW2, GP1" in page.text


def test_a_code_name_already_taken_is_a_clear_conflict(cast, client_as, reference):
    client = client_as("manager")
    client.submit(f"/cases/{reference}/people/new", **WHOLE)
    page = client.submit(
        f"/cases/{reference}/people/new", **WHOLE | {"name": "Another", "code_name": "mother"}
    )
    assert page.status == 422
    assert "is already the code name of somebody in this case" in page.errors[0]
    assert len(people(cast)) == 1


def test_an_entry_is_corrected_with_its_other_names(cast, client_as, reference):
    client = client_as("manager")
    client.submit(f"/cases/{reference}/people/new", **WHOLE)
    path = f"/cases/{reference}/people/{people(cast)[0].id}/change"
    page = client.follow(
        client.submit(path, name="Marigold Smith", other_names="Goldie", is_public="public")
    )
    assert "Marigold Smith Named on purpose Also Goldie" in page.text
    with cast.session() as session:
        assert [alias.name for alias in session.scalars(select(Alias))] == ["Goldie"]


def test_the_childs_code_name_stays_as_it_was_given(cast, client_as, reference):
    with cast.session() as session:
        child = session.scalars(select(Person).where(Person.is_subject)).one().id
    page = client_as("manager").submit(
        f"/cases/{reference}/people/{child}/change", code_name="Child Z"
    )
    assert "stay as they were given" in page.errors[0]


def test_every_question_left_empty_is_asked_again(client_as, reference):
    page = client_as("manager").submit(f"/cases/{reference}/people/new")
    assert page.errors == ["Choose who or what it is", "Enter the name", "Enter a code name"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "nonsense"},
        {"name": "x" * 201},
        {"code_name": "x" * 41},
        {"other_names": "x" * 2001},
        {"other_names": "\n".join(f"Name {number}" for number in range(21))},
        {"born_on": date(2026, 3, 3)},
        {"is_public": "nonsense"},
        {"code_name": "marigold fennimore"},
    ],
)
def test_what_cannot_be_is_refused_and_kept(cast, client_as, reference, wrong):
    page = client_as("manager").submit(f"/cases/{reference}/people/new", **WHOLE | wrong)
    assert page.status == 422
    assert len(page.errors) == 1
    assert people(cast) == []


@pytest.mark.parametrize(("who", "role"), [("reviewer", "lead"), ("panel_chair", "lead")])
def test_those_who_lead_keep_the_register_too(cast, client_as, reference, who, role):
    with cast.session() as session:
        appointed(cast, case_by_reference(session, reference), who, role)
    client = client_as(who)
    client.follow(client.submit(f"/cases/{reference}/people/new", **WHOLE))
    path = f"/cases/{reference}/people/{people(cast)[0].id}/change"
    assert client.submit(path, other_names="Goldie").status == 303


def test_a_panel_member_reads_and_does_not_change(cast, client_as, reference):
    with cast.session() as session:
        appointed(cast, case_by_reference(session, reference), "panel", "panel_member")
    client = client_as("panel")
    assert client.get(f"/cases/{reference}/people").status == 200
    assert client.get(f"/cases/{reference}/people/new").status == 403


@pytest.mark.parametrize("who", ["sub_group", "chair", "liaison"])
def test_others_may_not_read_names(client_as, reference, who):
    assert client_as(who).get(f"/cases/{reference}/people").status == 403


def test_another_boards_people_are_not_found(cast, client_as, reference):
    client_as("manager").submit(f"/cases/{reference}/people/new", **WHOLE)
    other, _ = under_review(cast, "eastmoor", "death")
    stranger = client_as("manager", "eastmoor")
    assert stranger.get(f"/cases/{other}/people/{people(cast)[0].id}/change").status == 404


def test_a_long_register_takes_no_more_statements(cast, client_as, reference, engine):
    client = client_as("manager")
    client.get(f"/cases/{reference}/people")  # what the process keeps is read once
    few = statements(engine, lambda: client.get(f"/cases/{reference}/people"))
    with cast.session() as session:
        case = case_by_reference(session, reference)
        for number in range(30):
            entry = Entry("other", f"Name {number}", f"Adult {number}", other_names=("Nick",))
            add_person(session, cast.actor("northshire", "manager"), case, entry=entry)
    assert statements(engine, lambda: client.get(f"/cases/{reference}/people")) == few


def test_a_form_sent_twice_adds_once(cast, client_as, reference):
    first, second = twice(client_as("manager"), f"/cases/{reference}/people/new", **WHOLE)
    assert (first.status, second.status) == (303, 303)
    assert len(people(cast)) == 1


def test_an_old_token_keeps_what_was_typed_and_writes_nothing(cast, client_as, reference):
    page = stale(client_as("manager"), f"/cases/{reference}/people/new", **WHOLE)
    assert page.status == 422
    assert "Marigold Fennimore" in page.html
    assert people(cast) == []
