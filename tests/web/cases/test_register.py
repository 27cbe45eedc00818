from datetime import date, timedelta

import pytest

from domain.cases.case import Case
from domain.cases.queries import case_by_reference
from domain.cases.referral import Referral
from domain.clock import now
from domain.sealing.keyring import keyring_of
from tests.domain.cases.acting import appointed, referred, under_review
from tests.web.cases.pages import statements


def many(cast, how_many):
    """Bare cases, quickly: what the register reads and no more."""
    with cast.session() as session:
        for number in range(how_many):
            case = Case(
                reference=f"2020-{number:03}",
                code_name=f"Child Z{number}",
                made_at=now() - timedelta(days=number + 1),
            )
            session.add(case)
            session.flush()
            keyring_of(session).make_case_key(case.id)
            referral = Referral(
                case_id=case.id,
                referred_on=date(2020, 1, 2),
                event_on=date(2020, 1, 1),
                harm="died",
            )
            referral.outline = "x"
            session.add(referral)


def test_an_empty_register_says_how_a_case_begins(client_as):
    page = client_as("manager").get("/cases")
    assert page.status == 200
    assert "There are no cases yet" in page.text
    assert page.soup.select_one('a[href="/cases/refer"]')


def test_the_register_shows_where_each_case_stands_and_who_leads(cast, client_as):
    reference, _ = under_review(cast)
    with cast.session() as session:
        appointed(cast, case_by_reference(session, reference))
    page = client_as("manager").get("/cases")
    assert "2026-001 Child A Under review" in page.text
    assert "Reviewer of Northshire" in page.text


def test_a_date_that_has_passed_is_tagged(cast, client_as):
    with cast.session() as session:
        referred(
            session,
            cast.actor("northshire", "manager"),
            event_on=date(2025, 1, 1),
            referred_on=date(2025, 1, 2),
        )
    page = client_as("manager").get("/cases")
    assert "2 February 2025 Overdue The decision" in page.text


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("stage=under_review", ["2026-001"]),
        ("stage=referred", ["2026-002"]),
        ("stage=published", []),
        ("stage=nonsense", ["2026-002", "2026-001"]),
        ("q=child+b", ["2026-002"]),
        ("q=2026-001", ["2026-001"]),
        ("q=%25", []),
        ("q=_", []),
        ("q=%00", ["2026-002", "2026-001"]),
        ("page=nonsense", ["2026-002", "2026-001"]),
        ("page=-1", ["2026-002", "2026-001"]),
    ],
)
def test_the_register_is_sifted(cast, client_as, query, found):
    under_review(cast)
    with cast.session() as session:
        referred(session, cast.actor("northshire", "manager"))
    page = client_as("manager").get(f"/cases?{query}")
    assert page.status == 200
    shown = [link.get_text() for link in page.soup.select("tbody th a")]
    assert sorted(shown) == sorted(found)


def test_twenty_cases_are_shown_at_a_time(cast, client_as):
    many(cast, 25)
    client = client_as("manager")
    first, second = client.get("/cases"), client.get("/cases?page=2")
    assert [len(page.soup.select("tbody tr")) for page in (first, second)] == [20, 5]
    assert "Page 1 of 2" in first.text


def test_a_page_beyond_the_last_says_so_kindly(cast, client_as):
    under_review(cast)
    page = client_as("manager").get("/cases?page=999")
    assert page.status == 200
    assert "No case fits." in page.text


def test_five_hundred_cases_take_as_many_statements_as_five(cast, client_as, engine):
    client = client_as("manager")
    many(cast, 5)
    client.get("/cases")  # what a process reads once is read
    few = statements(engine, lambda: client.get("/cases"))
    with cast.session() as session:
        for number in range(495):
            session.add(Case(reference=f"2019-{number:03}", code_name=f"Child Y{number}"))
    assert statements(engine, lambda: client.get("/cases")) == few <= 16


def test_those_appointed_see_their_own_cases_alone(cast, client_as):
    reference, _ = under_review(cast)
    under_review(cast)
    client = client_as("reviewer")
    assert "You are not appointed to any case" in client.get("/cases").text
    with cast.session() as session:
        appointed(cast, case_by_reference(session, reference))
    assert [a.get_text() for a in client.get("/cases").soup.select("tbody th a")] == [reference]


def test_a_liaison_has_no_register(client_as):
    assert client_as("liaison").get("/cases").status == 403


def test_htmx_gets_the_list_alone(cast, client_as):
    under_review(cast)
    client = client_as("manager")
    part = client.get("/cases", headers={"HX-Request": "true"})
    assert part.html.strip().startswith("<section")
    assert "2026-001" in part.html
