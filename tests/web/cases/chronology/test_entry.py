"""What people put to an entry, and what an agency is asked of it."""

from datetime import date, time

import pytest
from sqlalchemy import select, text

from domain.chronologies.entry import TimePrecision
from domain.chronologies.kept.models import ChronologyEntry
from domain.chronologies.kept.notes import EntryAnswer, EntryNote
from domain.notices.models import Notice
from tests.support.cases import asked_agency
from tests.support.chronologies import an_entry
from tests.web.cases.pages import statements

DAY = date(2024, 3, 2)


@pytest.fixture
def place(case):
    return f"/cases/{case}/chronology"


@pytest.fixture
def entry(cast, given):
    """One entry of health's, and where it stands."""
    given("health", an_entry(DAY, "A visit.", date_written="2/3/24"))
    with cast.session() as session:
        return session.scalars(select(ChronologyEntry.id)).one()


def told_of(admin_engine, kind):
    with admin_engine.connect() as admin:
        query = text("select recipient_id from notice where kind = :kind")
        return set(admin.execute(query, {"kind": kind}).scalars())


def test_a_flag_stands_with_its_reason_until_it_is_taken_off(client_as, place, entry):
    client = client_as("manager")
    done = client.submit(f"{place}/entries/{entry}", "/flag", why="Two times differ.")
    assert "Flagged: Two times differ." in client.follow(done).text
    flagged = client.get(f"{place}?flagged=person")
    assert "1 of 1 entries" in flagged.text
    client.submit(f"{place}/entries/{entry}", "/unflag")
    assert "No entry fits" in client.get(f"{place}?flagged=person").text


def test_a_comment_is_seen_by_those_who_read_the_chronology(client_as, place, entry):
    client_as("manager").submit(
        f"{place}/entries/{entry}", "/comment", comment="Compare the school."
    )
    assert "Compare the school." in client_as("administrator").get(place).text


def test_an_agency_is_asked_answers_and_sees_its_own_entry_alone(
    cast, admin_engine, client_as, case, given, place, entry
):
    request = asked_agency(cast, case)
    given("police", an_entry(DAY, "A call that night."))
    client = client_as("manager")
    client.submit(f"{place}/entries/{entry}", "/comment", comment="Between ourselves.")
    client.submit(f"{place}/entries/{entry}", "/query", question="Who was there?")
    assert told_of(admin_engine, "entry_queried") == {cast.member("northshire", "liaison")}
    assert "Questions to agencies (1 waiting)" in client.get(place).text

    liaison = client_as("liaison")
    shown = liaison.get(f"/requests/{request}")
    assert "2/3/24 A visit. The question Who was there?" in shown.text
    assert "Between ourselves." not in shown.text
    assert "A call that night." not in shown.text
    to_it = shown.soup.find("a", string=lambda words: words and "Answer this" in words)
    link = next(a["href"] for a in shown.soup.select("a") if "/entries/" in a["href"])
    assert to_it is not None or link
    liaison.submit(link, answer="The health visitor.")

    assert told_of(admin_engine, "entry_answered") == {cast.member("northshire", "manager")}
    assert "The health visitor." in client.get(place).text
    assert "Answered" in client.get(f"{place}/queries").text
    assert "waiting" not in client.get(place).text


def test_no_other_agency_finds_the_question(cast, client_as, case, place, entry):
    request = asked_agency(cast, case)
    asked_agency(cast, case, "police")
    client_as("manager").submit(f"{place}/entries/{entry}", "/query", question="Who was there?")
    with cast.session() as session:
        note = session.scalars(select(EntryNote.id)).one()
    assert client_as("police_liaison").get(f"/requests/{request}/entries/{note}").status == 404
    with cast.session(who="police_liaison") as session:
        assert not session.scalars(select(EntryNote.id)).all()
        assert not session.scalars(select(EntryAnswer.id)).all()


def test_an_agency_that_was_asked_for_nothing_cannot_be_asked(client_as, place, entry):
    page = client_as("manager").submit(f"{place}/entries/{entry}", "/query", question="Who?")
    assert page.status == 422
    assert "Make a request to it first." in page.errors[0]
    assert page.fields("/query")["question"] == "Who?"


def test_a_withdrawn_question_needs_no_answer(cast, client_as, case, place, entry):
    request = asked_agency(cast, case)
    client = client_as("manager")
    client.submit(f"{place}/entries/{entry}", "/query", question="Who was there?")
    client.submit(f"{place}/queries", "/withdraw")
    page = client_as("liaison").get(f"/requests/{request}")
    assert "Withdrawn" in page.text
    assert "Answer this question" not in page.text


def test_an_episode_is_named_holds_entries_and_is_shown_beside_them(client_as, place, entry):
    client = client_as("manager")
    made = client.submit(
        f"{place}/episodes/new",
        name="The first weeks",
        first_day=DAY,
        last_day=date(2024, 4, 1),
        matters="Nobody told another.",
    )
    episode = made.location.rsplit("/", 1)[1].split("?")[0]
    client.submit(f"{place}/entries/{entry}", "/episodes", episodes=episode)
    assert "Key practice episode: The first weeks" in client.get(place).text
    assert "1 of 1 entries" in client.get(f"{place}?episode={episode}").text
    assert "Nobody told another." in client.get(f"{place}/episodes/{episode}").text
    client.submit(f"{place}/episodes/{episode}", "/end")
    assert client.get(f"{place}/episodes/{episode}").status == 404


def test_an_episode_ends_no_earlier_than_it_starts(client_as, place):
    page = client_as("manager").submit(
        f"{place}/episodes/new", name="Odd", first_day=DAY, last_day=date(2024, 3, 1), matters="?"
    )
    assert page.errors == ["It must end on or after the day it starts."]


def test_how_far_each_entry_is_from_a_chosen_one(cast, client_as, given, place):
    sure = {"time_precision": TimePrecision.EXACT}
    given(
        "health",
        an_entry(DAY, "A call.", time=time(9, 0), **sure),
        an_entry(date(2024, 3, 3), "A visit.", time=time(11, 5), row=3, **sure),
        an_entry(date(2024, 3, 9), "A letter.", row=4),
    )
    page = client_as("manager").get(place)
    start = next(a["href"] for a in page.soup.select("a") if "Measure from here" in a.get_text())
    measured = client_as("manager").get(start).text
    assert "1 day 2 hours 5 minutes later" in measured
    assert "7 days later" in measured


def test_gaps_longer_than_so_many_days(client_as, given, place):
    given("health", an_entry(DAY, "One."), an_entry(date(2024, 6, 1), "Two.", row=3))
    given("police", an_entry(date(2024, 4, 1), "Three."))
    together = client_as("manager").get(f"{place}/gaps?days=40")
    assert "1 gap longer than 40 days" in together.text
    assert "2 April 2024 31 May 2024 60" in together.text
    apart = client_as("manager").get(f"{place}/gaps?days=40&by=agency")
    assert "Northshire health 3 March 2024 31 May 2024 90" in apart.text
    assert "no gap longer than 900 days" in client_as("manager").get(f"{place}/gaps?days=900").text


def test_a_timeline_with_its_table(client_as, given, place):
    given("health", an_entry(DAY, "One <b>bold</b>."), an_entry(date(2024, 6, 1), "Two.", row=3))
    page = client_as("manager").get(f"{place}/timeline?last=2024-05-01")
    assert len(page.soup.select("svg circle")) == 1
    assert "One <b>bold</b>." in page.text
    assert "Two." not in page.text


@pytest.mark.parametrize("part", ["", "/timeline", "/gaps", "/queries", "/episodes"])
def test_every_page_has_something_to_say_where_there_is_nothing(client_as, place, part):
    page = client_as("manager").get(f"{place}{part}")
    assert page.status == 200
    assert page.soup.select(".app-empty")


@pytest.mark.parametrize("who", ["chair", "liaison"])
def test_others_have_no_part_in_it(client_as, place, entry, who):
    for part in (f"/entries/{entry}", "/timeline", "/gaps", "/queries", "/episodes"):
        assert client_as(who).get(f"{place}{part}").status == 403


def test_another_boards_entry_is_not_there(client_as, place, entry):
    assert client_as("manager", "eastmoor").get(f"{place}/entries/{entry}").status == 404


def test_the_page_of_an_entry_asks_as_much_whatever_was_put_to_it(client_as, engine, place, entry):
    client = client_as("manager")
    here = f"{place}/entries/{entry}"
    client.submit(here, "/comment", comment="One.")
    few = statements(engine, lambda: client.get(here))
    for words in ("Two.", "Three.", "Four."):
        client.submit(here, "/comment", comment=words)
    assert statements(engine, lambda: client.get(here)) <= few <= 36


def test_notices_say_nothing_of_what_it_is_about(cast, client_as, case, place, entry):
    asked_agency(cast, case)
    client_as("manager").submit(f"{place}/entries/{entry}", "/query", question="Who was there?")
    with cast.system_session() as session:
        notice = session.scalars(select(Notice).where(Notice.kind == "entry_queried")).one()
        assert set(notice.particulars) == {"note"}
