import re
from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.exc import ProgrammingError

from domain.cases.case import Case
from domain.procedures.vocabulary import TargetKind
from domain.recommendations.adoption import adopt
from domain.recommendations.recommendation import Entry, Recommendation, recommend
from tests.domain.cases.acting import appointed, under_review
from tests.support.answers import REPORT, asked_report, send, write
from tests.web.cases.pages import stale, statements, twice

TODAY = date(2026, 3, 2)
LATER = date(2026, 6, 1)
TYPED = {"target": "board", "text": "The board looks again in a year.", "due_on": LATER}


@pytest.fixture
def case(cast):
    reference, case_id = under_review(cast)
    return f"/cases/{reference}/recommendations", case_id


def made(cast, case_id, target=TargetKind.AGENCY, *, adopted=False, text="Ask the school."):
    actor = cast.actor("northshire", "manager")
    with cast.session() as session:
        entry = Entry(target, text, cast.agency("northshire", "health"), due_on=LATER)
        row = recommend(session, actor, session.get_one(Case, ("northshire", case_id)), entry=entry)
        if adopted:
            adopt(session, actor, row, decided_on=TODAY, decided_by="The board")
        return row.id


def test_an_empty_page_says_so_and_what_the_procedure_does_not_state(client_as, case):
    page = client_as("manager").get(case[0])
    assert "No recommendation is recorded yet." in page.text
    assert "does not say to whom a recommendation may be made" in page.text


def test_one_is_recorded_changed_adopted_and_reported_on(client_as, case, cast):
    manager, where = client_as("manager"), case[0]
    page = manager.follow(manager.submit(f"{where}/new", **TYPED))
    assert "1. To the board" in page.text
    assert "Not yet decided" in page.text
    link = page.soup.select_one('a[href$="/change"]')["href"]
    page = manager.follow(manager.submit(link, text="The board looks again each year."))
    assert "each year" in page.text
    asked = manager.get(f"{where}/adoption")
    number = asked.soup.select_one('input[name="which"]')["value"]
    page = manager.follow(
        manager.submit(f"{where}/adoption", which=number, decided_by="The board", decided_on=TODAY)
    )
    assert "2 March 2026, by The board" in page.text
    link = page.soup.select_one('a[href$="/progress"]')["href"]
    manager.submit(link, going="done", words="It is on the agenda each March.")
    page = manager.get(where)
    assert "It is on the agenda each March." in page.text
    assert page.soup.select_one(".govuk-summary-card .govuk-tag").get_text() == "Done"


def test_the_board_hears_of_progress_and_it_is_kept(client_as, case, cast):
    made(cast, case[1], adopted=True)
    manager = client_as("administrator")
    page = manager.follow(
        manager.submit(
            f"{case[0]}/told", told_to="The board", told_on=TODAY, words="One has begun."
        )
    )
    assert "One has begun." in page.text


def test_one_that_is_not_adopted_keeps_its_reason(client_as, case, cast):
    row = made(cast, case[1])
    chair = client_as("chair")
    page = chair.follow(
        chair.submit(
            f"{case[0]}/{row}/decline",
            decided_by="The board",
            decided_on=TODAY,
            reason="It is done already.",
        )
    )
    assert "Not adopted" in page.text
    assert "It is done already." in page.text


def test_an_agency_has_to_be_named_where_it_is_made_to_one(client_as, case):
    page = client_as("manager").submit(f"{case[0]}/new", **TYPED | {"target": "agency"})
    assert page.status == 422
    assert page.errors == ["Choose the agency."]


@pytest.mark.parametrize(
    ("who", "page", "status"),
    [
        ("sub_group", "", 200),
        ("panel", "", 404),  # not appointed to this case
        ("chair", "/new", 403),
        ("sub_group", "/adoption", 403),
        ("administrator", "/adoption", 403),
        ("chair", "/told", 403),
        ("liaison", "", 403),
    ],
)
def test_who_may_do_what(client_as, case, who, page, status):
    assert client_as(who).get(f"{case[0]}{page}").status == status


def test_another_boards_is_not_found(client_as, case, cast):
    row = made(cast, case[1])
    stranger = client_as("manager", "eastmoor")
    assert stranger.get(case[0]).status == 404
    assert stranger.get(f"{case[0]}/{row}/change").status == 404


def test_sending_twice_makes_one(client_as, case):
    manager = client_as("manager")
    first, second = twice(manager, f"{case[0]}/new", **TYPED)
    assert first.location == second.location
    assert manager.get(case[0]).soup.select("section.govuk-summary-card h2")[1:] == []


def test_a_stale_token_keeps_what_was_typed(client_as, case):
    page = stale(client_as("manager"), f"{case[0]}/new", **TYPED)
    assert page.status == 422
    assert "The board looks again in a year." in page.html


def test_as_many_statements_for_many_as_for_one(client_as, case, cast, engine):
    manager = client_as("manager")
    made(cast, case[1], TargetKind.ALL_AGENCIES, adopted=True)
    few = statements(engine, lambda: manager.get(case[0]))
    for number in range(12):
        made(cast, case[1], adopted=True, text=f"Number {number}.")
    assert statements(engine, lambda: manager.get(case[0])) <= few


def test_a_long_list_comes_in_pages_of_twenty(client_as, case, cast):
    for number in range(1, 24):
        made(cast, case[1], text=f"Ask school {number}.")
    client = client_as("manager")
    first, second = client.get(case[0]), client.get(f"{case[0]}?page=2")
    assert len(first.soup.select(".govuk-summary-card")) == 20
    assert "Page 1 of 2" in first.text
    assert len(second.soup.select(".govuk-summary-card")) == 3
    assert "Ask school 23." in second.text
    assert client.get(f"{case[0]}?page=99").text.count("Page 2 of 2") == 1


# Copied from what an agency recommends to itself


@pytest.fixture
def report(cast, case):
    """The page of a report with two recommendations of the agency's own."""
    reference = case[0].split("/")[2]
    row = asked_report(cast, reference, REPORT)
    words = "We recommend:\n\n1. Ask each school.\n2. Write it down."
    write(cast, row, narrative="Seen twice.", recommendations=words)
    send(cast, row)
    return f"/cases/{reference}/requests/{row}/versions/1"


def test_an_agencys_own_recommendation_is_copied_edited_and_says_where_it_came_from(
    client_as, case, report, cast
):
    manager = client_as("manager")
    links = [f"{report}/recommendations/{number}" for number in (1, 2)]
    shown = manager.get(report).soup.select('a[href*="/recommendations/"]')
    assert [link["href"] for link in shown] == links
    page = manager.get(links[1])
    assert "As the agency wrote it Write it down." in page.text
    assert page.fields()["agency"] == str(cast.agency("northshire", "health"))
    sent = manager.submit(links[1], text="Write down who was seen.", due_on=LATER)
    page = manager.follow(sent)
    assert "It is number 1 on the list." in page.text
    assert len(page.soup.select('a[href*="/recommendations/"]')) == 1
    again = manager.submit(links[1], due_on=LATER)
    assert again.errors == ["This has been copied already: it is number 1 on the list."]
    page = manager.get(case[0])
    assert "Write down who was seen." in page.text
    assert re.search(r"Where it came from Information report of .+, version 1", page.text)
    assert page.soup.select_one(f'a[href="{report}"]')
    chair = client_as("chair").get(case[0])
    assert "Information report of" in chair.text
    assert not chair.soup.select_one(f'a[href="{report}"]')


def test_only_those_who_write_recommendations_copy_them(client_as, cast, case, report):
    with cast.session() as session:
        found = session.get_one(Case, ("northshire", case[1]))
    appointed(cast, found, who="panel", role="panel_member")
    panel = client_as("panel")
    assert "one by one" not in panel.get(report).text
    assert panel.get(f"{report}/recommendations/1").status == 403
    assert client_as("manager").get(f"{report}/recommendations/3").status == 404
    assert client_as("manager", "eastmoor").get(f"{report}/recommendations/1").status == 404


def test_an_agency_does_not_learn_whose_report_a_recommendation_came_from(
    client_as, cast, case, report
):
    manager = client_as("manager")
    manager.submit(f"{report}/recommendations/1", target="all_agencies", due_on=LATER)
    number = manager.get(f"{case[0]}/adoption").soup.select_one('input[name="which"]')["value"]
    manager.submit(f"{case[0]}/adoption", which=number, decided_by="The board", decided_on=TODAY)
    page = client_as("police_liaison").get("/recommendations/")
    assert "Ask each school." in page.text
    assert "report of" not in page.text
    with cast.session("northshire", "police_liaison") as session, pytest.raises(ProgrammingError):
        session.execute(select(Recommendation.contribution_id, Recommendation.place)).all()
