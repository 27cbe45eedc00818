from datetime import date

from sqlalchemy import select

from domain.audit.models import Event
from domain.cases.holding import place_hold
from domain.cases.queries import case_by_reference
from tests.domain.cases.acting import appointed, decided, referred, under_review
from tests.web.cases.pages import statements


def test_the_overview_says_where_the_case_stands_and_what_to_do(cast, client_as):
    reference, _ = under_review(cast)
    page = client_as("manager").get(f"/cases/{reference}")
    assert page.status == 200
    assert "Under review. The Serious Case Review is going on." in page.text
    items = {
        " ".join(item.select_one(".govuk-task-list__name-and-hint").get_text(" ").split()).split(
            " Lead"
        )[0]: item
        for item in page.soup.select(".govuk-task-list__item")
    }
    assert any("Decide whether" in words for words in items)
    states = [
        " ".join(it.get_text(" ").split()) for it in page.soup.select(".govuk-task-list__status")
    ]
    assert states[:3] == ["Done", "Done", "To do"]
    assert states[-1] == "Not yet"
    assert page.soup.select_one(f'a.govuk-task-list__link[href="/cases/{reference}/scope"]')


def test_clocks_show_when_they_run_out_and_where_that_is_written(cast, client_as):
    reference, _ = under_review(cast, "eastmoor", "death")
    page = client_as("manager", "eastmoor").get(f"/cases/{reference}")
    assert "The review: 10 July 2026 to 10 October 2026" in page.text
    assert "How Long Will the Review Take?" in page.text


def test_a_hold_is_shown_with_the_day_to_look_again(cast, client_as):
    reference, _ = under_review(cast)
    with cast.session() as session:
        case = case_by_reference(session, reference)
        place_hold(
            session,
            cast.actor("northshire", "manager"),
            case,
            on="publication",
            reason="Secret reason",
            look_again_on=date(2026, 6, 1),
        )
    page = client_as("manager").get(f"/cases/{reference}")
    assert "Publication is on hold. Look at it again on 1 June 2026." in page.text
    assert "Look again at the hold on publication" in page.text


def test_no_review_leaves_nothing_due(cast, client_as):
    with cast.session() as session:
        actor = cast.actor("northshire", "manager")
        case = referred(session, actor)
        decided(session, actor, case, outcome="no_review", limbs=[])
    page = client_as("manager").get(f"/cases/{case.reference}")
    assert "There will be no Serious Case Review" in page.text
    assert "What is owed next" not in page.text
    assert "Not needed" in page.text


def test_reading_a_case_is_recorded(cast, client_as):
    reference, case_id = under_review(cast)
    client_as("chair").get(f"/cases/{reference}")
    with cast.session() as session:
        event = session.scalars(select(Event).where(Event.action == "case.read")).one()
        assert (event.case_id, event.actor_id) == (case_id, cast.member("northshire", "chair"))
        assert event.particulars == {"part": "overview"}


def test_those_appointed_read_their_case_and_no_other(cast, client_as):
    mine, _ = under_review(cast)
    other, _ = under_review(cast)
    with cast.session() as session:
        appointed(cast, case_by_reference(session, mine))
    client = client_as("reviewer")
    assert client.get(f"/cases/{mine}").status == 200
    assert client.get(f"/cases/{other}").status == 404


def test_a_liaison_and_another_board_find_nothing(cast, client_as):
    reference, _ = under_review(cast)
    assert client_as("liaison").get(f"/cases/{reference}").status == 403
    assert client_as("manager", "eastmoor").get(f"/cases/{reference}").status == 404


def test_an_overview_takes_few_statements(cast, client_as, engine):
    reference, _ = under_review(cast)
    client = client_as("manager")
    assert statements(engine, lambda: client.get(f"/cases/{reference}")) <= 22
