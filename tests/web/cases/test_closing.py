from datetime import date

import pytest

from domain.cases.case import Case
from domain.cases.queries import case_by_reference
from domain.family.inviting import invite
from domain.family.relatives import add_relative
from tests.domain.cases.acting import appointed, decided, referred, under_review
from tests.support.relatives import BY_EMAIL
from tests.support.reports import published, ready

TODAY = date(2026, 3, 2)


@pytest.fixture
def no_review(cast):
    with cast.session() as session:
        actor = cast.actor("northshire", "manager")
        case = referred(session, actor)
        decided(session, actor, case, outcome="no_review", limbs=[])
        return f"/cases/{case.reference}"


def reviewed_and_published(cast):
    reference, _ = under_review(cast)
    ready(cast, reference)
    published(cast, reference)
    return reference


def close(client, case):
    return client.submit(f"{case}/closing/close", note="Nothing more.", sure="sure")


def test_the_page_shows_each_condition_with_its_source_and_where_it_is_met(client_as, cast):
    reference, _ = under_review(cast)
    page = client_as("manager").get(f"/cases/{reference}/closing")
    assert "The Overview Report has not been published yet." in page.text
    assert "Who Will See the Report?" in page.text
    assert page.soup.select_one(f'main a[href="/cases/{reference}/publication"]')
    assert "It can be closed once all of these are met." in page.text


def test_a_case_that_is_not_ready_is_refused_with_the_rule_and_its_source(client_as, cast):
    reference, _ = under_review(cast)
    page = close(client_as("manager"), f"/cases/{reference}")
    assert page.status == 422
    assert "This case cannot be closed yet." in page.errors[0]
    assert "Candour's own safeguard" in page.errors[0] or "“" in page.errors[0]


def test_what_is_not_met_is_explained_and_signed_and_then_it_closes(client_as, cast):
    reference = reviewed_and_published(cast)
    manager = client_as("manager")
    where = f"/cases/{reference}/closing"
    for link in manager.get(where).soup.select('a[href*="/closing/explain/"]'):
        manager.submit(link["href"], reason="It is said in the report.")
    page = manager.get(where)
    assert "Manager of Northshire, 2 March 2026: It is said in the report." in page.text
    page = manager.follow(close(manager, f"/cases/{reference}"))
    assert "Closed on 2 March 2026" in page.text


def test_a_closed_case_shows_as_closed_everywhere(client_as, no_review):
    manager = client_as("manager")
    close(manager, no_review)
    overview = manager.get(no_review).text
    assert "This case has been closed since 2 March 2026." in overview
    assert "Closed. What is recorded here stays as it was." in overview
    assert "What is owed next" not in overview
    assert "Closed" in manager.get("/cases?stage=closed").text
    assert no_review.rpartition("/")[2] in manager.get("/cases?stage=closed").text
    assert no_review.rpartition("/")[2] not in manager.get("/cases?stage=no_review").text


def test_a_closed_case_refuses_a_further_act_in_words_and_keeps_what_was_typed(
    client_as, no_review
):
    manager = client_as("manager")
    close(manager, no_review)
    page = manager.submit(
        f"{no_review}/proceedings/new", kind="coronial", started_on=TODAY, detail="At the court."
    )
    assert page.status == 422
    assert "This case is closed, so nothing in it can be changed." in page.errors[0]
    assert "At the court." in page.html


def test_a_closed_case_is_reopened_with_a_reason_and_both_are_kept(client_as, no_review):
    chair = client_as("chair")
    close(chair, no_review)
    page = chair.follow(chair.submit(f"{no_review}/closing/reopen", reason="Something new."))
    assert "Something new." in page.text
    assert "Closed on 2 March 2026" in page.text
    assert "closed since" not in chair.get(no_review).text


def test_a_relatives_link_still_opens_and_can_still_be_stopped(client_as, cast):
    """What is promised to a family does not end with the board's own filing."""
    reference = reviewed_and_published(cast)
    manager = client_as("manager")
    with cast.session() as session:
        actor = cast.actor("northshire", "manager")
        relative = add_relative(session, actor, case_by_reference(session, reference), BY_EMAIL)
        invitation = invite(session, actor, relative).id
    for link in manager.get(f"/cases/{reference}/closing").soup.select('a[href*="/explain/"]'):
        manager.submit(link["href"], reason="It is said in the report.")
    assert close(manager, f"/cases/{reference}").status == 303
    family = client_as(None)
    family.open_family(invitation)
    sent = family.submit("/family/questions/helped", words="The caretaker helped.")
    assert sent.status == 303
    page = manager.submit(f"/cases/{reference}/family/{relative.id}/stop")
    assert page.status == 303


@pytest.mark.parametrize("who", ["reviewer", "panel"])
def test_those_appointed_read_what_comes_after_and_close_nothing(client_as, cast, who):
    reference, case_id = under_review(cast)
    role = {"reviewer": "lead", "panel": "panel_member"}[who]
    with cast.session() as session:
        appointed(cast, session.get_one(Case, ("northshire", case_id)), who, role)
    client = client_as(who)
    for page in ("recommendations", "learning", "closing"):
        assert client.get(f"/cases/{reference}/{page}").status == 200
    assert client.get(f"/cases/{reference}/closing/close").status == 403
    written = client.get(f"/cases/{reference}/recommendations/new").status
    assert written == (200 if who == "reviewer" else 403)


def test_a_reviewer_records_a_recommendation_and_plans_an_event(client_as, cast):
    reference, case_id = under_review(cast)
    with cast.session() as session:
        appointed(cast, session.get_one(Case, ("northshire", case_id)))
    reviewer, where = client_as("reviewer"), f"/cases/{reference}"
    made = reviewer.submit(f"{where}/recommendations/new", target="board", text="Look again.")
    assert "Look again." in reviewer.follow(made).text
    planned = reviewer.submit(f"{where}/learning/new", kind="debrief", planned_on=TODAY)
    assert "De-brief, 2 March 2026" in reviewer.follow(planned).text


@pytest.mark.parametrize("who", ["administrator", "sub_group"])
def test_only_a_manager_or_the_chair_closes(client_as, no_review, who):
    client = client_as(who)
    assert client.get(f"{no_review}/closing").status == 200
    for page in ("close", "reopen", "explain/debrief"):
        assert client.get(f"{no_review}/closing/{page}").status == 403


def test_a_condition_that_has_to_be_met_has_no_page_to_explain_it_on(client_as, no_review):
    assert client_as("manager").get(f"{no_review}/closing/explain/decision").status == 404


def test_another_boards_is_not_found(client_as, no_review):
    stranger = client_as("manager", "eastmoor")
    for page in ("", "/close", "/reopen", "/explain/debrief"):
        assert stranger.get(f"{no_review}/closing{page}").status == 404
