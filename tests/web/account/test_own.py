import pytest
from sqlalchemy import select

from domain.audit.actions import Action
from domain.audit.models import Event
from domain.members.models import Member
from tests.cast import PASSWORD

NEW = "three ordinary words"


@pytest.fixture
def seated(client_as, cast):
    def make(who="manager", password=PASSWORD):
        client = client_as(None)
        client.submit("/sign-in", email=cast.email("northshire", who), password=password)
        return client

    return make


def recorded(cast, action):
    with cast.system_session() as session:
        return session.scalars(select(Event).where(Event.action == action.value)).all()


def member(cast, who):
    with cast.system_session() as session:
        return session.get_one(Member, ("northshire", cast.member("northshire", who)))


@pytest.mark.parametrize(
    ("who", "role"),
    [("manager", "Board manager"), ("reviewer", "Reviewer"), ("liaison", "Agency liaison")],
)
def test_everybody_sees_their_own_account(client_as, who, role):
    page = client_as(who).get("/account/")
    assert page.status == 200
    assert role in page.text
    assert f"{who}@northshire.example" in page.text


def test_a_liaison_sees_which_agency_they_are_of(client_as):
    assert "Northshire health" in client_as("liaison").get("/account/").text


def test_somebody_not_signed_in_is_asked_to(client_as):
    assert client_as(None).get("/account/").location == "/sign-in"


@pytest.mark.parametrize("who", ["manager", "reviewer", "liaison"])
def test_changing_a_password_keeps_this_sitting_and_ends_the_others(seated, cast, who):
    here, there = seated(who), seated(who)
    done = here.submit("/account/password", current=PASSWORD, password=NEW)
    assert "Your password is changed" in here.follow(done).text
    assert there.get("/account/").status == 303
    assert seated(who, NEW).get("/account/").status == 200
    assert seated(who, PASSWORD).get("/account/").status == 303
    assert len(recorded(cast, Action.MEMBER_CHANGED_PASSWORD)) == 1


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"current": "something else"}, "This is not your current password."),
        ({"current": ""}, "Enter your current password"),
        ({"password": ""}, "Enter a new password"),
        ({"password": "short"}, "Use at least 12 characters."),
        ({"password": "passwordpassword"}, "Many people use this password"),
    ],
)
def test_a_password_that_cannot_be_is_refused_and_nothing_changes(seated, cast, typed, message):
    client = seated()
    before = member(cast, "manager").password_hash
    page = client.submit("/account/password", **({"current": PASSWORD, "password": NEW} | typed))
    assert page.status == 422
    assert message in page.errors[0]
    assert NEW not in page.html
    assert member(cast, "manager").password_hash == before


def test_guessing_at_the_current_password_is_stopped(seated):
    client = seated()
    answers = [
        client.submit("/account/password", current="a guess", password=NEW) for _ in range(11)
    ]
    assert answers[-1].status == 429


@pytest.mark.parametrize("who", ["chair", "panel", "liaison"])
def test_signing_out_everywhere_leaves_only_this_sitting(seated, cast, who):
    here, there = seated(who), seated(who)
    done = here.submit("/account/", "/sign-out-everywhere")
    assert "everywhere but here" in here.follow(done).text
    assert there.get("/account/").status == 303
    [event] = recorded(cast, Action.MEMBER_SIGNED_OUT_EVERYWHERE)
    assert event.actor_id == cast.member("northshire", who)


def test_sending_without_a_token_changes_nothing(seated, cast):
    client = seated()
    typed = {"current": PASSWORD, "password": NEW}
    assert client.post("/account/password", typed).status == 422
    assert client.post("/account/sign-out-everywhere").status == 422
    assert member(cast, "manager").epoch == 0
