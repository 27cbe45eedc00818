"""What a liaison sees and sends."""

import io
from datetime import date

import pytest
from sqlalchemy import text

from tests.support.cases import asked_agency, referred_case

BODY = "We saw the child twice in May."


@pytest.fixture
def request_id(cast):
    return asked_agency(cast, referred_case(cast))


def test_a_liaison_finds_what_their_agency_is_asked(client_as, request_id):
    page = client_as("liaison").get("/requests/")
    assert "Chronology" in page.text
    assert "16 March 2026" in page.text


def test_what_waits_comes_before_what_is_answered(client_as, cast, request_id):
    client_as("liaison").submit(f"/requests/{request_id}", body=BODY)
    waiting = asked_agency(cast, referred_case(cast))
    links = client_as("liaison").get("/requests/").soup.select("main table a")
    assert [link["href"].rsplit("/")[-1] for link in links] == [str(waiting), str(request_id)]


def test_a_liaison_sees_whose_records_to_look_for_and_what_is_asked(client_as, request_id):
    page = client_as("liaison").get(f"/requests/{request_id}")
    assert "Tansy Thistlewood, born 4 May 2021" in page.text
    assert "Everything from 2021 on." in page.text


def test_an_answer_of_words_and_a_file_reaches_the_board(client_as, request_id, admin_engine):
    page = client_as("liaison").submit(
        f"/requests/{request_id}",
        body=BODY,
        files=(io.BytesIO(b"date,event\n2021-05-04,born\n"), "chronology of Tansy.csv"),
    )
    assert page.status == 303
    shown = client_as("manager").get(f"/cases/2026-001/requests/{request_id}")
    assert BODY in shown.text
    assert "Version 1" in shown.text
    with admin_engine.connect() as admin:
        assert (
            admin.scalar(text("select count(*) from notice where kind = 'contribution_received'"))
            == 1
        )


def test_a_file_comes_back_as_it_was_given_under_a_name_that_tells_nothing(client_as, request_id):
    content = b"date,event\n2021-05-04,born\n"
    liaison = client_as("liaison")
    liaison.submit(f"/requests/{request_id}", files=(io.BytesIO(content), "Tansy.csv"))
    link = liaison.get(f"/requests/{request_id}").soup.select_one('a[href*="/files/"]')
    answer = liaison.get(link["href"])
    assert answer.response.data == content
    told = answer.response.headers["Content-Disposition"]
    assert told.startswith("attachment")
    assert "Tansy" not in told
    assert (
        client_as("manager")
        .get(link["href"].replace("/requests/", "/cases/2026-001/requests/"))
        .response.data
        == content
    )


def test_an_empty_answer_is_refused_beside_the_field(client_as, request_id):
    page = client_as("liaison").submit(f"/requests/{request_id}")
    assert page.status == 422
    assert page.errors == ["Write your answer or choose a file."]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.exe", b"MZ"),
        ("a.docx", b"not a word file"),
        ("a.png", b"\x89PNG half"),
        ("a.pdf", b"<html>"),
    ],
)
def test_a_file_of_no_use_is_refused_and_the_words_are_kept(client_as, request_id, name, content):
    page = client_as("liaison").submit(
        f"/requests/{request_id}", body=BODY, files=(io.BytesIO(content), name)
    )
    assert page.status == 422
    assert BODY in page.html
    assert page.errors


def test_an_answer_sent_twice_is_one_answer(client_as, request_id, admin_engine):
    liaison = client_as("liaison")
    fields = liaison.get(f"/requests/{request_id}").fields() | {"body": BODY}
    first, second = (liaison.post(f"/requests/{request_id}", fields) for _ in range(2))
    assert (first.status, second.status) == (303, 303)
    with admin_engine.connect() as admin:
        assert admin.scalar(text("select count(*) from contribution")) == 1


def test_another_agencys_liaison_finds_nothing(client_as, request_id):
    police = client_as("police_liaison")
    assert "Chronology" not in police.get("/requests/").text
    assert police.get(f"/requests/{request_id}").status == 404
    assert client_as("liaison", "eastmoor").get(f"/requests/{request_id}").status == 404


def test_another_agencys_file_is_not_found(client_as, request_id, cast):
    other = asked_agency(cast, "2026-001", "police")
    liaison, police = client_as("liaison"), client_as("police_liaison")
    police.submit(f"/requests/{other}", files=(io.BytesIO(b"a,b\n1,2\n"), "a.csv"))
    link = police.get(f"/requests/{other}").soup.select_one('a[href*="/files/"]')["href"]
    assert liaison.get(link).status == 404
    assert liaison.get(link.replace(str(other), str(request_id))).status == 404


def test_staff_are_not_liaisons(client_as, request_id):
    assert client_as("manager").get("/requests/").status == 403


def test_a_withdrawn_request_needs_no_answer(client_as, request_id):
    done = client_as("manager").submit(f"/cases/2026-001/requests/{request_id}/withdraw")
    assert done.status == 303
    page = client_as("liaison").get(f"/requests/{request_id}")
    assert "It needs no answer" in page.text
    assert not page.soup.select("main form")


def test_a_request_withdrawn_unanswered_no_longer_says_whose_records_were_meant(
    client_as, request_id
):
    """The wrong agency may have been asked by mistake."""
    client_as("manager").submit(f"/cases/2026-001/requests/{request_id}/withdraw")
    page = client_as("liaison").get(f"/requests/{request_id}")
    assert "Thistlewood" not in page.text
    assert "Everything from 2021 on." not in page.text


def test_a_wrong_token_keeps_the_words(client_as, request_id, admin_engine):
    liaison = client_as("liaison")
    fields = liaison.get(f"/requests/{request_id}").fields() | {"body": BODY, "csrf_token": "wrong"}
    page = liaison.post(f"/requests/{request_id}", fields)
    assert page.status == 422
    assert BODY in page.html
    with admin_engine.connect() as admin:
        assert admin.scalar(text("select count(*) from contribution")) == 0


def test_a_manager_asks_an_agency_and_its_liaisons_are_told(client_as, cast, admin_engine):
    reference = referred_case(cast)
    page = client_as("manager").submit(
        f"/cases/{reference}/requests/new",
        agencies=str(cast.agency("northshire", "health")),
        kind="information_report",
        asks="Two pages.",
        due_on=date(2026, 4, 1),
    )
    assert page.status == 303
    assert "Northshire health" in client_as("manager").get(page.location).text
    with admin_engine.connect() as admin:
        told = admin.scalars(
            text("select recipient_id from notice where kind = 'request_made'")
        ).all()
    assert told == [cast.member("northshire", "liaison")]


def test_asking_with_nothing_filled_in_says_what_is_missing(client_as, cast):
    reference = referred_case(cast)
    page = client_as("manager").submit(f"/cases/{reference}/requests/new", agencies=None)
    assert page.status == 422
    assert page.errors == [
        "Choose at least one agency",
        "Choose what you ask for",
        "Say what they should cover",
        "Enter the date you need it by",
    ]


def test_an_agency_without_a_liaison_cannot_be_asked(client_as, cast):
    reference = referred_case(cast)
    page = client_as("manager").submit(
        f"/cases/{reference}/requests/new",
        agencies=str(cast.agency("northshire", "childrens_services")),
        kind="chronology",
        asks="All.",
        due_on=date(2026, 4, 1),
    )
    assert page.status == 422
    assert "has no liaison yet" in page.errors[0]
    assert "All." in page.html


def test_a_panel_member_reads_but_does_not_ask(client_as, cast):
    reference = referred_case(cast)
    assert client_as("panel").get(f"/cases/{reference}/requests/new").status in {403, 404}
