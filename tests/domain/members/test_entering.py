import threading

from domain.members.entering import sign_in
from domain.members.hashing import hash_password, matches
from domain.members.models import Member
from domain.tenancy import Audience, Place, board_session
from tests.cast import PASSWORD

EMAIL = "manager@northshire.example"
DOOR = Place("northshire", Audience.DOOR)


def test_the_same_letters_typed_in_another_way_are_the_same_password():
    assert matches(hash_password("café by the river"), "cafe\u0301 by the river")


def test_nothing_matches_where_there_is_no_password():
    assert not matches(None, "nobody has this password")
    assert not matches("not a hash", "anything at all")


def test_tries_sent_together_are_all_counted(cast):
    def guess():
        with board_session(cast.engine, cast.vault, DOOR) as session:
            assert sign_in(session, email=EMAIL, password="a wrong guess") is None

    guesses = [threading.Thread(target=guess) for _ in range(4)]
    for thread in guesses:
        thread.start()
    for thread in guesses:
        thread.join()
    with cast.system_session() as session:
        manager = session.get_one(Member, ("northshire", cast.member("northshire", "manager")))
        assert manager.failed_sign_ins == 4


def test_the_right_password_at_another_boards_door_is_nobodys(cast):
    door = Place("eastmoor", Audience.DOOR)
    with board_session(cast.engine, cast.vault, door) as session:
        assert sign_in(session, email=EMAIL, password=PASSWORD) is None
