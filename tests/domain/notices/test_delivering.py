from uuid import uuid4

import pytest
from sqlalchemy import select, text

from domain.audit.actions import Action
from domain.audit.models import Event
from domain.delivery.backoff import MOST_ATTEMPTS, wait_after
from domain.delivery.deliver import Outcome
from domain.errors import NotFound
from domain.family.inviting import stop
from domain.members.ending import end_member
from domain.members.queries import member_by_id
from domain.notices.kinds import Channel, NoticeKind
from domain.notices.models import Notice
from tests.domain.notices.outgoing import (
    Recorder,
    failed,
    failing,
    invited,
    later,
    look,
    only,
    send,
    to_relative,
    waiting,
)


def actions(cast, notice_id, board="northshire"):
    with cast.system_session(board) as session:
        return session.scalars(
            select(Event.action).where(Event.subject_id == notice_id).order_by(Event.made_at)
        ).all()


def test_a_notice_is_sent_once_however_often_it_is_looked_at(cast):
    [notice] = waiting(cast)
    out = Recorder()
    assert send(cast, notice, out) is Outcome.SENT
    assert send(cast, notice, out) is Outcome.NOT_WAITING
    assert [message.id for message in out.messages] == [notice]
    assert out.messages[0].to == "manager@northshire.example"
    assert look(cast, notice).reference == f"recorded:{notice}"
    assert actions(cast, notice) == [Action.NOTICE_SENT]


def test_a_notice_in_the_hands_of_one_worker_is_left_alone_by_another(cast):
    [notice] = waiting(cast)
    out = Recorder()
    with cast.system_session() as first:
        first.execute(text("select 1 from notice where id = :id for update"), {"id": notice})
        assert send(cast, notice, out) is Outcome.NOT_WAITING
    assert send(cast, notice, out) is Outcome.SENT
    assert len(out.messages) == 1


def test_a_notice_that_is_not_due_yet_waits(cast):
    [notice] = waiting(cast)
    with later(hours=-1):
        assert send(cast, notice, Recorder()) is Outcome.NOT_WAITING


@pytest.mark.parametrize("board", ["northshire", "eastmoor"])
def test_another_boards_notice_is_not_here(cast, board):
    other = "eastmoor" if board == "northshire" else "northshire"
    [notice] = waiting(cast, board=other)
    with pytest.raises(NotFound):
        send(cast, notice, Recorder(), board=board)
    with pytest.raises(NotFound):
        send(cast, uuid4(), Recorder(), board=board)


def test_the_waits_grow_and_then_a_person_must_look():
    minutes = [wait_after(n).total_seconds() / 60 for n in range(1, MOST_ATTEMPTS)]
    assert minutes == [1, 5, 15, 60, 360, 360, 360]
    assert wait_after(MOST_ATTEMPTS) is None
    assert wait_after(MOST_ATTEMPTS + 1) is None


def test_a_failing_notice_is_tried_eight_times_and_then_the_managers_are_told(cast):
    [notice] = waiting(cast)
    sender = failing()
    outcomes = []
    for hours in range(9):
        with later(hours=7 * hours):
            outcomes.append(send(cast, notice, sender))
    assert outcomes == [Outcome.FAILED] * 7 + [Outcome.DEAD, Outcome.NOT_WAITING]
    dead = look(cast, notice)
    assert (dead.attempts, dead.last_error, dead.sent_at) == (8, "unreachable", None)
    assert actions(cast, notice) == [Action.NOTICE_DIED]
    with cast.system_session() as session:
        told = only(session, NoticeKind.NOTICE_FAILED)
    assert told.recipient_id == cast.member("northshire", "manager")
    assert told.particulars == {"notice": str(notice)}


def test_a_failure_does_not_come_round_again_before_its_wait_is_over(cast):
    [notice] = waiting(cast)
    assert send(cast, notice, failing(times=1)) is Outcome.FAILED
    assert send(cast, notice, Recorder()) is Outcome.NOT_WAITING
    with later(minutes=1):
        assert send(cast, notice, Recorder()) is Outcome.SENT
    assert look(cast, notice).attempts == 2
    assert look(cast, notice).last_error is None


def test_a_failure_known_to_be_final_is_not_tried_again(cast):
    dead = look(cast, failed(cast))
    assert dead.attempts == 1
    assert dead.dead_at is not None


def test_a_failed_notice_about_a_failed_notice_tells_nobody(cast):
    failed(cast)
    with cast.system_session() as session:
        told = only(session, NoticeKind.NOTICE_FAILED)
    assert send(cast, told.id, failing("address_refused", final=True)) is Outcome.DEAD
    with cast.system_session() as session:
        assert only(session, NoticeKind.NOTICE_FAILED).id == told.id


def test_what_breaks_on_our_side_counts_as_a_failure_and_keeps_no_words(cast):
    [notice] = waiting(cast)
    assert send(cast, notice, Recorder(RuntimeError("to jane@example.org"))) is Outcome.FAILED
    assert look(cast, notice).last_error == "broken.RuntimeError"


def test_a_notice_of_a_case_whose_key_is_destroyed_fails_and_holds_up_nothing(cast, admin_engine):
    _, _, _, notice = invited(cast)
    with admin_engine.connect() as admin:
        admin.execute(text("delete from case_key"))
    assert send(cast, notice.id, Recorder()) is Outcome.FAILED
    assert look(cast, notice.id).last_error == "broken.SealBroken"


def test_a_channel_that_nobody_provides_waits_for_a_person(cast):
    _, _, _, notice = invited(cast, channel="letter")
    assert send(cast, notice.id, Recorder(), channels=(Channel.EMAIL,)) is Outcome.BY_HAND
    assert (look(cast, notice.id).attempts, look(cast, notice.id).sent_at) == (0, None)


@pytest.mark.parametrize(
    ("channel", "to"),
    [("email", "morwenna@example.org"), ("text", "07700 900123"), ("letter", "1 Quay Street")],
)
def test_a_relative_is_reached_by_the_channel_that_is_safe(cast, channel, to):
    _, _, _, notice = invited(cast, channel=channel)
    out = Recorder()
    assert send(cast, notice.id, out) is Outcome.SENT
    [message] = out.messages
    assert (message.channel, message.to) == (channel, to)
    assert "http://northshire.localhost/family/" in message.body


def test_a_link_that_was_stopped_is_not_sent(cast):
    _, _, invitation, notice = invited(cast)
    with cast.session() as session:
        session.add(invitation)
        stop(session, cast.actor("northshire", "manager"), invitation)
    out = Recorder()
    assert send(cast, notice.id, out) is Outcome.DROPPED
    assert out.messages == []
    assert actions(cast, notice.id) == [Action.NOTICE_DROPPED]


def test_a_link_that_has_run_out_is_not_sent(cast):
    _, _, _, notice = invited(cast)
    with later(days=40):
        assert send(cast, notice.id, Recorder()) is Outcome.DROPPED


def test_news_is_not_sent_to_a_relative_who_does_not_want_it(cast):
    case, relative, _, _ = invited(cast)
    with cast.session() as session:
        session.add(relative)
        relative.wants_news = False
        notice = to_relative(session, NoticeKind.EXTENSION_TOLD, relative, case)
    assert send(cast, notice, Recorder()) is Outcome.DROPPED


def test_news_leads_to_the_link_that_stands_and_asks_to_be_called_where_none_does(cast):
    case, relative, _, first = invited(cast)
    with cast.session() as session:
        session.add(relative)
        one = to_relative(session, NoticeKind.EXTENSION_TOLD, relative, case)
        two = to_relative(session, NoticeKind.PUBLICATION_DATE, relative, case)
    out = Recorder()
    send(cast, first.id, out)
    send(cast, one, out)
    link = next(line for line in out.messages[0].body.splitlines() if "/family/" in line)
    assert link in out.messages[1].body
    with later(days=40):
        assert send(cast, two, out) is Outcome.SENT
    assert "/family/" not in out.messages[2].body
    assert "0161 496 0001" in out.messages[2].body


def test_nothing_is_sent_to_a_member_who_has_left(cast):
    [notice] = waiting(cast, who="administrator")
    with cast.session() as session:
        member = member_by_id(session, cast.member("northshire", "administrator"))
        end_member(session, cast.actor("northshire", "manager"), member)
    assert send(cast, notice, Recorder()) is Outcome.DROPPED


def test_a_notice_says_nothing_of_the_family_in_its_row_or_its_record(cast):
    _, _, _, notice = invited(cast)
    send(cast, notice.id, Recorder())
    with cast.system_session() as session:
        rows = session.scalars(select(Notice)).all()
        events = session.scalars(select(Event)).all()
        held = [str(row.__dict__) for row in [*rows, *events]]
    for word in ("Morwenna", "Fennimore", "example.org", "07700"):
        assert not [line for line in held if word in line]


def test_what_cannot_be_recorded_is_not_sent(cast, monkeypatch):
    [notice] = waiting(cast)
    out = Recorder()

    def refuse(*_, **__):
        raise OSError

    with monkeypatch.context() as broken:
        broken.setattr("domain.delivery.deliver.record", refuse)
        assert send(cast, notice, out) is Outcome.FAILED
    assert out.messages == []
    assert look(cast, notice).last_error == "broken.OSError"
    assert look(cast, notice).sent_at is None
