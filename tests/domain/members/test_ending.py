import threading

import pytest

from domain.access.identity import Actor, ActorKind, Role, system
from domain.errors import Conflict, Refused
from domain.members.ending import end_member
from domain.members.joining import invite_member
from domain.members.models import Member
from domain.members.queries import managers


def member(session, member_id):
    return session.get_one(Member, ("northshire", member_id))


@pytest.fixture
def second(cast):
    """Another manager."""
    with cast.system_session() as session:
        return invite_member(
            session, system("tests"), name="B", email="b@northshire.example", role=Role.MANAGER
        ).id


def test_one_of_two_managers_can_be_ended(cast, second):
    with cast.session() as session:
        end_member(session, cast.actor("northshire", "manager"), member(session, second))
        assert list(managers(session)) == [cast.member("northshire", "manager")]


def test_the_only_manager_cannot_be_ended_even_by_a_command(cast):
    with cast.system_session() as session, pytest.raises(Refused, match="only manager"):
        end_member(session, system("tests"), member(session, cast.member("northshire", "manager")))


def test_nobody_ends_themselves(cast, second):
    with cast.session() as session:
        own = member(session, cast.member("northshire", "manager"))
        with pytest.raises(Refused, match="your own"):
            end_member(session, cast.actor("northshire", "manager"), own)


def test_an_account_ends_once(cast, second):
    with cast.session() as session:
        end_member(session, cast.actor("northshire", "manager"), member(session, second))
        with pytest.raises(Conflict):
            end_member(session, cast.actor("northshire", "manager"), member(session, second))


def test_two_managers_cannot_end_each_other_at_the_same_moment(cast, second):
    first = cast.member("northshire", "manager")
    together, outcomes = threading.Barrier(2), []

    def end(actor_id, other):
        try:
            with cast.session() as session:
                found = member(session, other)
                together.wait(timeout=10)
                end_member(session, Actor(ActorKind.MEMBER, actor_id, Role.MANAGER), found)
            outcomes.append("ended")
        except Refused:
            outcomes.append("refused")

    pair = [threading.Thread(target=end, args=ids) for ids in ((first, second), (second, first))]
    for thread in pair:
        thread.start()
    for thread in pair:
        thread.join()
    assert sorted(outcomes) == ["ended", "refused"]
    with cast.system_session() as session:
        assert len(managers(session)) == 1
