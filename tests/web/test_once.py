"""A form's number leads its own sender back, and tells nobody else anything."""

from uuid import UUID, uuid4

from sqlalchemy import select

from domain.boards.once import Submission


def sent(client, once):
    fields = client.get("/account/").fields("sign-out-everywhere")
    return client.post("/account/sign-out-everywhere", fields | {"once": once})


def test_a_second_sending_is_led_to_where_the_first_one_led(client_as, cast):
    client, once = client_as("manager"), str(uuid4())
    assert [sent(client, once).location for _ in range(2)] == ["/account/"] * 2
    with cast.session() as session:
        [kept] = session.scalars(select(Submission))
    assert kept.who == cast.member("northshire", "manager")


def test_another_persons_number_leads_nowhere(client_as, cast):
    once = str(uuid4())
    with cast.session() as session:
        session.add(Submission(id=uuid4(), location="/cases/N-1", who=None))
        session.add(
            Submission(
                id=UUID(once),
                location="/cases/N-1/family",
                who=cast.member("northshire", "manager"),
            )
        )
    for who in ("liaison", "panel", "administrator"):
        answer = client_as(who).post("/account/sign-out-everywhere", {"once": once})
        assert answer.status == 422
        assert "/cases" not in answer.location
