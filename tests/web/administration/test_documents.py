"""The manager's side of documents that are asked for: who waits, and answering them."""

from datetime import date

import pytest
from sqlalchemy import text

from domain import clock
from domain.giving.models import DocumentRequest
from domain.notices.models import Notice
from tests.support.giving import ADDRESS, EMAIL, NAME, answered, asked_for, listed
from tests.web.cases.pages import stale, statements, twice

LIST = "/administration/documents"
DECLINED = {"answer": "declined", "reason": "A court has asked us to wait."}


@pytest.fixture
def asked(cast):
    return asked_for(cast, listed(cast))


@pytest.fixture
def at(asked):
    return f"{LIST}/{asked}"


def row(cast):
    with cast.session() as session:
        found = session.query(DocumentRequest).one()
        return found.answer, found.answers, found.reason


def test_where_nobody_asks_the_list_says_so_and_the_register_says_nothing(client_as):
    assert "Nobody has asked for a document" in client_as("manager").get(LIST).text
    assert "asked for a document" not in client_as("manager").get("/cases").text


def test_who_waits_is_seen_at_a_glance_with_the_days(cast, client_as, at):
    with clock.held(clock.now().replace(day=9)):
        client = client_as("manager")
        register = client.get("/cases")
        assert "1 person asked for a document and waits for an answer" in register.text
        assert "the longest for 7 days" in register.text
        assert register.soup.select_one(f'main a[href="{LIST}"]')
        page = client.get(LIST)
        assert "For 7 days" in page.text
        assert page.soup.select_one(f'a[href="{at}"]').text == NAME
        shown = client.get(at)
        assert EMAIL in shown.text
        assert ADDRESS.split("\n")[0] in shown.text
        assert "For 7 days" in shown.text


def test_the_publication_page_of_the_case_leads_there(cast, client_as, asked):
    with cast.session() as session:
        reference = session.execute(text('select reference from "case"')).scalar_one()
    page = client_as("manager").get(f"/cases/{reference}/publication")
    assert page.soup.select_one(f'main a[href="{LIST}"]')
    assert "1 person" in page.text
    assert "See how the library lists it" in page.text
    chair = client_as("chair").get(f"/cases/{reference}/publication")
    assert not chair.soup.select_one(f'main a[href="{LIST}"]')


def test_reading_a_request_is_recorded(cast, client_as, at, admin_engine):
    client_as("administrator").get(at)
    with admin_engine.connect() as admin:
        read = text("select count(*) from event where action = 'document.request_read'")
        assert admin.execute(read).scalar_one() == 1


def test_a_link_is_sent_and_what_became_of_it_is_shown(cast, client_as, at):
    client = client_as("manager")
    page = client.follow(client.submit(at, answer="link"))
    assert "The link is on its way" in page.text
    assert "Opens until 16 March 2026" in page.text
    assert "Not yet" in page.text
    assert row(cast)[:2] == ("link", 1)
    with cast.session() as session:
        [notice] = session.query(Notice).filter_by(recipient_kind="asker").all()
        assert notice.kind == "document_given"
    assert "Somebody who asked for it" in client.get("/notices").text


def test_a_new_link_can_be_sent(cast, client_as, at, asked):
    answered(cast, asked)
    client = client_as("manager")
    assert "Answer again" in client.get(at).text
    assert client.submit(at, answer="link").status == 303
    assert row(cast)[:2] == ("link", 2)


def test_what_was_posted_is_recorded_with_its_day_and_the_pdf_can_be_printed(cast, client_as, at):
    client = client_as("administrator")
    pdf = client.get(client.get(at).soup.select_one("a[href$='document.pdf']")["href"])
    assert pdf.html.startswith("%PDF-")
    assert pdf.response.headers["Cache-Control"] == "no-store"
    page = client.follow(client.submit(at, answer="post", sent_on=date(2026, 3, 2)))
    assert "Sent by post on 2 March 2026" in page.text


def test_why_not_is_kept_and_told(cast, client_as, at):
    client = client_as("manager")
    page = client.follow(client.submit(at, **DECLINED))
    assert DECLINED["reason"] in page.text
    with cast.session() as session:
        assert session.query(Notice).filter_by(kind="document_declined").count() == 1


def test_somebody_without_an_email_is_offered_no_link_and_is_written_to(cast, client_as):
    at = f"{LIST}/{asked_for(cast, listed(cast), email=None)}"
    client = client_as("manager")
    assert not client.get(at).soup.select("input[value=link]")
    page = client.follow(client.submit(at, **DECLINED))
    assert "write to them and say why" in page.text


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({}, "answer"),
        ({"answer": "post"}, "sent_on-day"),
        ({"answer": "post", "sent_on": date(2026, 3, 3)}, "sent_on-day"),
        ({"answer": "declined"}, "reason"),
        ({"answer": "declined", "reason": "x" * 1001}, "reason"),
    ],
)
def test_an_answer_without_what_it_needs_is_refused_in_its_place(cast, client_as, at, typed, field):
    page = client_as("manager").submit(at, **typed)
    assert page.status == 422
    assert page.soup.select_one(f'.govuk-error-summary a[href="#{field}"]')
    assert row(cast) == (None, 0, None)


def test_answering_twice_is_answering_once_and_an_old_token_answers_nothing(cast, client_as, at):
    client = client_as("manager")
    kept = stale(client, at, **DECLINED)
    assert kept.status == 422
    assert DECLINED["reason"] in kept.html
    assert row(cast) == (None, 0, None)
    first, second = twice(client, at, **DECLINED)
    assert first.location == second.location
    assert row(cast)[1] == 1


def test_what_was_taken_down_can_only_be_declined(cast, client_as, at, admin_engine):
    with admin_engine.connect() as admin:
        admin.execute(
            text(
                "insert into withdrawal (board_id, id, made_at, case_id, publication_id, slug,"
                " public_note, reason_sealed, member_id) select board_id, gen_random_uuid(), now(),"
                " case_id, id, slug, 'Gone.', 'x', member_id from publication"
            )
        )
    client = client_as("manager")
    assert "taken down" in client.get(at).text
    assert client.get(f"{at}/document.pdf").status == 404
    assert client.submit(at, answer="link").status == 422
    assert client.submit(at, **DECLINED).status == 303


@pytest.mark.parametrize(
    ("who", "status"),
    [("manager", 200), ("administrator", 200), ("chair", 403), ("reviewer", 403), ("liaison", 403)],
)
def test_only_those_who_run_the_board_see_who_asks(client_as, at, who, status):
    for path in (LIST, at, f"{at}/document.pdf"):
        assert client_as(who).get(path).status == status


def test_another_boards_request_is_not_found(client_as, at):
    for path in (at, f"{at}/document.pdf"):
        assert client_as("manager", "eastmoor").get(path).status == 404


def test_the_list_takes_the_same_statements_for_few_and_many(cast, client_as, engine):
    slug = listed(cast)
    client = client_as("manager")

    def made(number):
        for _ in range(number):
            asked_for(cast, slug)
        client.get(LIST)
        return statements(engine, lambda: client.get(LIST))

    assert made(2) == made(23)
    assert "Page 2 of 2" in client.get(f"{LIST}?page=2").text
