"""The rules of a case: those it was decided under, whatever the board has published since."""

import pytest
from sqlalchemy import select

from domain.audit.models import Event
from domain.procedures.account import account
from tests.domain.cases.acting import referred, under_review
from tests.web.cases.pages import statements


@pytest.mark.parametrize("role", ["manager", "administrator", "chair"])
def test_the_rules_of_a_case_are_all_there_with_their_sources(cast, client_as, registry, role):
    reference, _ = under_review(cast)
    page = client_as(role).get(f"/cases/{reference}/rules")
    assert page.status == 200
    assert "The case keeps these rules" in page.text
    (procedure,) = registry.by_slug("northshire").procedures.values()
    for entry in account(procedure):
        assert page.soup.find(id=entry.key.replace(".", "-")), entry.key
    assert procedure.document in page.text


def test_before_a_decision_they_are_the_rules_of_today(cast, client_as):
    with cast.session("northshire", "manager") as session:
        reference = referred(session, cast.actor("northshire", "manager")).reference
    page = client_as("manager").get(f"/cases/{reference}/rules")
    assert "Nothing is decided yet" in page.text


def test_they_are_reached_from_the_case_and_from_its_decision(cast, client_as):
    reference, _ = under_review(cast)
    for part in ("", "/decision", "/procedure"):
        page = client_as("manager").get(f"/cases/{reference}{part}")
        assert page.soup.select_one(f'main a[href="/cases/{reference}/rules"]'), part


def test_reading_them_is_recorded_as_reading_the_case(cast, client_as):
    reference, _ = under_review(cast)
    client_as("manager").get(f"/cases/{reference}/rules")
    with cast.session("northshire", "manager") as session:
        read = session.scalars(select(Event.particulars).where(Event.action == "case.read")).all()
    assert {"part": "rules"} in read


def test_those_who_have_no_part_in_the_case_do_not_read_them(cast, client_as):
    reference, _ = under_review(cast)
    assert client_as("liaison").get(f"/cases/{reference}/rules").status == 403
    assert client_as("manager", "eastmoor").get(f"/cases/{reference}/rules").status == 404
    assert client_as("manager").get("/cases/1900-001/rules").status == 404


def test_they_cost_a_few_statements(cast, client_as, engine):
    reference, _ = under_review(cast)
    client = client_as("manager")
    client.get(f"/cases/{reference}/rules")  # what a process reads once is read
    assert statements(engine, lambda: client.get(f"/cases/{reference}/rules")) < 20
