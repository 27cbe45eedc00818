import pytest

from domain.access.identity import Role, system
from domain.errors import Conflict, Invalid, Refused
from domain.members.hashing import hash_password
from domain.members.joining import invite_again, invite_member, make_member
from domain.members.models import Member
from domain.members.queries import member_by_email

TESTS = system("tests")


def invite(session, actor, role=Role.REVIEWER, email="new@northshire.example", agency_id=None):
    return invite_member(session, actor, name="New", email=email, role=role, agency_id=agency_id)


def member(session, cast, who):
    return session.get_one(Member, ("northshire", cast.member("northshire", who)))


def test_a_loaded_member_can_be_found_by_address(cast):
    hashed = hash_password("three ordinary words")
    with cast.system_session() as session:
        made = make_member(
            session,
            role=Role.PANEL,
            name="A",
            email=" Loaded@Northshire.example",
            password_hash=hashed,
        )
        assert member_by_email(session, "loaded@northshire.example ") is made
        assert made.email == "Loaded@Northshire.example"


@pytest.mark.parametrize("session_of", ["manager", "administrator"])
def test_managers_and_administrators_invite(cast, session_of):
    with cast.session("northshire", session_of) as session:
        assert invite(session, cast.actor("northshire", session_of)).password_hash is None


@pytest.mark.parametrize("who", ["chair", "sub_group"])
def test_others_invite_nobody(cast, who):
    with cast.session("northshire", who) as session, pytest.raises(Refused):
        invite(session, cast.actor("northshire", who))


def test_an_administrator_makes_no_manager(cast):
    with cast.session("northshire", "administrator") as session:
        actor = cast.actor("northshire", "administrator")
        with pytest.raises(Refused, match="Only a manager may invite a board manager"):
            invite(session, actor, Role.MANAGER)


def test_an_administrator_cannot_take_up_a_managers_account_under_another_role(cast):
    with cast.system_session() as session:
        made = invite(session, TESTS, Role.MANAGER)
        made.ended_at = made.made_at
    with cast.session("northshire", "administrator") as session, pytest.raises(Refused):
        invite(session, cast.actor("northshire", "administrator"))


def test_an_administrator_sends_no_link_to_a_manager(cast):
    with cast.system_session() as session:
        made = invite(session, TESTS, Role.MANAGER)
    with cast.session("northshire", "administrator") as session:
        actor = cast.actor("northshire", "administrator")
        with pytest.raises(Refused):
            invite_again(session, actor, session.get_one(Member, ("northshire", made.id)))


def test_one_address_is_one_account(cast):
    with cast.system_session() as session, pytest.raises(Conflict):
        invite(session, TESTS, email="CHAIR@northshire.example")


def test_two_boards_may_have_accounts_at_the_same_address(cast):
    for board in ("northshire", "eastmoor"):
        with cast.system_session(board) as session:
            invite(session, TESTS, email="both@elsewhere.example")


def test_only_a_liaison_is_of_an_agency_and_of_one_of_this_board(cast):
    here, there = (cast.agency(board, "health") for board in ("northshire", "eastmoor"))
    with cast.system_session() as session:
        for role, agency in ((Role.PANEL, here), (Role.LIAISON, None), (Role.LIAISON, there)):
            with pytest.raises(Invalid) as refused:
                invite(session, TESTS, role, agency_id=agency)
            assert refused.value.field == "agency"


def test_there_is_no_new_link_for_an_account_that_ended_or_has_a_password(cast):
    with cast.system_session() as session:
        chair = member(session, cast, "chair")
        with pytest.raises(Conflict, match="set a password already"):
            invite_again(session, TESTS, chair)
        chair.ended_at = chair.made_at
        with pytest.raises(Conflict, match="has ended"):
            invite_again(session, TESTS, chair)
