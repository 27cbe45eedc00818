"""The pages on which people decide what is one event."""

import pytest

from domain.chronologies.kept.models import Standing
from tests.support.cases import referred_case
from tests.support.same_events import OTHERS, entry_ids, events_in, given, looked, told_case


@pytest.fixture
def case(cast):
    reference = told_case(cast)
    looked(cast, reference)
    return reference


def at(case, rest=""):
    return f"/cases/{case}/chronology/events{rest}"


def the_event(cast, standing=Standing.SUGGESTED):
    with cast.session() as session:
        return events_in(session, standing)[0].id


def test_accounts_stand_side_by_side_with_why_and_where_they_differ(client_as, case):
    page = client_as("manager").get(at(case))
    assert page.status == 200
    assert len(page.soup.select(".app-account")) == 3
    for words in ("To decide (1)", "Accounts differ: the time", "23:40", "All are dated 14 March"):
        assert words in page.text


def test_confirming_leads_on_and_the_event_can_be_undone(cast, client_as, case):
    client, event = client_as("manager"), the_event(cast)
    sent = client.submit(at(case), action="/confirm")
    assert sent.location.endswith(f"?done={event}#decided")
    page = client.follow(sent)
    assert "The event of 14 March 2024 is kept as one event." in page.text
    assert "There is nothing to decide." in page.text
    page = client.follow(client.submit(at(case, f"/{event}"), action="/undo"))
    assert "To decide" in page.text
    assert "Manager of Northshire" in page.text


def test_after_a_decision_the_next_suggestion_is_in_focus(cast, client_as, case):
    with cast.session() as session:
        first = events_in(session)[0]
        chosen = entry_ids(session, "log 4.", "log 5.")
    client = client_as("manager")
    where = "&".join(f"entry={entry}" for entry in chosen)
    made = client.submit(at(case, f"/make?{where}"))
    later = made.location.rpartition("/")[2]
    client.submit(at(case, f"/{later}"), action="/undo")
    sent = client.submit(at(case, f"/{first.id}"), action="/refuse", because="Not the same.")
    assert "#decided" in sent.location
    page = client.get(at(case, "?show=refused"))
    assert "Why: Not the same." in page.text


def test_a_suggestion_is_split_as_chosen(cast, client_as, case):
    client, event = client_as("manager"), the_event(cast)
    where = at(case, f"/{event}/split")
    names = [name for name in client.get(where).fields() if name.startswith("of_")]
    assert len(names) == 3
    assert client.submit(where).status == 422  # all in one
    sent = client.submit(where, **{names[2]: "alone"})
    assert "is split" in client.follow(sent).text
    page = client.get(at(case, "?show=confirmed"))
    assert len(page.soup.select(".app-account")) == 2


def test_an_account_is_taken_out_and_a_note_written(cast, client_as, case):
    client, event = client_as("manager"), the_event(cast)
    client.submit(at(case), action="/confirm")
    page = client.follow(
        client.submit(at(case, f"/{event}"), action="/note", words="The ward's clock was slow.")
    )
    assert "The ward's clock was slow." in page.text
    assert "The ward's clock was slow." in client.get(f"/cases/{case}/chronology/conflicts").text
    page = client.follow(client.submit(at(case, f"/{event}"), action="/out"))
    assert len(page.soup.select(".app-account")) == 2
    assert "took an account out" in page.text


def test_accounts_are_joined_by_hand_or_it_says_what_to_do(cast, client_as, case):
    client = client_as("manager")
    with cast.session() as session:
        chosen = entry_ids(session, "log 4.", "number 4.")
    where = "&".join(f"entry={entry}" for entry in chosen)
    page = client.follow(client.submit(at(case, f"/make?{where}")))
    assert "They are kept as one event." in page.text
    assert "accounts differ" in page.text.lower()
    assert "Tick two or more" in client.get(at(case, "/make")).text
    assert client.submit(at(case, "/make?entry=nonsense")).status == 422


@pytest.mark.parametrize("sort", ["agree", "differ", "addition", "same_file", "nonsense"])
def test_the_page_is_sifted(client_as, case, sort):
    page = client_as("manager").get(at(case, f"?sort={sort}"))
    assert len(page.soup.select(".app-event")) == (1 if sort in {"differ", "nonsense"} else 0)


def test_where_accounts_differ_is_listed_by_field(client_as, case):
    client = client_as("manager")
    here = f"/cases/{case}/chronology/conflicts"
    assert "There is no confirmed event" in client.get(here).text
    client.submit(at(case), action="/confirm")
    page = client.get(here)
    assert "The time (1)" in page.text
    assert "The date (0)" in page.text
    assert len(client.get(f"{here}?field=time").soup.select(".app-event")) == 1
    assert len(client.get(f"{here}?field=date").soup.select(".app-event")) == 0


def test_looking_is_asked_for_and_how_it_stands_is_shown(cast, client_as):
    reference = referred_case(cast)
    client = client_as("manager")
    page = client.get(at(reference))
    assert "No chronology has been taken in yet." in page.text
    given(cast, reference, "health", *OTHERS["health"])
    assert "Nobody has looked for same events yet." in client.get(at(reference)).text
    page = client.follow(client.submit(at(reference), action="/look"))
    assert "Same events are about to be looked for." in page.text
    looked(cast, reference)
    page = client.get(at(reference, "/looking"))
    assert "through 6 entries" in page.text
    part = client.get(at(reference, "/looking"), headers={"HX-Request": "true"})
    assert "Show what was found" in part.text
    assert "<h1" not in part.html


@pytest.mark.parametrize(
    ("who", "status"),
    [("administrator", 200), ("panel", 404), ("sub_group", 403), ("chair", 403), ("liaison", 403)],
)
def test_who_may_look_at_same_events(cast, client_as, case, who, status):
    event, client = the_event(cast), client_as(who)
    for rest in ("", f"/{event}", "/looking"):
        assert client.get(at(case, rest)).status == status
    assert client.get(f"/cases/{case}/chronology/conflicts").status == status


def test_a_panel_member_reads_and_does_not_decide(cast, client_as, case):
    event, client = the_event(cast), client_as("panel")
    for act in ("confirm", "refuse", "undo", "note", "split"):
        assert client.get(at(case, f"/{event}/{act}")).status == 403
    assert client.get(at(case, "/make")).status == 403


def test_another_boards_or_cases_event_is_not_there(cast, client_as, case):
    event, other = the_event(cast), referred_case(cast, name="Rowan Ashdown")
    assert client_as("manager", "eastmoor").get(at(case, f"/{event}")).status == 404
    assert client_as("manager").get(at(other, f"/{event}")).status == 404


def test_in_the_account_the_others_stand_beside_an_entry_and_entries_can_be_ticked(
    cast, client_as, case
):
    client = client_as("manager")
    here = f"/cases/{case}/chronology"
    page = client.get(here)
    assert "May be told by others too" in page.text
    assert len(page.soup.select("input[name=entry][form=together]")) == 21
    assert page.soup.select_one("form#together")["action"].endswith("/events/make")
    client.submit(at(case), action="/confirm")
    page = client.get(here)
    assert page.text.count("Told by 3 agencies; they differ on the time") == 3
