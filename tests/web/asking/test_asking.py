"""Asking for a document at the library, and reading it through the link that answers."""

from datetime import timedelta

import pytest
from sqlalchemy import text

from domain import clock
from domain.giving.keeping import KEPT_AFTER_ANSWER, LINK_LASTS
from domain.giving.models import DocumentRequest
from tests.support.giving import ADDRESS, EMAIL, NAME, answered, asked_for, listed
from tests.support.reports import published_case
from tests.web.cases.pages import stale, twice

TYPED = {"name": NAME, "email": EMAIL}


@pytest.fixture
def slug(cast):
    return listed(cast)


def count(cast):
    with cast.session() as session:
        return session.query(DocumentRequest).count()


def opened(cast, admin_engine):
    with admin_engine.connect() as admin:
        asked = text("select count(*) from event where action = 'document.opened'")
        return admin.execute(asked).scalar_one()


def test_the_library_says_how_it_can_be_had_and_holds_none_of_its_text(client_as, slug):
    client = client_as(None)
    shelf = client.get("/library")
    assert shelf.soup.select_one(f'main article a[href="/library/{slug}"]')
    assert "Given to those who ask for it" in shelf.text
    page = client.get(f"/library/{slug}")
    assert page.status == 200
    assert page.soup.select_one(f'a[href="/ask/{slug}"]')
    assert "What was learned." in page.text
    assert "by anyone who asks" in page.soup.select_one(".app-inset").text
    assert page.soup.select_one(".app-rule__source")
    for path in ("", "?q=marmalade", "/feed.atom", f"/{slug}"):
        assert "marmalade" not in client.get(f"/library{path}").html.replace(
            "q=marmalade", ""
        ).replace("“marmalade”", "").replace('value="marmalade"', "")
    assert not client.get("/library?q=marmalade").soup.select("main article")
    assert client.get("/library?q=overview").soup.select("main article")
    pdf = client.get(f"/library/{slug}.pdf")
    assert (pdf.status, pdf.location) == (303, f"/library/{slug}")
    assert "enclosure" not in client.get("/library/feed.atom").html
    assert "Given to those who" in client.get("/").text


def test_the_form_says_what_becomes_of_what_is_typed_and_for_how_long(client_as, slug):
    page = client_as(None).get(f"/ask/{slug}")
    assert f"We remove it {KEPT_AFTER_ANSWER.days} days after our answer" in page.text
    assert "no-store" in page.response.headers["Cache-Control"]
    assert f"{KEPT_AFTER_ANSWER.days} days" in client_as(None).get("/privacy").text


def test_somebody_asks_and_is_told_what_happens_next(cast, client_as, slug):
    client = client_as(None)
    page = client.follow(client.submit(f"/ask/{slug}", **TYPED, address=ADDRESS, about="I teach."))
    assert page.soup.h1.text == "We have your request"
    assert f"{LINK_LASTS.days} days" in page.text
    assert NAME not in page.text
    with cast.session() as session:
        asked = session.query(DocumentRequest).one()
        assert (asked.name, asked.email, asked.about) == (NAME, EMAIL, "I teach.")
        assert asked.address.splitlines() == ADDRESS.splitlines()


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"email": EMAIL}, "name"),
        ({"name": NAME}, "email"),
        ({"name": NAME, "email": "nobody"}, "email"),
        ({"name": "x" * 201, "email": EMAIL}, "name"),
        ({"name": NAME, "address": "x" * 501}, "address"),
        ({"name": NAME, "email": EMAIL, "about": "x" * 2001}, "about"),
    ],
)
def test_what_is_missing_or_wrong_is_said_and_nothing_typed_is_lost(
    cast, client_as, slug, typed, field
):
    page = client_as(None).submit(f"/ask/{slug}", **typed)
    assert page.status == 422
    assert page.soup.select_one(f'.govuk-error-summary a[href="#{field}"]')
    for value in typed.values():
        assert value in page.html
    assert count(cast) == 0


def test_asking_twice_with_one_form_is_asking_once_and_an_old_token_asks_nothing(
    cast, client_as, slug
):
    client = client_as(None)
    assert stale(client, f"/ask/{slug}", **TYPED).status == 422
    assert count(cast) == 0
    first, second = twice(client, f"/ask/{slug}", **TYPED)
    assert first.location == second.location == f"/ask/{slug}/thanks"
    assert count(cast) == 1


def test_nobody_asks_for_what_anyone_can_read_or_for_nothing(cast, client_as):
    reference = published_case(cast)
    client = client_as(None)
    for path in (f"/ask/{reference}-overview-report", "/ask/nothing-here", "/ask/%00"):
        assert client.get(path).status == 404
    assert client_as(None, "").get("/ask/nothing-here").status == 404


def test_one_address_cannot_fill_the_boards_desk(client_as, slug):
    client = client_as(None)
    page = client.get(f"/ask/{slug}")
    fields = page.fields() | {"name": NAME, "email": "nobody"}
    answers = [client.post(f"/ask/{slug}", fields) for _ in range(25)]
    assert answers[-1].status == 429
    assert NAME in answers[-1].html


def test_a_link_shows_the_document_and_its_pdf_and_changes_nothing(
    cast, client_as, slug, admin_engine
):
    token = answered(cast, asked_for(cast, slug))
    client = client_as(None)
    for _ in range(2):
        page = client.get(f"/given/{token}")
        assert page.status == 200
        assert "about the marmalade" in page.text
        assert NAME not in page.text
    headers = page.response.headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Robots-Tag"].startswith("noindex")
    assert headers["Referrer-Policy"] == "no-referrer"
    link = page.soup.select_one("a[href$='document.pdf']")["href"]
    pdf = client.get(link)
    assert pdf.html.startswith("%PDF-")
    assert pdf.response.headers["Cache-Control"] == "no-store"
    assert opened(cast, admin_engine) == 3


def test_a_link_that_does_not_open_looks_the_same_whatever_is_wrong_with_it(
    cast, client_as, slug, admin_engine
):
    token = answered(cast, asked_for(cast, slug))
    other = answered(cast, asked_for(cast, listed(cast, "eastmoor"), "eastmoor"), board="eastmoor")
    client = client_as(None)
    wrong = client.get(f"/given/{'x' * 32}")
    assert wrong.status == 404
    assert "This link does not open" in wrong.text
    closed = [client.get(f"/given/{other}"), client.get("/given/short")]
    assert client.get("/given/%00").status == 404
    with clock.held(clock.now() + LINK_LASTS + timedelta(minutes=1)):
        closed += [client.get(f"/given/{token}"), client.get(f"/given/{token}/document.pdf")]
    with admin_engine.connect() as admin:
        admin.execute(
            text(
                "insert into withdrawal (board_id, id, made_at, case_id, publication_id, slug,"
                " public_note, reason_sealed, member_id) select board_id, gen_random_uuid(), now(),"
                " case_id, id, slug, 'Gone.', 'x', member_id from publication where board_id = 'northshire'"
            )
        )
    closed += [client.get(f"/given/{token}"), client.get(f"/given/{token}/document.pdf")]
    assert {page.status for page in closed} == {404}
    assert {page.text for page in closed} == {wrong.text}
    assert opened(cast, admin_engine) == 0


def test_a_link_of_one_board_opens_nothing_at_anothers_address(cast, client_as, slug):
    token = answered(cast, asked_for(cast, slug))
    listed(cast, "eastmoor")
    assert client_as(None, "eastmoor").get(f"/given/{token}").status == 404
    assert client_as(None, "").get(f"/given/{token}").status == 404
