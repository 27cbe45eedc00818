"""The chain against an intruder in the machine room: somebody who can do anything to the tables."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from sqlalchemy import func, insert, select, text
from sqlalchemy.exc import ProgrammingError

from domain import clock
from domain.access.identity import system
from domain.audit.actions import Action
from domain.audit.chain import BATCH, OVERLAP, link_new_events
from domain.audit.models import Event, EventLink
from domain.audit.record import record
from domain.audit.verifying import verify
from domain.boards.models import Board
from domain.sealing.keyring import Vault
from domain.sealing.keys import MasterKey
from domain.tenancy import Audience, Place, board_session

TESTS = system("tests")
BOARD = "northshire"
COUNT = 12


def write(cast, count, board=BOARD):
    with cast.system_session(board) as session:
        subject = session.get_one(Board, board)
        for number in range(count):
            record(session, TESTS, Action.BOARD_SET_UP, subject, number=number)


def link(cast, board=BOARD, *, look_everywhere=True):
    with cast.system_session(board) as session:
        return link_new_events(session, look_everywhere=look_everywhere)


def link_all(cast, board=BOARD):
    while link(cast, board):
        pass


def check(cast, board=BOARD):
    with cast.system_session(board) as session:
        return verify(session)


@pytest.fixture
def chain(cast):
    """A dozen events, linked. Gives the ids of the events in the order of their links."""
    write(cast, COUNT)
    link_all(cast)
    assert check(cast).faults == ()
    with cast.system_session() as session:
        return session.scalars(select(EventLink.event_id).order_by(EventLink.number)).all()


@pytest.fixture
def intruder(admin_engine):
    """Runs any statement as the superuser, with the foreign keys out of the way."""

    def run(statement, **values):
        with admin_engine.connect() as admin:
            admin.execute(text("set session_replication_role = replica"))
            found = admin.execute(text(statement), values)
            admin.execute(text("set session_replication_role = origin"))
            return found

    return run


def test_a_whole_chain_holds_and_says_where_it_stands(cast, chain):
    verdict = check(cast)
    assert (verdict.board, verdict.linked, verdict.tail) == (BOARD, len(chain), 0)
    assert verdict.oldest_unlinked is None
    assert len(bytes.fromhex(verdict.head)) == 32


def test_the_tail_is_counted_and_its_age_said(cast, chain):
    write(cast, 3)
    with clock.held(clock.now() + timedelta(minutes=2)):
        verdict = check(cast)
    assert (verdict.faults, verdict.tail) == ((), 3)
    assert verdict.oldest_unlinked == timedelta(minutes=2)


CHANGES = {
    "action": "action = 'case.read'",
    "when": "made_at = made_at + interval '1 second'",
    "actor": "actor_id = gen_random_uuid()",
    "kind of actor": "actor_kind = 'member'",
    "subject": "subject_id = gen_random_uuid()",
    "kind of subject": "subject_kind = 'case'",
    "case": "case_id = gen_random_uuid()",
    "a particular": "particulars = jsonb_set(particulars, '{number}', '99')",
    "one particular more": """particulars = particulars || '{"more": 1}'""",
    "all particulars": "particulars = '{}'",
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_any_change_to_an_event_is_found(cast, chain, intruder, change):
    intruder(f"update event set {change} where id = :id", id=chain[5])
    assert check(cast).faults == ("The event of link 6 has been changed or moved.",)


@pytest.mark.parametrize("at", [0, 5, -1])
def test_a_removed_event_is_found(cast, chain, intruder, at):
    intruder("delete from event where id = :id", id=chain[at])
    number = at % len(chain) + 1
    assert check(cast).faults == (f"The event of link {number} has been removed.",)


def test_an_event_removed_with_its_link_is_found(cast, chain, intruder):
    intruder("delete from event_link where event_id = :id", id=chain[5])
    intruder("delete from event where id = :id", id=chain[5])
    faults = check(cast).faults
    assert "Link 6 is missing." in faults


def test_a_removed_link_is_found_even_after_the_linker_has_run_again(cast, chain, intruder):
    intruder("delete from event_link where number = 6 and board_id = :b", b=BOARD)
    assert "Link 6 is missing." in check(cast).faults
    link_all(cast)
    assert "Link 6 is missing." in check(cast).faults


def test_closing_the_gap_by_renumbering_is_found(cast, chain, intruder):
    intruder("delete from event_link where event_id = :id", id=chain[5])
    intruder("delete from event where id = :id", id=chain[5])
    for number in range(7, len(chain) + 1):
        intruder("update event_link set number = number - 1 where number = :n", n=number)
    faults = check(cast).faults
    assert "Link 6 does not follow the one before it." in faults


def test_two_events_that_change_places_are_found(cast, chain, intruder):
    swap(intruder, chain[3], chain[4])
    faults = check(cast).faults
    assert faults == (
        "The event of link 4 has been changed or moved.",
        "The event of link 5 has been changed or moved.",
    )


def swap(intruder, one, two):
    for source, target in ((one, None), (two, one), (None, two)):
        spare = "00000000-0000-0000-0000-000000000000"
        intruder(
            "update event_link set event_id = :target where event_id = :source",
            source=source or spare,
            target=target or spare,
        )


def test_two_links_that_change_places_are_found(cast, chain, intruder):
    for source, target in ((4, -1), (5, 4), (-1, 5)):
        intruder("update event_link set number = :t where number = :s", s=source, t=target)
    faults = check(cast).faults
    assert "Link 4 does not follow the one before it." in faults
    assert any(fault.startswith("The event of link 5") for fault in faults)


def test_a_forged_digest_is_found(cast, chain, intruder):
    intruder("update event set action = 'case.read' where id = :id", id=chain[5])
    intruder("update event_link set digest = sha256('guess') where event_id = :id", id=chain[5])
    faults = check(cast).faults
    assert "The event of link 6 has been changed or moved." in faults
    assert "Link 7 does not follow the one before it." in faults


def test_a_chain_made_anew_without_the_boards_key_is_found(cast, chain, engine, intruder):
    intruder("update event set action = 'case.read' where id = :id", id=chain[5])
    forger = Vault(MasterKey(b"\1" * 32))
    intruder("delete from event_link where board_id = :b", b=BOARD)
    [kept] = intruder(
        "delete from board_key where board_id = :b returning id, wrapped, made_at", b=BOARD
    )
    place = Place(BOARD, Audience.SYSTEM)
    with board_session(engine, forger, place) as session:
        session.info["keyring"].make_board_key()
        session.flush()
        link_new_events(session)
        assert verify(session).faults == ()
    intruder(
        "update board_key set wrapped = :wrapped where board_id = :b", wrapped=kept.wrapped, b=BOARD
    )
    assert len(check(cast).faults) == len(chain)


def test_a_chain_cut_off_at_its_end_is_found_by_a_head_that_was_noted(cast, chain, intruder):
    head = check(cast).head
    intruder("delete from event_link where event_id = :id", id=chain[-1])
    intruder("delete from event where id = :id", id=chain[-1])
    write(cast, 2)
    link_all(cast)
    with cast.system_session() as session:
        assert verify(session).faults == ()
        assert verify(session, noted_head=head).faults == (
            "The head that was noted is no longer in the chain.",
        )


def test_a_noted_head_stays_in_a_chain_that_grows(cast, chain):
    head = check(cast).head
    write(cast, 20)
    link_all(cast)
    with cast.system_session() as session:
        assert verify(session, noted_head=head).faults == ()


def test_an_event_slipped_in_with_a_made_up_past_is_seen_as_new(cast, chain, intruder):
    past = clock.now() - timedelta(days=30)
    with cast.system_session() as session:
        session.execute(
            insert(Event).values(
                board_id=BOARD,
                made_at=past,
                actor_kind="system",
                action="case.read",
                subject_kind="board",
                particulars={},
            )
        )
    assert check(cast).oldest_unlinked == timedelta(days=30)
    link_all(cast)
    with cast.system_session() as session:
        last = session.scalars(select(EventLink).order_by(EventLink.number.desc())).first()
        assert session.get_one(Event, (BOARD, last.event_id)).made_at == past


def test_an_event_committed_a_little_late_is_linked_at_the_next_turn(cast, chain):
    with clock.held(clock.now() - OVERLAP / 2):
        write(cast, 1)
    assert link(cast, look_everywhere=False) == 1
    assert check(cast).faults == ()


def test_an_event_committed_long_after_it_was_made_waits_for_a_look_everywhere(cast, chain):
    with clock.held(clock.now() - OVERLAP - timedelta(minutes=1)):
        write(cast, 1)
    write(cast, 1)
    assert [link(cast, look_everywhere=False) for _ in range(2)] == [1, 0]
    assert check(cast).tail == 1
    assert link(cast, look_everywhere=True) == 1
    assert (check(cast).tail, check(cast).faults) == (0, ())


def test_a_record_with_no_link_yet_is_linked_from_its_beginning(cast):
    with clock.held(clock.now() - timedelta(days=30)):
        write(cast, 1)
    assert link(cast, look_everywhere=False) > 1
    assert check(cast).tail == 0


def test_nobody_but_the_superuser_can_rewrite_the_record(cast, chain):
    for statement in (
        "update event set action = 'x'",
        "delete from event",
        "update event_link set number = 1",
        "delete from event_link",
        "truncate event",
    ):
        with (
            pytest.raises(ProgrammingError, match="permission denied"),
            cast.system_session() as session,
        ):
            session.execute(text(statement))


def test_a_thousand_events_are_linked_in_batches_in_their_order(cast):
    write(cast, 1000)
    counts = []
    while count := link(cast):
        counts.append(count)
    assert counts[0] == BATCH
    assert sum(counts) >= 1000
    with cast.system_session() as session:
        times = session.scalars(
            select(Event.made_at)
            .join(EventLink, EventLink.event_id == Event.id)
            .order_by(EventLink.number)
        ).all()
    assert list(times) == sorted(times)
    assert check(cast).linked == sum(counts)
    assert check(cast).faults == ()


def test_linkers_at_once_link_each_event_once(cast):
    write(cast, 300)
    start, moment = Barrier(4), clock.now()
    done, broken = [], []

    def linker():
        start.wait()
        try:
            with clock.held(moment):
                done.append(link(cast))
        except Exception as error:  # noqa: BLE001 - shown below
            broken.append(error)

    for _ in range(3):
        threads = [Thread(target=linker) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        write(cast, 20)
    link_all(cast)
    assert broken == []
    verdict = check(cast)
    assert (verdict.faults, verdict.tail) == ((), 0)
    with cast.system_session() as session:
        assert verdict.linked == session.scalar(select(func.count()).select_from(Event))


def test_a_linker_that_dies_half_way_leaves_nothing_half_done(cast):
    write(cast, 30)

    def die(session):
        link_new_events(session)
        raise RuntimeError

    with pytest.raises(RuntimeError), cast.system_session() as session:
        die(session)
    assert check(cast).linked == 0
    link_all(cast)
    assert check(cast).faults == ()


def test_each_board_has_a_chain_of_its_own(cast, chain):
    link_all(cast, "eastmoor")
    mine, theirs = check(cast), check(cast, "eastmoor")
    assert mine.linked > theirs.linked
    assert mine.head != theirs.head
    assert (mine.faults, theirs.faults) == ((), ())


def test_a_board_that_is_not_set_up_has_nothing_to_link(engine, vault, cast):
    with board_session(engine, vault, Place("nowhere", Audience.SYSTEM)) as session:
        assert link_new_events(session) == 0
