"""Jobs as a worker runs them: with nothing around them but the context of their process."""

import inspect
from dataclasses import replace
from uuid import uuid4

import pytest
from redis import Redis
from rq import SimpleWorker
from rq.utils import import_attribute
from sqlalchemy import select, text

from domain import clock
from domain.audit.actions import Action
from domain.audit.models import Event
from domain.audit.verifying import verify
from domain.delivery import reminders as dates
from domain.errors import NotFound
from domain.notices.kinds import Channel
from domain.notices.mailbox import Mailbox
from domain.sealing.keyring import keyring_of
from tenants.registry import Registry
from tests.domain.notices.outgoing import failed, invited, look, waiting
from tests.workers.standing import context_of, standing_on
from web import nudge
from web.nudge import DELIVER, Nudger
from workers.clock import scheduled
from workers.context import UnknownBoard
from workers.jobs import JOBS, audit, notices, reminders
from workers.schedule import SCHEDULE


@pytest.fixture
def at(cast, runtime):
    with standing_on(context_of(runtime)) as made:
        yield made


def letters(at, board="northshire"):
    with at.at_board(board) as session:
        box = Mailbox(at.settings.state / "mailbox", board, keyring_of(session).board_key())
    return box.letters(limit=1000)


def test_every_job_of_the_schedule_and_of_the_nudge_is_classified():
    assert set(JOBS.values()) == {"board", "sweep"}
    assert {name for name, _ in SCHEDULE} | {DELIVER, *nudge.JOBS.values()} == set(JOBS)


@pytest.mark.parametrize(("name", "reach"), JOBS.items())
def test_a_job_takes_a_board_and_an_id_or_nothing(name, reach):
    taken = list(inspect.signature(import_attribute(name)).parameters)
    if reach == "sweep":
        assert taken == []
    else:
        assert taken[0] == "board"
        assert len(taken) == 2
        assert taken[1].endswith("_id")


def test_the_schedule_can_be_kept(redis_url):
    with Redis.from_url(redis_url) as client:
        assert len(scheduled(SCHEDULE, client).get_jobs()) == len(SCHEDULE)


def test_a_nudge_is_enough_to_deliver(cast, at, redis_url):
    [notice] = waiting(cast)
    with Redis.from_url(redis_url) as client:
        Nudger(redis_url).nudge([("northshire", notice)])
        held = clock.now()
        with clock.held(held):
            SimpleWorker(["notices"], connection=client, serializer="json").work(burst=True)
    assert [letter.notice for letter in letters(at)] == [str(notice)]
    assert look(cast, notice).sent_at == held


def test_delivering_twice_sends_once(cast, at):
    [notice] = waiting(cast)
    assert notices.deliver("northshire", str(notice)) == "sent"
    assert notices.deliver("northshire", str(notice)) == "not_waiting"
    assert notices.sweep() == 0
    assert len(letters(at)) == 1


@pytest.mark.parametrize("board", ["nowhere", "", "Northshire", "northshire; --", "../northshire"])
def test_a_job_for_an_unknown_board_refuses(cast, at, board):
    [notice] = waiting(cast)
    with pytest.raises(UnknownBoard):
        notices.deliver(board, str(notice))
    assert look(cast, notice).attempts == 0


def test_a_job_with_another_boards_notice_refuses(cast, at):
    [notice] = waiting(cast)
    with pytest.raises(NotFound):
        notices.deliver("eastmoor", str(notice))
    with pytest.raises(NotFound):
        notices.deliver("northshire", str(uuid4()))
    with pytest.raises(ValueError, match="UUID"):
        notices.deliver("northshire", "not an id")
    assert look(cast, notice).sent_at is None


def test_a_board_with_no_rows_of_its_own_stops_no_sweep(cast, at, admin_engine):
    waiting(cast)
    with admin_engine.connect() as admin:
        admin.execute(text("delete from board_key where board_id = 'eastmoor'"))
    waiting_at_eastmoor = waiting(cast, board="eastmoor")
    assert notices.sweep() == 1
    assert look(cast, waiting_at_eastmoor[0], "eastmoor").attempts == 1
    assert reminders.look_ahead() == 0
    assert audit.link() > 0


def test_a_kind_of_reminder_that_fails_keeps_no_other_from_being_written(cast, at, monkeypatch):
    def broken(session):
        raise LookupError

    def written(session):
        return 1

    monkeypatch.setattr(dates, "REMINDERS", (broken, written))
    assert reminders.look_ahead() == 2  # one at each board


def test_the_sweep_serves_every_board_and_keeps_them_apart(cast, at):
    mine, theirs = waiting(cast, 3), waiting(cast, 2, board="eastmoor")
    assert notices.sweep() == 5
    assert {letter.notice for letter in letters(at)} == set(map(str, mine))
    assert {letter.notice for letter in letters(at, "eastmoor")} == set(map(str, theirs))


def test_a_sweep_is_bounded(cast, at, monkeypatch):
    monkeypatch.setattr(notices, "BATCH", 4)
    waiting(cast, 6)
    assert [notices.sweep() for _ in range(3)] == [4, 2, 0]


def test_a_sweep_leaves_what_is_dead_or_not_due(cast, at):
    dead = failed(cast)
    notices.sweep()
    assert look(cast, dead).attempts == 1


def test_without_the_queue_a_nudge_is_harmless_and_the_sweep_sends_later(cast, at, tmp_path):
    [notice] = waiting(cast)
    lost = Nudger(f"unix://{tmp_path / 'no-redis.sock'}")
    lost.nudge([("northshire", notice)])
    assert not lost.alive()
    assert look(cast, notice).sent_at is None
    assert notices.sweep() == 1
    assert len(letters(at)) == 1


def test_a_job_names_itself_in_the_record(cast, at):
    one, two = waiting(cast, 2)
    notices.deliver("northshire", str(one))
    notices.sweep()
    with at.at_board("northshire") as session:
        rows = session.execute(
            select(Event.subject_id, Event.particulars, Event.actor_kind).where(
                Event.action == Action.NOTICE_SENT.value
            )
        )
        reasons = {row[0]: (row[1]["reason"], row[2]) for row in rows}
    assert reasons == {one: ("notices.deliver", "system"), two: ("notices.sweep", "system")}


def test_the_record_is_linked_at_every_board(cast, at):
    assert audit.link() > 0
    assert audit.link() == 0
    for board in ("northshire", "eastmoor"):
        with at.at_board(board) as session:
            verdict = verify(session)
        assert (verdict.faults, verdict.tail) == ((), 0)


def test_in_a_demonstration_texts_go_to_the_mailbox_too(cast, at):
    _, _, _, notice = invited(cast, channel="text")
    assert notices.deliver("northshire", str(notice.id)) == "sent"
    letter = next(each for each in letters(at) if each.notice == str(notice.id))
    assert letter.channel == "text"
    assert f"http://northshire.localhost:{at.settings.port}/family/" in letter.body


def test_a_letter_waits_for_a_person_in_a_demonstration_too(cast, at):
    _, _, _, notice = invited(cast, channel="letter")
    assert notices.deliver("northshire", str(notice.id)) == "by_hand"
    assert look(cast, notice.id).sent_at is None


@pytest.mark.parametrize("channel", list(Channel))
def test_outside_a_demonstration_a_channel_without_a_provider_waits(cast, runtime, channel):
    _, _, _, notice = invited(cast, channel=channel.value)
    with standing_on(context_of(runtime, CANDOUR_DEMO="0")) as at:
        assert notices.deliver("northshire", str(notice.id)) == "by_hand"
        assert notices.sweep() == 0
        assert not (at.settings.state / "mailbox").exists()
    assert look(cast, notice.id).attempts == 0


def test_mail_goes_by_smtp_where_one_is_given(runtime, cast):
    made = context_of(runtime, CANDOUR_DEMO="0", SMTP_URL="smtp://127.0.0.1:1")
    assert set(made.post("northshire").senders) == {Channel.EMAIL}


def test_a_post_asks_people_to_ring_only_where_a_number_is_stated(at):
    assert at.post("northshire").contact == "0161 496 0001"


def test_links_in_messages_lead_to_a_host_of_the_boards_own(at):
    board = at.board("northshire")
    moved = board.model_copy(update={"hosts": ("reviews.northshire.example", "northshire")})
    hosts = Registry((moved,), "", {}, {"northshire": moved})
    elsewhere = replace(at, registry=hosts)
    assert elsewhere.post("northshire").base_url.startswith("http://reviews.northshire.example")
