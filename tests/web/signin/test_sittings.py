from datetime import timedelta

import pytest
from sqlalchemy import text

from domain import clock
from tests.cast import PASSWORD
from tests.conftest import NOW


@pytest.fixture
def seated(client_as, cast):
    """Somebody who signed in through the door."""

    def make(who="manager", board="northshire"):
        client = client_as(None, board)
        done = client.submit("/sign-in", email=cast.email(board, who), password=PASSWORD)
        assert done.status == 303
        return client

    return make


def is_in(client):
    return client.get("/account/").status == 200


def cookie(client):
    return client.client.get_cookie("candour", domain=f"{client.board}.localhost").value


def with_cookie(client_as, value, board="northshire"):
    client = client_as(None, board)
    client.client.set_cookie("candour", value, domain=f"{board}.localhost")
    return client


def test_signing_out_ends_the_sitting_and_says_so(seated):
    client = seated()
    left = sign_out(client)
    assert left.location == "/sign-in"
    assert "You are signed out." in client.follow(left).text
    assert not is_in(client)


def sign_out(client):
    token = client.get("/account/").soup.select_one("form[action='/sign-out'] [name=csrf_token]")
    return client.post("/sign-out", {"csrf_token": token["value"]})


def test_a_copied_cookie_opens_nothing_once_its_sitting_is_over(seated, client_as):
    client = seated()
    copy = cookie(client)
    assert is_in(with_cookie(client_as, copy))
    sign_out(client)
    assert not is_in(with_cookie(client_as, copy))


@pytest.mark.parametrize("who", ["manager", "chair", "reviewer", "panel", "liaison"])
def test_everybody_can_sign_out(seated, who):
    client = seated(who)
    sign_out(client)
    assert not is_in(client)


def test_signing_out_leaves_another_sitting_alone(seated):
    here, there = seated(), seated()
    sign_out(here)
    assert is_in(there)


def test_signing_out_without_a_token_asks_once_more(seated):
    client = seated()
    asked = client.post("/sign-out")
    assert asked.status == 422
    assert "still signed in" in asked.text
    assert is_in(client)
    assert client.post("/sign-out", asked.fields()).status == 303


def test_a_cookie_of_one_board_is_noise_to_another(seated, client_as):
    copy = cookie(seated())
    assert not is_in(with_cookie(client_as, copy, "eastmoor"))


def test_raising_the_epoch_ends_every_sitting(seated, cast, admin_engine):
    here, there = seated(), seated()
    with admin_engine.connect() as admin:
        admin.execute(
            text("update member set epoch = epoch + 1 where id = :id"),
            {"id": cast.member("northshire", "manager")},
        )
    assert not is_in(here)
    assert not is_in(there)


def test_another_role_ends_every_sitting(seated, cast, admin_engine):
    client = seated("chair")
    with admin_engine.connect() as admin:
        admin.execute(
            text("update member set role = 'manager' where id = :id"),
            {"id": cast.member("northshire", "chair")},
        )
    assert not is_in(client)


def test_the_end_of_an_account_ends_every_sitting(seated, cast, admin_engine):
    client = seated("chair")
    with admin_engine.connect() as admin:
        admin.execute(
            text("update member set ended_at = now() where id = :id"),
            {"id": cast.member("northshire", "chair")},
        )
    assert not is_in(client)


def test_a_sitting_ends_after_twelve_hours_however_busy(seated):
    client = seated()
    with clock.held(NOW + timedelta(hours=11, minutes=59)):
        assert is_in(client)
    with clock.held(NOW + timedelta(hours=12)):
        assert not is_in(client)


def test_a_sitting_ends_after_an_hours_quiet(seated, app):
    client = seated()
    app.permanent_session_lifetime = timedelta(seconds=-1)
    assert not is_in(client)
    app.permanent_session_lifetime = timedelta(minutes=60)


def test_each_page_gives_the_sitting_another_hour(seated):
    client = seated()
    sent = client.get("/account/").response.headers.getlist("Set-Cookie")
    assert any(each.startswith("candour=") and "HttpOnly" in each for each in sent)


def test_a_cookie_without_a_sitting_opens_nothing(client_as, cast):
    client = client_as(None)
    with client.client.session_transaction(base_url=client.base) as session:
        session["_user_id"] = f"{cast.member('northshire', 'manager')}|manager|0"
    assert not is_in(client)


@pytest.mark.parametrize("name", ["candour.css", "candour.js"])
def test_a_file_that_is_the_same_for_everyone_carries_no_cookie(seated, name):
    answer = seated().get(f"/static/{name}", buffered=True)
    assert answer.status == 200
    assert "Set-Cookie" not in answer.response.headers
