"""The integrated chronology as one account."""

from datetime import date, time
from uuid import uuid4

import pytest
from sqlalchemy import select

from domain.cases.appointed import Appointment
from domain.cases.queries import case_by_reference
from domain.chronologies.entry import Precision, TimePrecision
from domain.chronologies.kept.models import State
from domain.chronologies.kept.searching import ChronologySearch
from domain.people.registering import Entry, add_person
from tests.support.chronologies import an_entry
from tests.web.cases.pages import stale, statements, twice

DAY = date(2024, 3, 2)
NOBODY = "0c0ffee0-0000-4000-8000-000000000000"


@pytest.fixture
def place(case):
    return f"/cases/{case}/chronology"


@pytest.fixture
def mother(cast, case):
    """Somebody on the register, with a nickname."""
    with cast.session() as session:
        found = case_by_reference(session, case)
        entry = Entry("family", "Rowan O'Dowd", "Mother", other_names=("Ro-Ro",))
        return add_person(session, cast.actor("northshire", "manager"), found, entry=entry).id


def seen(page):
    return [each.get_text(strip=True) for each in page.soup.select(".app-entry__text")]


def test_entries_of_all_agencies_stand_in_the_order_in_which_things_happened(
    client_as, given, place
):
    given("health", an_entry(DAY, "A visit at home."))
    given("police", an_entry(date(2024, 3, 1), "A call to the house."))
    assert seen(client_as("manager").get(place)) == ["A call to the house.", "A visit at home."]


def test_what_is_not_taken_in_is_not_part_of_it(client_as, given, place):
    given("health", an_entry(DAY, "A visit."), state=State.READY)
    page = client_as("manager").get(place).text
    assert "A visit." not in page
    assert "No chronology has been taken in yet." in page


def test_each_entry_says_when_who_says_so_and_how_old_the_child_was(client_as, given, place):
    entry = an_entry(
        DAY,
        "A visit.",
        time=time(14, 5),
        time_precision=TimePrecision.APPROX,
        date_written="2.3.24",
        time_written="c. 2.05pm",
        child_seen=False,
        columns={"action": "Rang the school."},
        flags=("mistyped_date",),
    )
    given("health", entry)
    page = client_as("manager").get(place).text
    assert "Saturday 2 March 2024" in page
    assert "about 14:05" in page
    assert "Written: 2.3.24, c. 2.05pm" in page
    assert "Northshire health" in page
    assert "Tansy Thistlewood: 2 years 9 months" in page
    assert "Child not seen" in page
    assert "What was done Rang the school." in page
    assert "The date seems to be mistyped" in page


def test_a_date_that_is_not_exact_says_how_it_was_taken(client_as, given, place):
    entry = an_entry(
        date(2024, 3, 1), "A letter.", last=date(2024, 3, 31), date_written="March 2024",
        precision=Precision.MONTH,
    )  # fmt: skip
    given("health", entry)
    page = client_as("manager").get(place).text
    assert "taken as 1 to 31 March 2024: only the month is known" in page
    assert "day not certain" in page


def test_filters_stand_in_the_address_and_go_together(cast, client_as, given, place):
    given(
        "health",
        an_entry(DAY, "Seen at home.", child_seen=True),
        an_entry(DAY, "Not seen.", child_seen=False, row=3),
        an_entry(date(2023, 1, 1), "Long ago.", child_seen=True, row=4),
    )
    given("police", an_entry(DAY, "A call.", child_seen=True))
    health = cast.agency("northshire", "health")
    page = client_as("manager").get(f"{place}?agency={health}&seen=yes&first=2024-01-01")
    assert seen(page) == ["Seen at home."]
    assert "1 of 4 entries" in page.text
    without = page.soup.select_one(".app-chip")
    assert "agency" not in without["href"]
    more = seen(client_as("manager").get(without["href"]))
    assert sorted(more) == ["A call.", "Seen at home."]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("seen=not-said", ["Voice.", "Vague.", "Doubtful."]),
        ("voice=yes", ["Voice."]),
        ("uncertain=yes", ["Vague."]),
        ("flagged=reader", ["Doubtful."]),
        ("flagged=person", []),
        ("last=2024-03-02", ["Voice.", "Vague."]),
        ("first=2024-04-02", ["Doubtful."]),
    ],
)
def test_what_can_be_asked(client_as, given, place, asked, expected):
    given(
        "health",
        an_entry(DAY, "Voice.", columns={"voice_of_the_child": "“I like it here.”"}),
        an_entry(DAY, "Vague.", last=date(2024, 3, 9), precision=Precision.WEEK, row=3),
        an_entry(date(2024, 4, 2), "Doubtful.", flags=("mistyped_date",), row=4),
    )
    assert sorted(seen(client_as("manager").get(f"{place}?{asked}"))) == sorted(expected)


@pytest.mark.parametrize(
    "asked",
    ["agency=x&person=1&line=z&first=never&seen=maybe&find=%00&page=-4&flagged=", f"find={NOBODY}",
     f"agency={NOBODY}&person={NOBODY}&episode={NOBODY}&line=7"],
)  # fmt: skip
def test_an_address_that_makes_no_sense_or_is_old_is_a_page_all_the_same(
    client_as, given, place, asked
):
    given("health", an_entry(DAY, "A visit."))
    assert client_as("manager").get(f"{place}?{asked}").status == 200


def test_somebody_is_found_by_any_name_and_no_name_is_in_the_address(
    client_as, given, place, mother
):
    given(
        "health",
        an_entry(DAY, "Spoke to ROWAN ODOWD."),
        an_entry(DAY, "Ro-Ro's sister rang.", row=3),
        an_entry(DAY, "A rowan tree fell.", row=4),
        an_entry(DAY, "Nobody was in.", row=5),
        an_entry(DAY, "As before.", columns={"action": "Mother to be rung."}, row=6),
    )
    page = client_as("manager").get(f"{place}?person={mother}")
    assert seen(page)[:2] == ["Spoke to ROWAN ODOWD.", "Ro-Ro's sister rang."]
    assert "Nobody was in." not in seen(page)
    assert "As before." in seen(page)
    hrefs = " ".join(str(each.get("href")) for each in page.soup.select("a"))
    assert "Rowan" not in hrefs


def test_names_give_way_to_code_names_at_a_switch(client_as, given, place, mother):
    given("health", an_entry(DAY, "Rowan's sister met Tansy Thistlewood and Mr Unknown."))
    page = client_as("manager").get(place)
    switch = next(a for a in page.soup.select("a") if a.get_text() == "Show code names")
    coded = client_as("manager").get(switch["href"])
    assert "Mother's sister met" in coded.text
    assert "Tansy" not in " ".join(seen(coded))
    assert "Mr Unknown" in coded.text
    assert "A name that is not in the register of people" in coded.text
    assert "Rowan" not in coded.text


def test_words_are_found_and_never_stand_in_an_address(cast, client_as, given, place):
    given(
        "health",
        an_entry(DAY, "Bruising to the left cheek."),
        an_entry(DAY, "The cheek was fine.", row=3),
        an_entry(DAY, "No concern.", columns={"action": "Bruises mapped, left cheek."}, row=4),
    )
    client = client_as("manager")
    sent = client.submit(place, "/find", words="bruis “left cheek”")
    assert "bruis" not in sent.location
    page = client.get(sent.location)
    assert seen(page) == ["Bruising to the left cheek.", "No concern."]
    assert "“bruis “left cheek””" in page.text
    with cast.session() as session:
        assert [row.words for row in session.scalars(select(ChronologySearch))] == [
            "bruis “left cheek”"
        ]


def test_looking_for_nothing_says_so(client_as, given, place):
    given("health", an_entry(DAY, "A visit."))
    assert client_as("manager").submit(place, "/find", words="").errors == [
        "Enter what to look for"
    ]
    wrong = client_as("manager").submit(f"{place}/find", words="?!")
    assert wrong.errors == ["Enter a word or a number to look for."]


def test_a_search_keeps_what_was_typed_with_a_stale_token_and_is_made_once(
    cast, client_as, given, place
):
    given("health", an_entry(DAY, "A visit."))
    again = stale(client_as("manager"), f"{place}/find", words="visit")
    assert again.status == 422
    assert again.fields("/find")["words"] == "visit"
    one, two = twice(client_as("manager"), f"{place}/find", words="visit")
    assert one.location == two.location


def test_another_cases_search_finds_nothing(client_as, given, place):
    given("health", an_entry(DAY, "A visit."))
    page = client_as("manager").get(f"{place}?find={uuid4()}")
    assert "No entry fits all of this." in page.text


@pytest.mark.parametrize("who", ["sub_group", "chair", "liaison"])
def test_others_have_no_part_in_it(client_as, place, who):
    assert client_as(who).get(place).status == 403


def test_another_boards_case_is_not_there(client_as, place):
    assert client_as("manager", "eastmoor").get(place).status == 404


def test_a_page_asks_as_much_whatever_there_is(client_as, engine, given, place):
    client = client_as("manager")
    given("health", an_entry(DAY, "One."))
    few = statements(engine, lambda: client.get(place))
    given("police", *(an_entry(DAY, f"No. {n}.", row=n) for n in range(2, 62)))
    assert statements(engine, lambda: client.get(place)) <= few
    assert few <= 30
    last = client.get(f"{place}?page=2")
    assert len(seen(last)) == 11
    assert "Page 2 of 2" in last.text


def test_a_panel_member_sees_code_names_whatever_the_address_says(cast, client_as, given, case):
    with cast.session() as session:
        found = case_by_reference(session, case)
        actor = cast.actor("northshire", "manager")
        entry = Entry("family", "Rowan O'Dowd", "Mother")
        add_person(session, actor, found, entry=entry)
        row = Appointment(case_id=found.id, role_key="panel_member", title="Panel member")
        row.member_id, row.recorded_by_id = cast.member("northshire", "panel"), actor.id
        row.declared, row.appointed_on = [], DAY
        session.add(row)
    given("health", an_entry(DAY, "Rowan rang."))
    panel, place = client_as("panel"), f"/cases/{case}/chronology"
    page = panel.get(f"{place}?codes=no")
    assert seen(page) == ["Mother rang."]
    assert "Rowan" not in page.text
    sent = panel.submit(f"{place}/find", words="rowan")
    assert "No entry fits" in panel.get(sent.location).text
