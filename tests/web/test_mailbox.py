from dataclasses import replace

import pytest

from domain.delivery.mailbox import MailboxSender
from domain.notices.mailbox import Mailbox
from domain.sealing.keyring import keyring_of
from tests.domain.notices.outgoing import invited, send, waiting
from tests.workers.test_mailbox import LETTER


@pytest.fixture
def sender(runtime):
    return MailboxSender(runtime.settings.state / "mailbox")


def test_an_empty_mailbox_says_so_and_what_it_is(client_as):
    page = client_as(None).get("/mailbox")
    assert page.status == 200
    assert "This page exists only in a demonstration." in page.text
    assert "Nothing has been sent yet." in page.text


def test_a_letter_is_shown_with_a_link_that_can_be_followed(cast, client_as, sender, runtime):
    _, _, _, notice = invited(cast)
    send(cast, notice.id, sender)
    page = client_as(None).get("/mailbox")
    assert "morwenna@example.org" in page.text
    [link] = [a for a in page.soup.select("article a") if "/family/" in str(a["href"])]
    assert str(link["href"]).startswith("http://northshire.localhost/family/")
    assert page.response.headers["Cache-Control"] == "no-store"


def test_only_links_to_this_board_can_be_followed(cast, client_as, runtime):
    with cast.system_session() as session:
        key = keyring_of(session).board_key()
    body = (
        "http://northshire.localhost.evil.example/x <script>alert(1)</script> http://evil.example"
    )
    box = Mailbox(runtime.settings.state / "mailbox", "northshire", key)
    box.put(replace(LETTER, body=body))
    page = client_as(None).get("/mailbox")
    assert page.soup.select("article a, article script") == []


def test_each_board_shows_its_own(cast, client_as, sender):
    [mine], [theirs] = waiting(cast), waiting(cast, board="eastmoor")
    send(cast, mine, sender)
    send(cast, theirs, sender, board="eastmoor")
    assert "manager@northshire.example" in client_as(None).get("/mailbox").text
    other = client_as(None, "eastmoor").get("/mailbox").text
    assert "manager@eastmoor.example" in other
    assert "northshire.example" not in other


def test_outside_a_demonstration_there_is_no_mailbox(cast, client_as, runtime, sender):
    [notice] = waiting(cast)
    send(cast, notice, sender)
    object.__setattr__(runtime.settings, "demo", False)
    for who in (None, "manager"):
        assert client_as(who).get("/mailbox").status == 404


def test_at_the_apex_there_is_no_mailbox(client_as):
    assert client_as(None, "").get("/mailbox").status == 404


def test_the_newest_is_first_and_pages_hold_twenty(cast, client_as, sender):
    ids = waiting(cast, 23)
    for notice in ids:
        send(cast, notice, sender)
    first = client_as(None).get("/mailbox")
    assert len(first.soup.select("article")) == 20
    assert len(client_as(None).get("/mailbox?page=2").soup.select("article")) == 3
    assert len(client_as(None).get("/mailbox?page=99").soup.select("article")) == 3
