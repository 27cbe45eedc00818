"""Entries typed by hand: understood at once, the agency's own until they are sent."""

import pytest
from sqlalchemy import text

from tests.support.cases import asked_agency, referred_case


@pytest.fixture
def case(cast):
    reference = referred_case(cast)
    return reference, asked_agency(cast, reference)


def test_an_entry_is_saved_and_shown_as_it_was_understood(client_as, case):
    client, here = client_as("liaison"), f"/requests/{case[1]}/type"
    said = {"date": "about 3/4/2024", "time": "2pm", "text": "A visit.", "source": "Notes"}
    page = client.follow(client.submit(here, **said, child_seen="yes"))
    assert "Saved, the latest: About 3 April 2024" in page.text or "3 April 2024" in page.text
    assert page.soup.select_one("#date").has_attr("autofocus")
    client.follow(client.submit(here, date="March 2024", text="Letters were sent."))
    assert "2 entries so far" in client.get(here).text


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"date": "the other day", "text": "A."}, "We cannot read this date for certain."),
        ({"date": "31/2/2024", "text": "A."}, "There is no such day in the calendar."),
        ({"date": "3 March", "text": "A."}, "Write the year too."),
        ({"date": "3/3/2031", "text": "A."}, "This day has not come yet."),
        ({"date": "3/3/2024", "time": "teatime-ish 99", "text": "A."}, "We cannot read this time"),
        ({"date": "31/3/2024", "time": "01:30", "text": "A."}, "There was no such time"),
        ({"date": "3/3/2024", "text": ""}, "Write what happened"),
    ],
)
def test_what_cannot_be_understood_is_said_and_nothing_typed_is_lost(
    client_as, case, typed, message
):
    page = client_as("liaison").submit(f"/requests/{case[1]}/type", **typed)
    assert page.status == 422
    assert page.errors[0].startswith(message)
    assert page.soup.select_one("#date")["value"] == typed["date"]


def test_nobody_else_sees_them_until_they_are_sent(client_as, case):
    client, here = client_as("liaison"), f"/requests/{case[1]}/type"
    client.follow(client.submit(here, date="3/3/2024", text="A visit at home."))
    address = str(client.get(here).soup.select_one("a[href*='/rows/']")["href"])
    row = address.split("/chronology/")[1].split("/", maxsplit=1)[0]
    manager, files = client_as("manager"), f"/cases/{case[0]}/chronology/files"
    assert "No chronology has come yet." in manager.get(files).text
    assert manager.get(f"{files}/{row}").status == 404
    client.follow(client.submit(f"{here}/send"))
    assert "A visit at home." in manager.get(f"{files}/{row}").text
    assert manager.submit(f"{files}/{row}/take-in").status == 303


def test_another_agency_cannot_type_there(client_as, case):
    assert client_as("police_liaison").get(f"/requests/{case[1]}/type").status == 404


def test_an_entry_is_changed_or_removed_before_it_is_sent(client_as, case):
    client, here = client_as("liaison"), f"/requests/{case[1]}/type"
    client.follow(client.submit(here, date="3/3/2024", text="A visit at home."))
    address = str(client.get(here).soup.select_one("a[href*='/rows/']")["href"])
    client.follow(client.submit(address, date="4/3/2024", text="A visit at school.", mend="yes"))
    assert "A visit at school." in client.get(here).text
    client.follow(client.submit(address, aside="yes", because="A slip."))
    assert "A visit at school." not in client.get(here).text


LOOKS = (
    "select id::text from chronology",
    "select id::text from chronology_entry",
    "select count(*)::text from chronology_entry having count(*) > 0",
    "update chronology set entries = 7 where state = 'typing' returning id::text",
    "update chronology_entry set rank = 7 returning id::text",
)
BLIND = ("update chronology set entries = 7", "update chronology_entry set rank = 7")


@pytest.mark.parametrize("look", LOOKS)
def test_the_database_itself_keeps_from_the_board_what_is_not_sent(client_as, cast, case, look):
    client, here = client_as("liaison"), f"/requests/{case[1]}/type"
    client.follow(client.submit(here, date="3/3/2024", text="A visit at home."))
    with cast.session() as session:
        assert session.execute(text(look)).all() == []


@pytest.mark.parametrize("change", BLIND)
def test_nor_can_the_board_change_it_unseen(client_as, cast, case, change):
    client, here = client_as("liaison"), f"/requests/{case[1]}/type"
    client.follow(client.submit(here, date="3/3/2024", text="A visit at home."))
    with cast.session() as session:
        assert session.execute(text(change)).rowcount == 0


def test_the_board_finds_it_once_it_is_sent(client_as, cast, case):
    client, here = client_as("liaison"), f"/requests/{case[1]}/type"
    client.follow(client.submit(here, date="3/3/2024", text="A visit at home."))
    client.follow(client.submit(f"{here}/send"))
    with cast.session() as session:
        assert len(session.execute(text(LOOKS[0])).all()) == 1
        assert len(session.execute(text(LOOKS[1])).all()) == 1
