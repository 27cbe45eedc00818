"""E-mail, against a mail server of our own that takes, delays or refuses what it is given."""

import smtplib
import socket
from email import message_from_bytes, policy
from uuid import uuid4

import pytest
from aiosmtpd.controller import Controller

from domain import clock
from domain.delivery.message import Message, SendFailed
from domain.notices.kinds import Channel
from tests.domain.notices.outgoing import look, waiting
from tests.workers.standing import context_of, standing_on
from workers import smtp
from workers.jobs import notices
from workers.smtp import SmtpSender


class Sink:
    """Keeps what it takes. `answers` are given instead of taking, first to last."""

    def __init__(self):
        self.taken = []
        self.refused = {}

    async def handle_RCPT(self, _server, _session, envelope, address, _options):  # noqa: N802
        if "rcpt" in self.refused:
            return self.refused["rcpt"]
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server, _session, envelope):  # noqa: N802
        if "data" in self.refused:
            return self.refused["data"]
        self.taken.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"


@pytest.fixture
def sink():
    found = Sink()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    controller = Controller(found, hostname="127.0.0.1", port=port)
    controller.start()
    found.url = f"smtp://127.0.0.1:{port}"
    yield found
    controller.stop()


def message(**named):
    usual = {
        "id": uuid4(),
        "channel": Channel.EMAIL,
        "to": "morwenna@example.org",
        "name": "Morwenna Fennimore",
        "sender": "A message for you",
        "subject": "A message for you – today",
        "body": "Hello\n\nhttp://northshire.localhost/family/abc\n",
    }
    return Message(**usual | named)


def send(url, what=None):
    return SmtpSender.from_url(url, "example.test")(None, what or message())


def test_a_message_arrives_as_it_was_written(sink):
    sent = message()
    assert send(sink.url, sent) == f"<{sent.id}@example.test>"
    [letter] = sink.taken
    assert letter["Message-ID"] == f"<{sent.id}@example.test>"
    assert letter["To"] == "morwenna@example.org"
    assert letter["From"] == "A message for you <no-reply@example.test>"
    assert letter["Subject"] == sent.subject
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter.get_content().replace("\r\n", "\n") == sent.body


def test_the_name_of_a_relative_does_not_travel(sink):
    send(sink.url)
    assert "Fennimore" not in sink.taken[0].as_string()


def test_the_sender_may_be_given_in_the_address(sink):
    send(f"{sink.url}?from=notices@board.example")
    assert "notices@board.example" in sink.taken[0]["From"]


@pytest.mark.parametrize(
    ("where", "answer", "key", "final"),
    [
        ("rcpt", "550 no such person", "address_refused", True),
        ("rcpt", "450 try later", "address_refused", False),
        ("data", "554 not wanted", "message_refused", True),
        ("data", "451 try later", "message_refused", False),
    ],
)
def test_a_refusal_is_told_apart_from_a_delay(sink, where, answer, key, final):
    sink.refused[where] = answer
    with pytest.raises(SendFailed) as failed:
        send(sink.url)
    assert (failed.value.key, failed.value.final) == (key, final)
    assert failed.value.__cause__ is None


def test_a_server_that_is_away_is_worth_another_try():
    with pytest.raises(SendFailed) as failed:
        send("smtp://127.0.0.1:1")
    assert (failed.value.key, failed.value.final) == ("unreachable", False)


@pytest.mark.parametrize("to", ["no address", "two@a.example\nBcc: b@c.example", "@", ""])
def test_an_address_that_cannot_be_right_is_never_sent_to(sink, to):
    with pytest.raises(SendFailed) as failed:
        send(sink.url, message(to=to))
    assert (failed.value.key, failed.value.final) == ("address_wrong", True)
    assert sink.taken == []


def test_a_server_elsewhere_must_offer_an_encrypted_way(sink, monkeypatch):
    there = SmtpSender.from_url("smtp://user:pass%40word@mail.example:587", "example.test")
    assert (there.tls, there.port, there.password) == ("start", 587, "pass@word")
    assert SmtpSender.from_url("smtps://mail.example", "x.test").tls == "whole"
    assert SmtpSender.from_url("smtp://relay.example?tls=none", "x.test").tls == "none"
    assert "pass" not in repr(there)
    with pytest.raises(SendFailed) as failed:
        send(f"{sink.url}?tls=start")
    assert failed.value.key == "provider_refused"
    assert sink.taken == []


def test_a_server_that_says_nothing_is_not_waited_for_long(monkeypatch):
    monkeypatch.setattr(smtp, "SECONDS", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent, pytest.raises(SendFailed) as failed:
        send(f"smtp://127.0.0.1:{silent.getsockname()[1]}")
    assert failed.value.key in {"unreachable", "provider_refused"}


def test_a_sign_in_that_is_refused_says_so(monkeypatch, sink):
    def refuse(*_):
        raise smtplib.SMTPAuthenticationError(535, b"no")

    monkeypatch.setattr(smtplib.SMTP, "login", refuse)
    with pytest.raises(SendFailed) as failed:
        send(sink.url.replace("//", "//user:word@"))
    assert (failed.value.key, failed.value.final) == ("sign_in_refused", False)


def test_a_notice_goes_out_by_mail_and_is_tried_again_after_a_refusal(cast, runtime, sink):
    [notice] = waiting(cast)
    sink.refused["data"] = "451 try later"
    with standing_on(context_of(runtime, CANDOUR_DEMO="0", SMTP_URL=sink.url)):
        assert notices.deliver("northshire", str(notice)) == "failed"
        sink.refused.clear()
        assert notices.sweep() == 0
        with clock.held(look(cast, notice).due_at):
            assert notices.sweep() == 1
    assert [letter["Message-ID"] for letter in sink.taken] == [f"<{notice}@localhost>"]
