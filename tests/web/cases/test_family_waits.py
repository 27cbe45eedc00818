"""What of the family waits: on the overview, in lists that turn, and in reminders of contacts."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select, text

from domain import clock
from domain.delivery.contacts import contact_waits
from domain.delivery.reminders import look_ahead
from domain.family.asked.queries import own_question
from domain.family.asked.verbs import send_answer
from domain.family.contacts import ContactNote, note_contact
from domain.family.meetings.notes import Written, note_meeting
from domain.notices.models import Notice
from tests.conftest import NOW
from tests.support.asked import ask_them
from tests.support.meetings import as_relative, asked, offered
from tests.support.relatives import add_family, make_case, make_family, relative_of
from tests.support.voices import send
from tests.web.cases.pages import statements

FRIDAY = date(2026, 3, 13)


@pytest.fixture
def family(cast):
    return make_family(cast)


def at(family, page=""):
    return f"/cases/{family.reference}/family/{family.relative}{page}"


def contact(cast, family, next_on=None, made_on=date(2026, 2, 27)):
    with cast.session() as session:
        actor = cast.actor("northshire", "manager")
        note = ContactNote(made_on, "phone", "no_answer", "Ana", next_on=next_on)
        note_contact(session, actor, relative_of(session, family), note)


def test_the_overview_leads_to_what_waits(cast, client_as, family):
    client, place = client_as("manager"), f"/cases/{family.reference}"
    assert "1 thing is owed to the family now" in client.get(place).text
    asked(cast, family)
    send(cast, family)
    question = ask_them(cast, family)
    with as_relative(cast, family) as (session, actor):
        row = own_question(session, family.relative, question)
        send_answer(session, actor, row, words="The nurse", seen=0)
    page = client.get(place)
    for words in (
        "A relative waits for times to meet",
        "A relative has answered a question",
        "A relative has sent what nobody has read yet",
    ):
        link = next(a for a in page.soup.select("main a") if words in a.text)
        assert client.get(str(link["href"])).status == 200
    client.get(at(family, "/views"))
    offered(cast, family)
    page = client.get(place)
    assert "nobody has read yet" not in page.text
    assert "Times for a meeting are offered, and not answered yet" in page.text


def test_the_overview_names_nobody_and_costs_the_same_for_more_of_them(cast, client_as, engine):
    family = make_family(cast)
    client, place = client_as("manager"), f"/cases/{family.reference}"
    asked(cast, family)
    client.get(place)
    few = statements(engine, lambda: client.get(place))
    for _ in range(3):
        asked(cast, add_family(cast, family.case))
    assert statements(engine, lambda: client.get(place)) == few
    assert "Rowan Ashby" not in client.get(place).text


def test_who_may_not_read_of_the_family_sees_none_of_it(cast, client_as, family):
    asked(cast, family)
    page = client_as("chair").get(f"/cases/{family.reference}")
    assert page.status == 200
    assert "A relative waits" not in page.text


@pytest.mark.parametrize("page", ["/contacts", "/meetings", "/questions"])
def test_lists_turn_at_twenty(cast, client_as, engine, family, page):
    makes = {"/contacts": contact, "/meetings": _met, "/questions": ask_them}
    client = client_as("manager")
    makes[page](cast, family)
    few = statements(engine, lambda: client.get(at(family, page)))
    for _ in range(22):
        makes[page](cast, family)
    found = client.get(at(family, page))
    assert "Page 1 of" in found.text
    assert statements(engine, lambda: client.get(at(family, page))) <= few + 1
    assert client.get(at(family, f"{page}?page=2")).status == 200
    assert "Page 2 of" in client.get(at(family, f"{page}?page=2")).text


def _met(cast, family):
    with cast.session() as session:
        actor = cast.actor("northshire", "manager")
        written = Written(date(2026, 2, 27), "phone", "Ana", "It was hard.", agreed=True)
        began = NOW - timedelta(days=3)
        note_meeting(session, actor, relative_of(session, family), written, began_at=began)


def test_notes_that_count_as_views_stand_with_the_views(cast, client_as, family):
    _met(cast, family)
    page = client_as("manager").get(at(family, "/views"))
    assert "They let these notes count as their views." in page.text
    assert "It was hard." in page.text


def written(cast):
    with cast.system_session() as session:
        look_ahead(session)
        rows = session.scalars(select(Notice).where(Notice.kind.like("contact_%"))).all()
        return sorted((row.kind, contact_waits(session, row)) for row in rows)


def test_whoever_agreed_is_reminded_the_working_day_before_and_after(cast, family):
    contact(cast, family, next_on=date(2026, 3, 16))  # a Monday
    assert written(cast) == []
    with clock.held(NOW + timedelta(days=11)):  # the Friday before
        assert written(cast) == [("contact_due", True)]
        assert written(cast) == [("contact_due", True)]
    with clock.held(NOW + timedelta(days=15)):  # the Tuesday after
        assert written(cast) == [("contact_due", True), ("contact_overdue", True)]
        contact(cast, family, made_on=date(2026, 3, 16))
        assert written(cast) == [("contact_due", False), ("contact_overdue", False)]


def test_once_they_have_left_the_managers_are_reminded(cast, family, admin_engine):
    contact(cast, family, next_on=FRIDAY)
    with admin_engine.begin() as admin:
        admin.execute(text("update contact_made set member_id = :who"),
                      {"who": cast.member("northshire", "reviewer")})  # fmt: skip
        admin.execute(text("update member set ended_at = now() where id = :who"),
                      {"who": cast.member("northshire", "reviewer")})  # fmt: skip
    with clock.held(NOW + timedelta(days=11)), cast.system_session() as session:
        look_ahead(session)
        told = session.scalars(select(Notice.recipient_id).where(Notice.kind == "contact_due"))
        assert told.all() == [cast.member("northshire", "manager")]


def test_a_case_without_family_shows_none_of_it(cast, client_as):
    make_case(cast, reference="2026-009")
    assert "owed to the family" not in client_as("manager").get("/cases/2026-009").text
