"""What a liaison sees of what the board adopted, and what they say of it."""

from datetime import date

import pytest

from domain.cases.case import Case
from domain.procedures.vocabulary import TargetKind
from domain.recommendations.adoption import adopt
from domain.recommendations.recommendation import Entry, recommend
from tests.domain.cases.acting import under_review

TODAY = date(2026, 3, 2)


@pytest.fixture
def case_id(cast):
    return under_review(cast)[1]


def adopted(cast, case_id, target=TargetKind.AGENCY, agency="health", text="Ask the school."):
    actor = cast.actor("northshire", "manager")
    with cast.session() as session:
        case = session.get_one(Case, ("northshire", case_id))
        agency_id = cast.agency("northshire", agency)
        entry = Entry(target, text, agency_id, "Heard.", date(2026, 6, 1))
        row = recommend(session, actor, case, entry=entry)
        adopt(session, actor, row, decided_on=TODAY, decided_by="The board")
        return row.id


def test_nothing_yet_is_said_in_words(client_as, case_id):
    page = client_as("liaison").get("/recommendations/")
    assert "The board has adopted nothing for your agency yet." in page.text


def test_a_liaison_is_led_from_requests_to_recommendations(client_as, cast, case_id):
    liaison = client_as("liaison")
    adopted(cast, case_id)
    assert liaison.get("/requests/").soup.select_one('nav a[href="/recommendations"]')
    page = liaison.get("/recommendations/")
    assert "Ask the school." in page.text
    assert "2026-001, number 1" in page.text
    assert "Nothing said yet" in page.text


def test_a_liaison_reports_and_the_board_reads_it(client_as, cast, case_id):
    row = adopted(cast, case_id)
    liaison = client_as("liaison")
    page = liaison.follow(
        liaison.submit(f"/recommendations/{row}", going="under_way", words="Half is done.")
    )
    assert "The board has been told." in page.text
    assert "Half is done." in page.text
    board = client_as("manager").get("/cases/2026-001/recommendations").text
    assert "Progress: Northshire health" in board
    assert "Half is done." in board


def test_one_to_all_is_everyones_and_each_sees_their_own_word_alone(client_as, cast, case_id):
    row = adopted(cast, case_id, TargetKind.ALL_AGENCIES)
    client_as("liaison").submit(f"/recommendations/{row}", going="done", words="We have done it.")
    page = client_as("police_liaison").get(f"/recommendations/{row}")
    assert "All agencies of the board, yours among them" in page.text
    assert "We have done it." not in page.text


def test_another_agencys_another_boards_and_the_staffs_are_not_found(client_as, cast, case_id):
    row = adopted(cast, case_id, agency="police")
    assert client_as("liaison").get(f"/recommendations/{row}").status == 404
    assert client_as("liaison", "eastmoor").get(f"/recommendations/{row}").status == 404
    assert client_as("manager").get(f"/recommendations/{row}").status == 403


def test_reading_one_is_recorded(client_as, cast, case_id):
    row = adopted(cast, case_id)
    client_as("liaison").get(f"/recommendations/{row}")
    history = client_as("manager").get("/cases/2026-001/history?reads=1").text
    assert "read a recommendation" in history
