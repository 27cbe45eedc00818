"""Chronologies that came: listed, taken in, and taken out again."""

from datetime import date

import pytest

from domain.agencies.models import Agency
from domain.cases.queries import case_by_reference
from domain.chronologies.kept.models import Chronology, State
from domain.chronologies.reading.doubts import Doubt
from domain.chronologies.reading.outcome import Queried
from tests.support.cases import referred_case
from tests.support.chronologies import a_chronology, an_entry

UNREAD = Queried({"sheet": "Chronology", "row": 9}, Doubt.UNREADABLE_DATE, "the other day")


@pytest.fixture
def case(cast):
    return referred_case(cast)


def given(cast, reference, *queried, state=State.READY):
    with cast.session() as session:
        return a_chronology(
            session,
            case_by_reference(session, reference),
            session.get_one(Agency, ("northshire", cast.agency("northshire", "health"))),
            an_entry(date(2024, 3, 2), "A visit at home."),
            member=cast.member("northshire", "manager"),
            state=state,
            queried=queried,
        ).id


def test_what_is_taken_in_is_part_of_the_account_until_it_is_taken_out(cast, client_as, case):
    row, client = given(cast, case), client_as("manager")
    here = f"/cases/{case}/chronology/files"
    assert "Northshire health" in client.get(here).text
    client.follow(client.submit(f"{here}/{row}/take-in"))
    assert "A visit at home." in client.get(f"/cases/{case}/chronology").text
    client.follow(client.submit(f"{here}/{row}/take-out", because="It is not theirs."))
    assert "A visit at home." not in client.get(f"/cases/{case}/chronology").text
    client.follow(client.submit(f"{here}/{row}/take-in"))
    assert "A visit at home." in client.get(f"/cases/{case}/chronology").text


def test_rows_that_wait_are_said_and_must_be_known_before_it_is_taken_in(cast, client_as, case):
    row, client = given(cast, case, UNREAD), client_as("manager")
    where = f"/cases/{case}/chronology/files/{row}/take-in"
    page = client.submit(where)
    assert page.status == 422
    [said] = page.errors
    assert said.startswith("1 row waits for somebody to look, and will be no part of it.")
    assert client.submit(where, without="yes").status == 303


@pytest.mark.parametrize("state", [State.WAITING, State.READING, State.UNREADABLE])
def test_what_was_not_read_cannot_be_taken_in(cast, client_as, case, state):
    row = given(cast, case, state=state)
    page = client_as("manager").submit(f"/cases/{case}/chronology/files/{row}/take-in")
    assert page.errors == ["This chronology has not been read yet, so it cannot be taken in."]


@pytest.mark.parametrize(
    ("who", "status"),
    [("administrator", 200), ("panel", 404), ("sub_group", 403), ("chair", 403), ("liaison", 403)],
)
def test_who_may_work_on_what_came(cast, client_as, case, who, status):
    row = given(cast, case)
    assert client_as(who).get(f"/cases/{case}/chronology/files").status == status
    page = client_as(who).get(f"/cases/{case}/chronology/files/{row}/take-in")
    assert page.status == {"panel": 403}.get(who, status)


def test_another_boards_is_not_there(cast, client_as, case):
    row = given(cast, case)
    page = client_as("manager", "eastmoor").get(f"/cases/{case}/chronology/files/{row}/take-in")
    assert page.status == 404


def test_a_case_to_which_nothing_came_says_so(client_as, case):
    page = client_as("manager").get(f"/cases/{case}/chronology/files")
    assert "No chronology has come yet." in page.text


def test_the_very_same_file_is_not_taken_in_twice_and_a_newer_one_takes_its_place(
    cast, client_as, case
):
    old, new, client = given(cast, case), given(cast, case), client_as("manager")
    here = f"/cases/{case}/chronology/files"
    client.follow(client.submit(f"{here}/{old}/take-in"))
    page = client.get(f"{here}/{new}/take-in")
    assert "0 new entries, 1 are the same, and 0 entries are gone" in page.text
    assert client.submit(f"{here}/{new}/take-in").errors == [
        "Choose whether it takes the place of the other"
    ]
    with cast.session() as session:
        for row in (old, new):
            session.get_one(Chronology, ("northshire", row)).fingerprint = b"the same"
    twice = client.submit(f"{here}/{new}/take-in", instead="no")
    assert twice.errors == ["The very same file is taken in already, so nothing would be new."]
    assert "The very same file came twice" in client.get(f"{here}/{new}").text
    client.follow(client.submit(f"{here}/{new}/take-in", instead="yes"))
    with cast.session() as session:
        states = {row: session.get_one(Chronology, ("northshire", row)).state for row in (old, new)}
    assert states == {old: State.TAKEN_OUT, new: State.TAKEN_IN}
