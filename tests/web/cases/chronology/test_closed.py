"""A closed case: its chronology is read, and nothing that would be refused is offered."""

from datetime import date

import pytest
from sqlalchemy import select

from domain.cases.closure import Closure
from domain.cases.queries import case_by_reference
from domain.chronologies.kept.models import Chronology, ChronologyEntry
from domain.chronologies.reading.doubts import Doubt
from domain.chronologies.reading.outcome import Queried
from tests.support.chronologies import an_entry

DAY = date(2024, 3, 14)
WAITS = Queried({"sheet": "1", "row": 9}, Doubt.OUTSIDE_PERIOD, entry=an_entry(DAY, "Seen.", row=9))
PAGES = (
    "",
    "/files",
    "/files/{source}",
    "/entries/{entry}",
    "/episodes",
    "/events",
    "/queries",
    "/versions",
)


@pytest.fixture
def pages(cast, case, given):
    given("health", an_entry(DAY, "A visit at home."), queried=[WAITS])
    with cast.session() as session:
        closed = Closure(
            case_id=case_by_reference(session, case).id,
            closed_on=DAY,
            note="All is done.",
            conditions=[],
            member_id=cast.member("northshire", "manager"),
        )
        session.add(closed)
        source = session.scalars(select(Chronology.id)).one()
        entry = session.scalars(select(ChronologyEntry.id)).one()
    here = f"/cases/{case}/chronology"
    return [here + page.format(source=source, entry=entry) for page in PAGES]


def test_its_pages_are_read_and_offer_nothing_that_would_be_refused(client_as, pages):
    manager = client_as("manager")
    for path in pages:
        page = manager.get(path)
        assert page.status == 200, path
        assert "This case has been closed" in page.text
        sent = [
            form
            for form in page.soup.select("main form, .app-main form")
            if form.get("method") == "post"
        ]
        assert {str(form["action"]).split("?")[0].rsplit("/", 1)[1] for form in sent} <= {"find"}, (
            path
        )
        words = [link.text.strip() for link in page.soup.select("main a")]
        offers = ("Take in", "Take out", "Take it", "Bring", "Freeze", "Change", "Accept")
        assert not [word for word in words if word.startswith(offers)], path
