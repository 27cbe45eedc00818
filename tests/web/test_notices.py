from uuid import uuid4

import pytest
from sqlalchemy import select

from domain.audit.actions import Action
from domain.audit.models import Event
from domain.notices.kinds import Channel, NoticeKind
from domain.notices.queries import State
from tests.domain.notices.outgoing import Recorder, failed, invited, look, send, waiting
from web.bench.statements import statements_on
from web.notices import words

FAILED = "/notices?state=dead"


def test_every_kind_channel_and_state_has_its_words():
    assert set(words.KINDS) == set(NoticeKind)
    assert set(words.CHANNELS) == set(words.BY_HAND) == set(Channel)
    assert set(words.STATES) == set(State)


def test_the_page_shows_what_waits_and_to_whom(cast, client_as):
    waiting(cast)
    page = client_as("manager").get("/notices")
    assert page.status == 200
    assert "A decision has been recorded" in page.text
    assert "To Manager of Northshire, by email" in page.text
    assert "Waiting (1)" in page.text


def test_a_board_without_notices_says_so(client_as):
    assert "There are none." in client_as("manager").get("/notices").text


def test_a_relative_is_a_relative_and_nothing_more(cast, client_as):
    case, _, _, notice = invited(cast)
    for sender in (None, Recorder()):
        if sender:
            send(cast, notice.id, sender)
        page = client_as("administrator").get(f"/notices?state={'sent' if sender else 'waiting'}")
        assert "To A relative, by email" in page.text
        assert case.reference in page.text
        for word in ("Morwenna", "Fennimore", "morwenna@example.org", "Mother", "/family/"):
            assert word not in page.html


def test_each_state_has_its_own_list(cast, client_as):
    [sent] = waiting(cast)
    send(cast, sent, Recorder())
    failed(cast)
    manager = client_as("manager")
    assert "Sent (1)" in manager.get("/notices?state=sent").text
    assert "The address was refused, after 1 try" in manager.get(FAILED).text
    assert "There are none." in manager.get("/notices?state=dropped").text


@pytest.mark.parametrize("odd", ["state=<b>", "state=", "page=x", "page=-1", "page=99999999999999"])
def test_an_odd_address_shows_what_waits(cast, client_as, odd):
    assert client_as("manager").get(f"/notices?{odd}").status == 200


def test_a_failed_notice_can_be_tried_again(cast, client_as):
    dead = failed(cast)
    manager = client_as("manager")
    page = manager.submit(FAILED, action=f"{dead}/retry")
    assert "It will be tried again now." in manager.follow(page).text
    again = look(cast, dead)
    assert (again.dead_at, again.attempts, again.last_error) == (None, 0, None)
    with cast.system_session() as session:
        assert session.scalars(
            select(Event.actor_id).where(Event.action == Action.NOTICE_RETRIED.value)
        ).one() == cast.member("northshire", "manager")


def test_trying_again_nudges_the_queue(cast, client_as, runtime):
    dead = failed(cast)
    client_as("manager").submit(FAILED, action=f"{dead}/retry")
    [job] = runtime.nudger.queue.jobs
    assert tuple(job.args) == ("northshire", str(dead))


def test_pressing_the_button_twice_tries_once(cast, client_as):
    dead = failed(cast)
    manager = client_as("manager")
    fields = manager.get(FAILED).fields(f"{dead}/retry")
    for _ in range(2):
        assert manager.post(f"/notices/{dead}/retry", fields).status == 303
    with cast.system_session() as session:
        found = select(Event).where(Event.action == Action.NOTICE_RETRIED.value)
        assert len(session.scalars(found).all()) == 1


def test_each_row_has_a_form_of_its_own(cast, client_as):
    one, two = failed(cast), failed(cast)
    manager = client_as("manager")
    page = manager.get(FAILED)
    for dead in (one, two):
        manager.post(f"/notices/{dead}/retry", page.fields(f"{dead}/retry"))
    assert look(cast, one).dead_at is None
    assert look(cast, two).dead_at is None


def test_a_notice_that_did_not_fail_cannot_be_tried_again(cast, client_as):
    dead = failed(cast)
    manager = client_as("manager")
    fields = manager.get(FAILED).fields(f"{dead}/retry")
    manager.submit(FAILED, action=f"{dead}/retry")
    page = manager.post(f"/notices/{dead}/retry", fields | {"once": str(uuid4())})
    assert page.status == 422
    assert page.errors == ["This notice is not one that failed, so there is nothing to try again."]


@pytest.mark.parametrize("token", [None, "wrong"])
def test_without_the_pages_token_nothing_is_done(cast, client_as, token):
    dead = failed(cast)
    manager = client_as("manager")
    fields = manager.get(FAILED).fields(f"{dead}/retry")
    page = manager.post(f"/notices/{dead}/retry", fields | {"csrf_token": token or ""})
    assert page.status == 422
    assert page.errors
    assert look(cast, dead).dead_at is not None


@pytest.mark.parametrize(
    "who", ["sub_group", "chair", "reviewer", "panel_chair", "panel", "liaison"]
)
def test_others_may_not_see_or_do_anything(cast, client_as, who):
    dead = failed(cast)
    other = client_as(who)
    assert other.get("/notices").status == 403
    for act in ("retry", "handover"):
        assert other.post(f"/notices/{dead}/{act}").status == 403


def test_a_stranger_is_asked_to_sign_in(client_as):
    assert client_as(None).get("/notices").status == 303


def test_another_boards_notice_is_not_found(cast, client_as):
    theirs = failed(cast, board="eastmoor")
    for act in ("retry", "handover"):
        assert client_as("manager").post(f"/notices/{theirs}/{act}").status == 404
    assert "There are none." in client_as("manager").get(FAILED).text
    assert look(cast, theirs, "eastmoor").dead_at is not None


@pytest.fixture
def without_providers(runtime):
    """The site as it is outside a demonstration, with no mail server."""
    object.__setattr__(runtime.settings, "demo", False)


@pytest.mark.parametrize("channel", ["text", "email"])
def test_what_nobody_can_send_is_handed_over_by_a_person(
    cast, without_providers, client_as, channel
):
    _, _, _, notice = invited(cast, channel=channel)
    manager = client_as("manager")
    assert words.BY_HAND[Channel(channel)] in manager.get("/notices").text
    page = manager.submit("/notices", action=f"{notice.id}/handover")
    assert "It is recorded as handed over." in manager.follow(page).text
    assert look(cast, notice.id).reference == "by hand"
    with cast.system_session() as session:
        particulars = session.scalars(
            select(Event.particulars).where(Event.action == Action.NOTICE_SENT.value)
        ).one()
    assert particulars == {"kind": "family_invited", "channel": channel, "by_hand": 1}


def test_a_notice_that_was_sent_cannot_be_handed_over(cast, without_providers, client_as):
    _, _, _, notice = invited(cast, channel="text")
    manager = client_as("manager")
    fields = manager.get("/notices").fields(f"{notice.id}/handover")
    send(cast, notice.id, Recorder())
    page = manager.post(f"/notices/{notice.id}/handover", fields)
    assert (page.status, page.errors) == (422, ["This notice no longer waits for anybody."])


def test_the_list_is_paged_and_its_statements_do_not_grow(cast, client_as, engine):
    waiting(cast, 2)
    counts = []
    client_as("manager").get("/notices")  # what a process reads once is read
    for more in (0, 58):
        waiting(cast, more)
        with statements_on(engine) as seen:
            page = client_as("manager").get("/notices")
        counts.append(len(seen))
    assert counts[0] == counts[1] <= 12
    assert "Page 1 of 2" in page.text
    assert len(page.soup.select(".govuk-task-list__item")) == 50
    second = client_as("manager").get("/notices?state=waiting&page=2")
    assert len(second.soup.select(".govuk-task-list__item")) == 10
