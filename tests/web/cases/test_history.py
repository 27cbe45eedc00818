import pytest

from domain.access.identity import Actor, ActorKind, system
from domain.audit.actions import Action
from domain.audit.record import record
from domain.cases.queries import case_by_reference
from tests.domain.cases.acting import appointed, under_review
from tests.web.cases.pages import statements


@pytest.fixture
def reference(cast):
    return under_review(cast)[0]


def test_the_history_says_who_did_what_newest_first(cast, client_as, reference):
    with cast.session() as session:
        case = case_by_reference(session, reference)
        record(session, system("clock.sweep"), Action.NOTICE_SENT, case)
        record(
            session,
            Actor(ActorKind.FAMILY, cast.member("northshire", "chair")),
            Action.RESPONSE_SENT,
            case,
        )
    page = client_as("manager").get(f"/cases/{reference}/history")
    told = {" ".join(it.get_text(" ").split()) for it in page.soup.select(".app-timeline__what")}
    assert told == {
        "Manager of Northshire referred the case",
        "Manager of Northshire recorded the decision: there will be a review",
        "Candour sent a notice",
        "A relative sent their views",
    }


def test_every_kind_of_event_can_be_told(cast, client_as, reference):
    with cast.session() as session:
        case = case_by_reference(session, reference)
        for action in Action:
            record(session, cast.actor("northshire", "chair"), action, case)
    client = client_as("manager")
    many = len(Action) // 50 + 2
    pages = [
        client.get(f"/cases/{reference}/history?reads=1&page={number}")
        for number in range(1, many + 1)
    ]
    told = " ".join(page.text for page in pages)
    assert [
        action.value for action in Action if f"Chair of Northshire {action.words}" not in told
    ] == []


def test_reads_are_shown_when_asked_for(client_as, reference):
    client = client_as("manager")
    client.get(f"/cases/{reference}")
    assert "read the case" not in client.get(f"/cases/{reference}/history").text
    assert "read the case: overview" in client.get(f"/cases/{reference}/history?reads=1").text


def test_a_long_history_is_paged_in_as_many_statements(cast, client_as, reference, engine):
    client = client_as("manager")
    few = statements(engine, lambda: client.get(f"/cases/{reference}/history"))
    with cast.session() as session:
        case = case_by_reference(session, reference)
        for _ in range(60):
            record(session, cast.actor("northshire", "chair"), Action.SCOPE_SET, case, version=1)
    assert statements(engine, lambda: client.get(f"/cases/{reference}/history")) <= few + 1
    first, second = (
        client.get(f"/cases/{reference}/history"),
        client.get(f"/cases/{reference}/history?page=2"),
    )
    assert [len(page.soup.select(".app-timeline__event")) for page in (first, second)] == [50, 12]
    assert (
        "Nothing is recorded on this page."
        in client.get(f"/cases/{reference}/history?page=99").text
    )


@pytest.mark.parametrize("who", ["sub_group", "panel", "liaison"])
def test_others_may_not_read_the_history(client_as, reference, who):
    assert client_as(who).get(f"/cases/{reference}/history").status == 403


def test_one_who_leads_reads_it_and_another_board_does_not(cast, client_as, reference):
    with cast.session() as session:
        appointed(cast, case_by_reference(session, reference))
    page = client_as("reviewer").get(f"/cases/{reference}/history")
    assert page.status == 200
    assert client_as("manager", "eastmoor").get(f"/cases/{reference}/history").status == 404
