"""Who leads and sits on a review at each board: how many, how independent, and from where."""

from datetime import date
from io import BytesIO

import pytest
from sqlalchemy import select

from domain.cases.appointed import Appointment
from domain.cases.queries import case_by_reference
from domain.requests.request import Request
from tests.web.each_board.acting import under_review_at

HEALTH = "Worcestershire health"  # as the cast calls it
INDEPENDENT = {"declared": ["of_board", "of_organisations"]}


def lead(cast, board, **named):
    usual = {
        "role": "lead",
        "member": str(cast.member(board, "reviewer")),
        "appointed_on": date(2026, 2, 25),
        "works_for": "nobody",
    }
    return usual | named


def appointed(cast, board):
    with cast.session(board) as session:
        return session.scalars(select(Appointment).order_by(Appointment.made_at)).all()


def asking(cast, board, **named):
    usual = {
        "agencies": str(cast.agency(board, "health")),
        "kind": "chronology",
        "asks": "Everything that you know.",
        "due_on": date(2026, 4, 1),
    }
    return usual | named


@pytest.fixture
def reference(cast):
    return under_review_at(cast, "worcestershire")


@pytest.mark.parametrize(
    ("board", "words"),
    [
        ("leicester", "Panel Chair One."),
        ("redcar-cleveland", "Review Panel Chair One. Somebody may stand in for them."),
        ("salford", "Lead Reviewer One."),
        ("peterborough", "Chair One."),
        ("worcestershire", "Lead Reviewer One or more."),
        ("harbour-vale", "Independent Reviewer From 1 to 2."),
    ],
)
def test_each_role_says_how_many_hold_it(cast, client_as, board, words):
    reference = under_review_at(cast, board)
    assert words in client_as("manager", board).get(f"/cases/{reference}/appointments").text


def test_two_roles_stand_beside_each_other(cast, client_as, reference):
    client = client_as("manager", "worcestershire")
    page = client.get(f"/cases/{reference}/appointments")
    titles = [it.get_text(strip=True) for it in page.soup.select("main h2")]
    assert titles[:3] == ["Lead Reviewer", "Chair of the Panel", "SCR Panel member"]


# Independence


def test_somebody_of_an_agency_that_is_asked_does_not_lead(cast, client_as, reference):
    client = client_as("manager", "worcestershire")
    client.submit(f"/cases/{reference}/requests/new", **asking(cast, "worcestershire"))
    theirs = lead(cast, "worcestershire", works_for=str(cast.agency("worcestershire", "health")))
    page = client.submit(f"/cases/{reference}/appointments/new", **theirs, **INDEPENDENT)
    assert page.status == 422
    assert f"{HEALTH} is one of the organisations in this case" in page.errors[0]
    assert (
        "The rule: The Lead Reviewer is independent of the board and of the organisations"
        in (page.errors[0])
    )
    assert "Leaflet for professionals, last updated May 2017" in page.errors[0]
    assert page.soup.select(f".govuk-error-summary a[href='/cases/{reference}/agencies']")
    assert appointed(cast, "worcestershire") == []


def test_an_organisation_typed_by_name_is_known_again(cast, client_as, reference):
    client = client_as("manager", "worcestershire")
    client.submit(f"/cases/{reference}/requests/new", **asking(cast, "worcestershire"))
    theirs = lead(cast, "worcestershire", works_for="elsewhere", organisation=f" {HEALTH.upper()} ")
    page = client.submit(f"/cases/{reference}/appointments/new", **theirs, **INDEPENDENT)
    assert "is one of the organisations in this case" in page.errors[0]


@pytest.mark.parametrize(
    ("works_for", "words"),
    [("board", "must be independent of the board itself"), ("", "Say where they work")],
)
def test_independence_of_the_board_is_checked(cast, client_as, reference, works_for, words):
    theirs = lead(cast, "worcestershire", works_for=works_for)
    page = client_as("manager", "worcestershire").submit(
        f"/cases/{reference}/appointments/new", **theirs, **INDEPENDENT
    )
    assert words in page.errors[0]
    assert "Leaflet for professionals" in page.errors[0]


def test_an_organisation_needs_its_name(cast, client_as, reference):
    theirs = lead(cast, "worcestershire", works_for="elsewhere")
    page = client_as("manager", "worcestershire").submit(
        f"/cases/{reference}/appointments/new", **theirs, **INDEPENDENT
    )
    assert page.errors == ["Enter the name of the organisation they work for."]


def test_an_agency_to_which_the_lead_belongs_is_not_asked_later(cast, client_as, reference):
    client = client_as("manager", "worcestershire")
    health = str(cast.agency("worcestershire", "health"))
    theirs = lead(cast, "worcestershire", works_for=health)
    made = client.submit(f"/cases/{reference}/appointments/new", **theirs, **INDEPENDENT)
    assert f"Works for: {HEALTH}" in client.follow(made).text
    page = client.submit(f"/cases/{reference}/requests/new", **asking(cast, "worcestershire"))
    assert f"The Lead Reviewer works for {HEALTH}" in page.errors[0]
    assert "Leaflet for professionals" in page.errors[0]
    assert page.soup.select(f".govuk-error-summary a[href='/cases/{reference}/appointments']")
    scope = client.submit(
        f"/cases/{reference}/scope/change",
        review_from=date(2021, 5, 4),
        review_to=date(2026, 1, 10),
        method="Events",
        purpose="To learn.",
        lines="Was the child seen?",
        agencies=health,
    )
    assert f"The Lead Reviewer works for {HEALTH}" in scope.errors[0]
    other = asking(cast, "worcestershire", agencies=str(cast.agency("worcestershire", "police")))
    assert client.submit(f"/cases/{reference}/requests/new", **other).status == 303


def test_the_chair_of_the_panel_may_come_from_an_agency(cast, client_as, reference):
    client = client_as("manager", "worcestershire")
    client.submit(f"/cases/{reference}/requests/new", **asking(cast, "worcestershire"))
    chair = lead(
        cast,
        "worcestershire",
        role="panel_chair",
        member=str(cast.member("worcestershire", "panel_chair")),
        works_for=str(cast.agency("worcestershire", "health")),
    )
    assert client.submit(f"/cases/{reference}/appointments/new", **chair).status == 303


def test_where_no_independence_is_stated_nobody_is_asked_for_it(cast, client_as):
    reference, client = under_review_at(cast, "salford"), client_as("manager", "salford")
    client.submit(f"/cases/{reference}/requests/new", **asking(cast, "salford"))
    theirs = lead(cast, "salford", works_for=str(cast.agency("salford", "health")))
    assert client.submit(f"/cases/{reference}/appointments/new", **theirs).status == 303


# Somebody who stands in


def test_a_representative_is_named_where_the_procedure_has_one(cast, client_as):
    board = "redcar-cleveland"
    reference, client = under_review_at(cast, board), client_as("manager", board)
    theirs = lead(cast, board, representative="Avis Quill")
    page = client.follow(client.submit(f"/cases/{reference}/appointments/new", **theirs))
    assert "Avis Quill may stand in for them." in page.text


def test_a_panel_member_has_no_representative_where_none_is_spoken_of(cast, client_as):
    board = "redcar-cleveland"
    reference, client = under_review_at(cast, board), client_as("manager", board)
    theirs = lead(
        cast, board, role="panel_member", member=str(cast.member(board, "panel")),
        representative="Avis Quill",
    )  # fmt: skip
    page = client.submit(f"/cases/{reference}/appointments/new", **theirs)
    assert "does not say that somebody may stand in for the Review Panel member" in page.errors[0]


@pytest.mark.parametrize("board", ["leicester", "salford", "worcestershire"])
def test_elsewhere_a_representative_is_not_asked_for(cast, client_as, board):
    reference = under_review_at(cast, board)
    page = client_as("manager", board).get(f"/cases/{reference}/appointments/new")
    assert not page.soup.select("input[name=representative]")


# The panel's agencies


def test_the_panels_agencies_are_offered_as_the_procedure_has_them(cast, client_as):
    board = "peterborough"
    reference, client = under_review_at(cast, board), client_as("manager", board)
    page = client.get(f"/cases/{reference}/agencies")
    found = [it.get_text(" ", strip=True) for it in page.soup.select("main h2")]
    assert found == [
        "Health Service Usually",
        "Children's Services Usually",
        "Police Usually",
        "Children and Family Court Advisory Support Service Usually",
        "Housing Sometimes",
        "NSPCC Sometimes",
    ]
    assert "Peterborough police" in page.text
    asked = page.soup.find("a", string=lambda words: words and words.startswith("Ask it"))
    assert asked is None or asked["href"]
    (add,) = [it for it in page.soup.select("main a") if "Add Housing" in it.get_text()]
    done = client.follow(client.submit(str(add["href"]), name="Fen Homes"))
    assert "Fen Homes" in done.text
    form = client.get(f"/cases/{reference}/requests/new")
    assert "Fen Homes Sometimes on the panel, has no liaison yet." in form.text
    assert "Peterborough police Usually on the panel, has a liaison." in form.text
    assert "Peterborough police, usually on the panel" in (
        client.get(f"/cases/{reference}/appointments/new").text
    )
    assert "Sometimes on the panel, by our procedure" in (
        client.get(f"/cases/{reference}/scope/change").text
    )


def test_one_click_leads_to_asking_that_agency(cast, client_as):
    board = "peterborough"
    reference, client = under_review_at(cast, board), client_as("manager", board)
    police = str(cast.agency(board, "police"))
    links = [str(it["href"]) for it in client.get(f"/cases/{reference}/agencies").soup.select("a")]
    (ask,) = [it for it in links if f"requests/new?agency={police}" in it]
    page = client.get(ask)
    assert [it["value"] for it in page.soup.select("input[name=agencies][checked]")] == [police]
    (seat,) = [it for it in links if f"appointments/new?works_for={police}" in it]
    form = client.get(seat)
    assert form.soup.select_one("select[name=works_for] option[selected]")["value"] == police
    assert form.soup.select_one("input[name=role][checked]")["value"] == "panel_member"


def test_where_no_agencies_are_named_the_page_says_so(cast, client_as, reference):
    client = client_as("manager", "worcestershire")
    page = client.get(f"/cases/{reference}/agencies")
    assert "appropriately represented" in page.text
    assert client.get(f"/cases/{reference}/agencies/1/add").status == 404


def test_the_agencies_of_a_case_are_not_for_liaisons_or_other_boards(cast, client_as, reference):
    assert client_as("liaison", "worcestershire").get(f"/cases/{reference}/agencies").status == 403
    assert client_as("manager", "salford").get(f"/cases/{reference}/agencies").status == 404


# What an agency is asked for


@pytest.mark.parametrize(
    ("board", "words"),
    [
        ("leicester", "over a certain period of time"),
        ("peterborough", "over a certain period of time"),
        ("redcar-cleveland", "over a period that the members of the Review Panel decide"),
    ],
)
def test_the_time_is_asked_for_where_the_procedure_has_one(cast, client_as, board, words):
    reference, client = under_review_at(cast, board), client_as("manager", board)
    page = client.submit(f"/cases/{reference}/requests/new", **asking(cast, board))
    assert page.errors[:2] == [
        "Enter the day from which they should look",
        "Enter the day until which they should look",
    ]
    assert words in page.text
    whole = asking(cast, board, period_from=date(2023, 1, 1), period_to=date(2026, 1, 10))
    made = client.submit(f"/cases/{reference}/requests/new", **whole)
    assert made.status == 303
    with cast.session(board) as session:
        asked = session.scalars(select(Request)).one()
        assert (asked.period_from, asked.period_to) == (date(2023, 1, 1), date(2026, 1, 10))
        assert words in asked.rule
        assert asked.case_id == case_by_reference(session, reference).id


def test_a_chronology_is_demanded_with_the_rule(cast, client_as, reference):
    board = "worcestershire"
    manager, liaison = client_as("manager", board), client_as("liaison", board)
    where = f"/cases/{reference}/requests/new"
    assert "information in writing and a chronology" in manager.get(where).text
    manager.submit(where, **asking(cast, board))
    (link,) = [str(it["href"]) for it in liaison.get("/requests/").soup.select("main table a")]
    page = liaison.submit(link, body="We saw the child twice.")
    assert page.status == 422
    assert "Choose the file, or say why there is none" in page.errors[0]
    assert "Each agency gives information in writing and a chronology." in page.errors[0]
    assert "Who carries out the Serious Case Review?" in page.errors[0]
    said = liaison.submit(link, body="We saw the child twice.", no_chronology="No other record.")
    assert "No other record." in liaison.follow(said).text
    assert "No other record." in manager.get(f"/cases/{reference}{link}").text


def test_a_chronology_that_is_sent_need_not_be_sent_again(cast, client_as, reference):
    board = "worcestershire"
    manager, liaison = client_as("manager", board), client_as("liaison", board)
    manager.submit(f"/cases/{reference}/requests/new", **asking(cast, board))
    (link,) = [str(it["href"]) for it in liaison.get("/requests/").soup.select("main table a")]
    picture = (BytesIO(b"%PDF-1.4"), "chronology.pdf")
    page = liaison.submit(link, body="Here it is.", chronology=picture)
    assert "Choose a file of one of these kinds" in page.errors[0]
    table = (BytesIO(b"Date,What happened\n1 May 2025,Seen at home\n"), "chronology.csv")
    sent = liaison.follow(liaison.submit(link, chronology=table))
    assert "chronology.csv Chronology" in sent.text
    assert liaison.submit(link, body="One word was wrong.").status == 303


@pytest.mark.parametrize("board", ["salford", "leicester"])
def test_elsewhere_an_answer_needs_no_chronology(cast, client_as, board):
    reference, manager = under_review_at(cast, board), client_as("manager", board)
    period = {"period_from": date(2023, 1, 1), "period_to": date(2026, 1, 10)}
    manager.submit(f"/cases/{reference}/requests/new", **asking(cast, board, **period))
    liaison = client_as("liaison", board)
    (link,) = [str(it["href"]) for it in liaison.get("/requests/").soup.select("main table a")]
    assert liaison.submit(link, body="We saw the child twice.").status == 303


def test_the_scope_says_who_settles_it_and_what_the_review_is_for(cast, client_as):
    board = "redcar-cleveland"
    reference = under_review_at(cast, board)
    page = client_as("manager", board).get(f"/cases/{reference}/scope")
    assert "The Review Panel settles it." in page.text
    assert "whether policy and procedures were followed" in page.text
    assert "so that agencies work better" in page.text
    silent = under_review_at(cast, "salford")
    page = client_as("manager", "salford").get(f"/cases/{silent}/scope")
    assert "Our procedure does not state who settles it." in page.text
