from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from redis import Redis
from sqlalchemy import select, text

from domain import clock
from domain.audit.actions import Action
from domain.audit.models import Event
from domain.members import hashing
from domain.members.models import Member
from domain.members.queries import state_of
from tests.cast import PASSWORD
from tests.conftest import NOW
from web.limits import limiter
from web.signin.entering import NOT_RIGHT, is_local

EMAIL = "manager@northshire.example"


@pytest.fixture
def somebody(client_as):
    return client_as(None)


def enter(client, email=EMAIL, password=PASSWORD):
    return client.submit("/sign-in", email=email, password=password)


def member(cast, who="manager", board="northshire"):
    with cast.system_session(board) as session:
        return session.get_one(Member, (board, cast.member(board, who)))


def events(cast, action, board="northshire"):
    with cast.system_session(board) as session:
        return session.scalars(select(Event).where(Event.action == action)).all()


def change(admin_engine, cast, who, **values):
    """As another sitting would have left the row."""
    with admin_engine.connect() as admin:
        for name, value in values.items():
            admin.execute(
                text(f"update member set {name} = :value where id = :id"),
                {"value": value, "id": cast.member("northshire", who)},
            )


@pytest.mark.parametrize(
    ("who", "home"),
    [("manager", "/cases"), ("chair", "/cases"), ("panel", "/cases"), ("liaison", "/requests/")],
)
def test_signing_in_leads_to_where_the_work_is(somebody, cast, who, home):
    done = enter(somebody, cast.email("northshire", who))
    assert (done.status, done.location) == (303, home)
    assert somebody.get("/account/").status == 200


def test_signing_in_is_recorded_and_dated(somebody, cast):
    enter(somebody)
    [event] = events(cast, Action.MEMBER_SIGNED_IN)
    assert event.actor_id == event.subject_id == cast.member("northshire", "manager")
    assert member(cast).signed_in_at == NOW


def test_capitals_and_spaces_in_the_address_do_not_matter(somebody):
    assert enter(somebody, f"  {EMAIL.upper()} ").status == 303


def test_an_older_hash_is_made_anew_on_the_way_in(somebody, cast):
    enter(somebody)
    kept = member(cast).password_hash
    assert not hashing.is_outdated(kept)
    assert hashing.matches(kept, PASSWORD)


def ended(cast, admin_engine):
    change(admin_engine, cast, "manager", ended_at=NOW)


def never_activated(cast, admin_engine):
    change(admin_engine, cast, "manager", password_hash=None)


def locked(cast, admin_engine):
    change(admin_engine, cast, "manager", locked_until=NOW + timedelta(minutes=1))


def unchanged(cast, admin_engine):
    pass


FAILURES = [
    pytest.param(unchanged, "nobody@northshire.example", PASSWORD, id="unknown"),
    pytest.param(unchanged, EMAIL, "not the right password", id="wrong"),
    pytest.param(ended, EMAIL, PASSWORD, id="ended"),
    pytest.param(never_activated, EMAIL, PASSWORD, id="never activated"),
    pytest.param(locked, EMAIL, PASSWORD, id="locked"),
    pytest.param(unchanged, "manager@eastmoor.example", PASSWORD, id="another board's"),
]


@pytest.mark.parametrize(("arrange", "email", "password"), FAILURES)
def test_every_failure_says_and_costs_the_same(
    somebody, cast, admin_engine, monkeypatch, arrange, email, password
):
    arrange(cast, admin_engine)
    work = []
    verify = type(hashing.HASHER).verify
    monkeypatch.setattr(
        type(hashing.HASHER), "verify", lambda *args: work.append(1) or verify(*args)
    )
    answer = enter(somebody, email, password)
    assert answer.status == 422
    assert answer.errors == [NOT_RIGHT]
    assert len(work) == 1
    shown = answer.text.replace(email, "EMAIL")
    other = enter(somebody, "stranger@northshire.example", "whatever was typed")
    assert shown == other.text.replace("stranger@northshire.example", "EMAIL")
    assert somebody.get("/account/").status == 303


def test_the_password_is_not_shown_again(somebody):
    assert "not the right password" not in enter(somebody, password="not the right password").html


def test_five_failures_lock_an_account_until_fifteen_minutes_have_passed(somebody, cast):
    for _ in range(5):
        enter(somebody, password="not the right password")
    assert enter(somebody).errors == [NOT_RIGHT]
    assert len(events(cast, Action.MEMBER_LOCKED)) == 1
    assert state_of(member(cast)) == "Locked"
    with clock.held(NOW + timedelta(minutes=14, seconds=59)):
        assert enter(somebody).status == 422
    with clock.held(NOW + timedelta(minutes=15)):
        assert enter(somebody).status == 303
    assert member(cast).failed_sign_ins == 0


def test_tries_while_an_account_rests_do_not_lengthen_its_rest(somebody, cast):
    for _ in range(8):
        enter(somebody, password="not the right password")
    assert member(cast).locked_until == NOW + timedelta(minutes=15)
    assert len(events(cast, Action.MEMBER_LOCKED)) == 1


def test_signing_in_forgets_earlier_failures(somebody, cast):
    for _ in range(4):
        enter(somebody, password="not the right password")
    enter(somebody)
    assert member(cast).failed_sign_ins == 0


def test_many_tries_for_one_address_are_told_to_wait(somebody, client_as):
    answers = [enter(somebody, "nobody@northshire.example") for _ in range(11)]
    assert [answer.status for answer in answers] == [422] * 10 + [429]
    assert enter(client_as(None, "eastmoor"), "nobody@northshire.example").status == 422


def test_many_tries_from_one_place_are_told_to_wait(somebody):
    answers = [enter(somebody, f"nobody{number}@northshire.example") for number in range(21)]
    assert [answer.status for answer in answers] == [422] * 20 + [429]
    assert "Wait a minute" in answers[-1].text


def test_redis_is_told_no_address(somebody, runtime):
    enter(somebody, "nobody@northshire.example")
    keys = b" ".join(runtime.nudger.connection.keys("*"))
    assert b"candour-limits" in keys
    assert b"nobody" not in keys
    assert b"127.0.0.1" not in keys


def test_signing_in_works_while_redis_is_away(somebody, monkeypatch):
    def away(*_args, **_named):
        raise ConnectionError

    monkeypatch.setattr(Redis, "execute_command", away)
    monkeypatch.setattr(limiter.storage, "incr", away)
    try:
        assert enter(somebody).status == 303
    finally:
        limiter._storage_dead = False
        limiter._Limiter__check_backend_count = 0


@pytest.mark.parametrize("field", ["email", "password"])
def test_an_empty_answer_is_asked_for(somebody, field):
    answer = somebody.submit("/sign-in", **{"email": EMAIL, "password": PASSWORD, field: ""})
    assert answer.status == 422
    assert len(answer.errors) == 1


def test_what_is_far_too_long_or_not_an_address_is_refused(somebody):
    assert enter(somebody, "not an address").status == 422
    assert enter(somebody, "a" * 300 + "@northshire.example").status == 422
    assert enter(somebody, password="a" * 5000).status == 422


def test_a_sending_without_a_token_signs_nobody_in(somebody):
    page = somebody.post("/sign-in", {"email": EMAIL, "password": PASSWORD})
    assert page.status == 422
    assert EMAIL in page.html
    assert somebody.get("/account/").status == 303


def test_another_boards_token_signs_nobody_in(somebody, client_as):
    fields = client_as(None, "eastmoor").get("/sign-in").fields()
    somebody.get("/sign-in")
    page = somebody.post("/sign-in", fields | {"email": EMAIL, "password": PASSWORD})
    assert page.status == 422
    assert somebody.get("/account/").status == 303


def test_signing_in_leads_back_to_the_page_that_was_asked_for(somebody):
    asked = somebody.get("/account/password?from=here")
    assert urlsplit(asked.location).path == "/sign-in"
    assert enter(somebody).location == "/account/password?from=here"


@pytest.mark.parametrize(
    "path",
    [
        "//elsewhere.example",
        "/\\elsewhere.example",
        "https://elsewhere.example",
        "cases",
        "",
        "/\n/x",
    ],
)
def test_nobody_is_sent_to_another_site(somebody, path):
    assert not is_local(path)
    with somebody.client.session_transaction(base_url=somebody.base) as session:
        session["next"] = path
    assert enter(somebody).location == "/cases"


def test_nothing_of_an_earlier_sitting_is_carried_over(somebody):
    somebody.get("/sign-in")
    with somebody.client.session_transaction(base_url=somebody.base) as session:
        session["invitation"] = "somebody else's"
        before = session["csrf_token"]
    enter(somebody)
    with somebody.client.session_transaction(base_url=somebody.base) as session:
        assert "invitation" not in session
        assert session.get("csrf_token") != before


def test_there_is_no_door_where_there_is_no_board(app, cast):
    for path in ("/sign-in", "/forgotten-password", "/set-password/anything"):
        assert app.test_client().get(path, base_url="http://localhost").status_code == 404
