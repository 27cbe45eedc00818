from datetime import timedelta

import pytest
from sqlalchemy import select

from domain import clock
from domain.access.identity import Role, system
from domain.audit.actions import Action
from domain.audit.models import Event
from domain.members.ending import end_member
from domain.members.hashing import matches
from domain.members.joining import invite_again, invite_member
from domain.members.links import link_by_id, newest_link, open_link, token_of
from domain.members.models import Member, MemberToken
from domain.members.queries import member_by_email
from domain.notices.kinds import NoticeKind
from domain.notices.models import Notice
from tests.cast import PASSWORD
from tests.conftest import NOW

NEW = "three ordinary words"
EMAIL = "manager@northshire.example"


def new_member(cast, board="northshire", role=Role.REVIEWER):
    """The id of somebody invited, and their token."""
    with cast.system_session(board) as session:
        member = invite_member(
            session, system("tests"), name="New Person", email=f"new@{board}.example", role=role
        )
        return member.id, token_of(session, newest_link(session, member))


def reset_token(client_as, cast, email=EMAIL):
    client_as(None).submit("/forgotten-password", email=email)
    with cast.system_session() as session:
        return token_of(session, newest_link(session, member_by_email(session, email)))


def invitation_token(client_as, cast):
    return new_member(cast)[1]


def rows(cast, model, *where, board="northshire"):
    with cast.system_session(board) as session:
        return session.scalars(select(model).where(*where)).all()


def test_an_invited_person_sets_a_password_and_then_signs_in(client_as, cast):
    _, token = new_member(cast)
    client = client_as(None)
    done = client.submit(f"/set-password/{token}", password=NEW)
    assert done.location == "/sign-in"
    assert "Your password is set" in client.follow(done).text
    assert client.get("/account/").status == 303
    assert client.submit("/sign-in", email="new@northshire.example", password=NEW).status == 303


def test_opening_a_link_changes_nothing(client_as, cast):
    member_id, token = new_member(cast)
    for _ in range(3):
        assert client_as(None).get(f"/set-password/{token}").status == 200
    [link] = rows(cast, MemberToken, MemberToken.member_id == member_id)
    assert link.used_at is None
    assert client_as(None).submit(f"/set-password/{token}", password=NEW).status == 303


def test_the_page_of_a_link_tells_nobody_where_it_came_from(client_as, cast):
    _, token = new_member(cast)
    headers = client_as(None).get(f"/set-password/{token}").response.headers
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Cache-Control"] == "no-store"


def wrong(client_as, cast):
    return "A" * 43


def nonsense(client_as, cast):
    return "n’importe quoi"


def used(client_as, cast):
    _, token = new_member(cast)
    client_as(None).submit(f"/set-password/{token}", password=NEW)
    return token


def replaced(client_as, cast):
    member_id, token = new_member(cast)
    with cast.system_session() as session:
        invite_again(session, system("tests"), session.get_one(Member, ("northshire", member_id)))
    return token


def of_an_ended_account(client_as, cast):
    member_id, token = new_member(cast)
    with cast.system_session() as session:
        end_member(session, system("tests"), session.get_one(Member, ("northshire", member_id)))
    return token


def foreign(client_as, cast):
    return new_member(cast, "eastmoor")[1]


@pytest.mark.parametrize(
    "kind",
    [wrong, nonsense, used, replaced, of_an_ended_account, foreign],
    ids=lambda it: it.__name__,
)
def test_links_that_do_not_open_all_look_alike(client_as, cast, kind):
    token = kind(client_as, cast)
    plain = client_as(None).get("/set-password/nothing-like-one")
    shown = client_as(None).get(f"/set-password/{token}")
    assert (shown.status, shown.text) == (404, plain.text)
    sent = client_as(None).post(f"/set-password/{token}", {"password": NEW})
    assert (sent.status, sent.text) == (404, plain.text)


@pytest.mark.parametrize(
    ("lasts", "make"),
    [
        (timedelta(days=7), invitation_token),
        (timedelta(hours=2), reset_token),
    ],
    ids=["invitation", "reset"],
)
def test_a_link_runs_out(client_as, cast, lasts, make):
    token = make(client_as, cast)
    with clock.held(NOW + lasts - timedelta(seconds=1)):
        assert client_as(None).get(f"/set-password/{token}").status == 200
    with clock.held(NOW + lasts):
        assert client_as(None).get(f"/set-password/{token}").status == 404
        with cast.system_session() as session:
            assert open_link(session, token) is None


def test_a_notice_finds_its_link_only_while_it_opens(client_as, cast):
    member_id, token = new_member(cast)
    [notice] = rows(cast, Notice, Notice.kind == NoticeKind.MEMBER_INVITED.value)
    [link] = rows(cast, MemberToken, MemberToken.member_id == member_id)
    assert notice.particulars == {"token": str(link.id)}
    with cast.system_session() as session:
        assert token_of(session, link_by_id(session, link.id)) == token
    client_as(None).submit(f"/set-password/{token}", password=NEW)
    with cast.system_session() as session:
        assert link_by_id(session, link.id) is None


def test_the_token_is_stored_nowhere(cast, admin_engine):
    _, token = new_member(cast)
    with admin_engine.connect() as admin:
        for table in ("member_token", "notice", "event", "member"):
            for row in admin.exec_driver_sql(f'select * from "{table}"'):
                assert token not in repr(row)


def test_a_token_is_long_and_each_is_its_own(cast):
    _, here = new_member(cast)
    _, there = new_member(cast, "eastmoor")
    assert len(here) >= 32
    assert here != there


def test_using_one_link_spends_them_all_and_ends_every_sitting(client_as, cast):
    first, second = reset_token(client_as, cast), reset_token(client_as, cast)
    client = client_as(None)
    client.submit("/sign-in", email=EMAIL, password=PASSWORD)
    assert client_as(None).submit(f"/set-password/{second}", password=NEW).status == 303
    assert client.get("/account/").status == 303
    assert client_as(None).get(f"/set-password/{first}").status == 404


def test_a_new_password_opens_a_locked_account(client_as, cast):
    for _ in range(5):
        client_as(None).submit("/sign-in", email=EMAIL, password="not the right password")
    client_as(None).submit(f"/set-password/{reset_token(client_as, cast)}", password=NEW)
    assert client_as(None).submit("/sign-in", email=EMAIL, password=NEW).status == 303


@pytest.mark.parametrize(
    "weak",
    ["", "short words", "a" * 129, "Password1234!", "aaaaaaaaaaaaaa", "new@northshire.example"],
)
def test_a_password_that_is_easy_to_guess_spends_nothing(client_as, cast, weak):
    member_id, token = new_member(cast)
    page = client_as(None).submit(f"/set-password/{token}", password=weak)
    assert page.status == 422
    assert len(page.errors) == 1
    [member] = rows(cast, Member, Member.id == member_id)
    assert member.password_hash is None
    assert client_as(None).get(f"/set-password/{token}").status == 200


def test_a_sending_without_a_token_of_the_page_sets_nothing(client_as, cast):
    member_id, token = new_member(cast)
    assert client_as(None).post(f"/set-password/{token}", {"password": NEW}).status == 422
    [member] = rows(cast, Member, Member.id == member_id)
    assert member.password_hash is None


def test_sending_twice_sets_a_password_once(client_as, cast):
    member_id, token = new_member(cast)
    client = client_as(None)
    fields = client.get(f"/set-password/{token}").fields() | {"password": NEW}
    answers = [client.post(f"/set-password/{token}", fields) for _ in range(2)]
    assert [answer.location for answer in answers] == ["/sign-in", "/sign-in"]
    [member] = rows(cast, Member, Member.id == member_id)
    assert member.epoch == 1
    assert matches(member.password_hash, NEW)


def test_a_field_for_a_password_lets_a_manager_fill_it_in(client_as, cast):
    _, token = new_member(cast)
    field = client_as(None).get(f"/set-password/{token}").soup.select_one("[name=password]")
    assert field["autocomplete"] == "new-password"
    assert "onpaste" not in field.attrs
    assert "maxlength" not in field.attrs


def test_asking_for_a_new_password_sends_a_link(client_as, cast):
    client = client_as(None)
    page = client.follow(client.submit("/forgotten-password", email=EMAIL.upper()))
    assert "Check your email" in page.text
    [notice] = rows(cast, Notice, Notice.kind == NoticeKind.PASSWORD_RESET.value)
    assert notice.recipient_id == cast.member("northshire", "manager")


def test_asking_for_an_unknown_or_ended_account_looks_the_same_and_sends_nothing(client_as, cast):
    with cast.session() as session:
        reviewer = session.get_one(Member, ("northshire", cast.member("northshire", "reviewer")))
        end_member(session, cast.actor("northshire", "manager"), reviewer)
    seen = set()
    for email in (EMAIL, "nobody@northshire.example", "reviewer@northshire.example"):
        client = client_as(None)
        asked = client.submit("/forgotten-password", email=email)
        seen.add((asked.status, asked.location, client.follow(asked).text))
    assert len(seen) == 1
    assert len(rows(cast, Notice, Notice.kind == NoticeKind.PASSWORD_RESET.value)) == 1
    assert len(rows(cast, Event, Event.action == Action.RESET_ASKED.value)) == 3


def test_asking_again_and_again_is_stopped(client_as, cast):
    answers = [client_as(None).submit("/forgotten-password", email=EMAIL) for _ in range(6)]
    assert [answer.status for answer in answers] == [303] * 5 + [429]


def test_signs_that_cannot_be_seen_do_not_make_another_address(client_as, cast):
    """Or one mailbox could be filled by typing its address in ever new ways."""
    ways = [EMAIL, EMAIL.upper(), f" {EMAIL}", f"\x01{EMAIL}", f"m\x02{EMAIL[1:]}", f"{EMAIL}\x7f"]
    answers = [client_as(None).submit("/forgotten-password", email=email) for email in ways]
    assert [answer.status for answer in answers] == [303] * 5 + [429]


def test_asking_without_an_address_says_what_to_do(client_as):
    assert client_as(None).submit("/forgotten-password", email="").status == 422
