"""What passes between a liaison and the board before an answer is in, as the two see it."""

import io
from datetime import date

import docx
import openpyxl
import pytest
from sqlalchemy import text

from domain.cases.queries import case_by_reference
from domain.cases.scope import Terms, set_scope
from domain.requests.request import Request
from tests.domain.cases.acting import under_review
from tests.domain.requests.acting import on
from tests.support.cases import asked_agency, referred_case
from web.bench.statements import statements_on

LATER = date(2026, 4, 16)
QUESTION = "Do you want the brother too?"


@pytest.fixture
def asked(cast):
    return asked_agency(cast, referred_case(cast))


def of_board(asked, page=""):
    return f"/cases/2026-001/requests/{asked}{page}"


def test_the_board_sees_who_opened_it_and_that_it_has_arrived(client_as, asked):
    manager, liaison = client_as("manager"), client_as("liaison")
    assert "Opened Not yet" in manager.get(of_board(asked)).text
    assert "Waiting" in manager.get("/cases/2026-001/requests").text
    liaison.get(f"/requests/{asked}")
    assert (
        "Opened 2 March 2026 at 10:00am by Liaison of Northshire"
        in manager.get(of_board(asked)).text
    )
    assert "Opened" in manager.get("/cases/2026-001/requests").text
    page = liaison.submit(f"/requests/{asked}/receipt", expected_on=date(2026, 3, 10))
    assert "You told the board on 2 March 2026 that you have this" in liaison.follow(page).text
    assert "They expect to answer by 10 March 2026" in manager.get(of_board(asked)).text


def test_a_question_is_asked_and_answered(client_as, asked):
    manager, liaison = client_as("manager"), client_as("liaison")
    liaison.submit(f"/requests/{asked}/questions", words=QUESTION)
    page = manager.get(of_board(asked))
    assert QUESTION in page.text
    assert "Nobody has answered yet" in page.text
    with on(date(2026, 3, 3)):
        manager.submit(of_board(asked, "/questions"), words="Yes, please.")
    page = liaison.get(f"/requests/{asked}")
    assert "Yes, please." in page.text
    assert "Manager of Northshire" not in page.text
    assert "Nobody has answered yet" not in manager.get(of_board(asked)).text


def test_more_time_is_asked_for_and_given_with_the_old_date_to_be_seen(client_as, asked):
    manager, liaison = client_as("manager"), client_as("liaison")
    liaison.submit(f"/requests/{asked}/more-time", until=LATER, reason="The archive is closed.")
    assert "The archive is closed." in manager.get(of_board(asked)).text
    page = manager.submit(of_board(asked, "/more-time"), until=LATER)
    assert "from 16 March 2026 to 16 April 2026" in manager.follow(page).text
    page = liaison.get(f"/requests/{asked}")
    assert "The board gave you until 16 April 2026." in page.text


def test_more_time_is_declined_in_words(client_as, asked):
    manager, liaison = client_as("manager"), client_as("liaison")
    liaison.submit(f"/requests/{asked}/more-time", until=LATER, reason="The archive is closed.")
    manager.submit(of_board(asked, "/more-time/decline"), words="The panel meets on the 18th.")
    assert "The panel meets on the 18th." in liaison.get(f"/requests/{asked}").text


def test_an_answer_is_sent_back_and_mended(client_as, asked):
    manager, liaison = client_as("manager"), client_as("liaison")
    liaison.submit(f"/requests/{asked}", body="We saw the child.")
    manager.submit(of_board(asked, "/send-back"), to_mend="Which year?", due_on=LATER)
    page = liaison.get(f"/requests/{asked}")
    assert "Which year?" in page.text
    assert "To mend" in liaison.get("/requests/").text
    liaison.submit(f"/requests/{asked}", body="In 2024.")
    assert "A new version has come" in manager.get(of_board(asked)).text


def test_the_late_are_counted_where_cases_are_listed_and_taken_further(client_as, cast, asked):
    manager = client_as("manager")
    with cast.session() as session:
        session.get_one(Request, ("northshire", asked)).due_on = date(2026, 2, 25)
    assert "1 answer late" in manager.get("/cases").text
    page = manager.get("/cases/2026-001/requests?show=late")
    assert "Late by 3 working days" in page.text
    assert manager.get("/cases/2026-001/requests?show=answered").text.count("No request fits.") == 1
    sent = manager.submit(
        of_board(asked, "/take-further"), name="Ada Obi", role="Director", how="email"
    )
    assert sent.errors == ["Enter their email address."]
    page = manager.submit(
        of_board(asked, "/take-further"),
        name="Ada Obi",
        role="Director",
        how="email",
        email="ada@trust.example",
    )
    assert "taken further by Manager of Northshire, to Ada Obi, Director, by email" in (
        manager.follow(page).text
    )
    assert "Ada Obi" not in client_as("liaison").get(f"/requests/{asked}").text
    assert "A person named at an agency" in manager.get("/notices").text


def test_an_agency_is_asked_to_secure_its_files_and_says_that_it_has(client_as, cast):
    reference = referred_case(cast)
    manager, liaison = client_as("manager"), client_as("liaison")
    health = str(cast.agency("northshire", "health"))
    manager.submit(
        f"/cases/{reference}/requests/new",
        agencies=health,
        kind="chronology",
        asks="All of it.",
        due_on=LATER,
    )
    (link,) = [str(it["href"]) for it in liaison.get("/requests/").soup.select("main table a")]
    assert "The board asks you to secure your files now." in liaison.get(link).text
    assert "Not yet" in manager.get(f"/cases/{reference}/requests").text
    page = liaison.submit(f"{link}/files-secured", secured_on=date(2026, 3, 1), secured_by="R. Ash")
    assert "secured on 1 March 2026 by R. Ash" in liaison.follow(page).text
    assert "1 March 2026" in manager.get(f"/cases/{reference}/requests").text


# Asking many


def many(cast, *kinds, **named):
    usual = {"kind": "chronology", "asks": "All of it.", "due_on": LATER}
    return {"agencies": [str(cast.agency("northshire", kind)) for kind in kinds], **usual, **named}


@pytest.fixture
def scoped(cast):
    reference, _ = under_review(cast)
    with cast.session() as session:
        terms = Terms(
            review_from=date(2021, 5, 4),
            review_to=date(2026, 1, 10),
            method="Reading.",
            purpose="To learn.",
            lines=("Was the child seen alone?", "Who shared what?"),
            agencies=(cast.agency("northshire", "police"),),
        )
        case = case_by_reference(session, reference)
        set_scope(session, cast.actor("northshire", "manager"), case, after_version=0, terms=terms)
    return reference


def test_many_are_asked_at_once_and_each_sees_its_own(client_as, cast, scoped, admin_engine):
    manager = client_as("manager")
    where = f"/cases/{scoped}/requests/new"
    page = manager.get(where)
    ticked = {it["value"] for it in page.soup.select("input[name=agencies][checked]")}
    assert str(cast.agency("northshire", "police")) in ticked
    assert "Northshire childrens services" in page.text
    assert "has no liaison yet" in page.text.lower()
    sent = manager.submit(where, **many(cast, "health", "police"), lines=["1", "2"])
    assert "2 agencies have been asked." in manager.follow(sent).text
    with admin_engine.connect() as admin:
        told = admin.scalars(text("select recipient_id from notice where kind = 'request_made'"))
        assert set(told) == {
            cast.member("northshire", "liaison"),
            cast.member("northshire", "police_liaison"),
        }
    for who, other in (("liaison", "police"), ("police_liaison", "health")):
        liaison = client_as(who)
        (link,) = [str(it["href"]) for it in liaison.get("/requests/").soup.select("main table a")]
        page = liaison.get(link)
        assert "Was the child seen alone?" in page.text
        assert "4 May 2021 to 10 January 2026" in page.text
        assert f"Northshire {other}" not in page.text


def test_one_without_a_liaison_is_refused_by_name_and_nobody_is_asked(
    client_as, cast, scoped, admin_engine
):
    typed = many(cast, "health", "childrens_services", asks="What I typed.")
    page = client_as("manager").submit(f"/cases/{scoped}/requests/new", **typed)
    assert page.status == 422
    assert "Northshire childrens services has no liaison yet." in page.errors[0]
    assert "What I typed." in page.html
    ticked = {it["value"] for it in page.soup.select("input[name=agencies][checked]")}
    assert ticked == set(typed["agencies"])
    with admin_engine.connect() as admin:
        assert admin.scalar(text("select count(*) from request")) == 0


# Templates


@pytest.mark.parametrize(("made_for", "ending"), [("word", "docx"), ("excel", "xlsx")])
def test_an_empty_chronology_names_no_child(client_as, asked, made_for, ending):
    answer = client_as("liaison").get(f"/requests/{asked}/template/{made_for}").response
    assert answer.headers["Content-Disposition"].endswith(f"chronology-2026-001.{ending}")
    if made_for == "word":
        said = "\n".join(p.text for p in docx.Document(io.BytesIO(answer.data)).paragraphs)
    else:
        book = openpyxl.load_workbook(io.BytesIO(answer.data))
        said = "\n".join(str(cell.value) for sheet in book for row in sheet for cell in row)
    assert "Northshire health" in said
    assert "Thistlewood" not in said
    assert client_as("police_liaison").get(f"/requests/{asked}/template/{made_for}").status == 404
    assert client_as("liaison").get(f"/requests/{asked}/template/other").status == 404
    board = client_as("manager").get(of_board(asked, f"/template/{made_for}"))
    assert board.status == 200


# Who may not


@pytest.mark.parametrize("page", ["receipt", "questions", "more-time", "files-secured"])
def test_another_agencys_liaison_finds_none_of_its_pages(client_as, asked, page):
    where = f"/requests/{asked}/{page}"
    assert client_as("police_liaison").get(where).status == 404
    assert client_as("liaison", "eastmoor").get(where).status == 404
    assert client_as("manager").get(where).status == 403


@pytest.mark.parametrize(
    "page", ["more-time", "more-time/decline", "take-further", "files-secured", "withdraw"]
)
def test_a_panel_looks_and_does_not_chase(client_as, cast, asked, page):
    assert client_as("panel").get(of_board(asked, f"/{page}")).status in {403, 404}
    assert client_as("liaison").get(of_board(asked, f"/{page}")).status == 403


def test_the_table_costs_the_same_for_many_requests(client_as, cast, asked, engine):
    manager = client_as("manager")

    def statements():
        manager.get("/cases/2026-001/requests")
        with statements_on(engine) as seen:
            manager.get("/cases/2026-001/requests")
        return len(seen)

    few = statements()
    for _ in range(25):
        asked_agency(cast, "2026-001", "police")
    assert statements() == few
    assert "Page 1 of 2" in manager.get("/cases/2026-001/requests").text
