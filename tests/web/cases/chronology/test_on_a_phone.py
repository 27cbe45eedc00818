"""The pages of the integrated chronology on a phone, and with axe."""

from datetime import date, time

import pytest

from domain.cases.queries import case_by_reference
from domain.cases.scope import Terms, set_scope
from domain.chronologies.entry import Precision, TimePrecision
from tests.domain.cases.acting import under_review
from tests.support.cases import asked_agency
from tests.support.chronologies import an_entry
from tests.support.live import Visitor, free_port, served

LONG = "The health visitor called at the home, unannounced. Tansy was seen with her mother. " * 3


@pytest.fixture
def case(cast):
    reference, _ = under_review(cast)
    asked_agency(cast, reference, "police")
    terms = Terms(date(2024, 1, 1), date(2026, 2, 2), "Interviews.", "To learn.", ("Who knew?",))
    with cast.session() as session:
        found = case_by_reference(session, reference)
        set_scope(session, cast.actor("northshire", "manager"), found, after_version=0, terms=terms)
    return reference


@pytest.fixture
def manager(app, browser, given, case):
    given(
        "health",
        *(an_entry(date(2024, 3, day), LONG, row=day, date_written=f"{day}.3.24",
                   time=time(9, day), time_precision=TimePrecision.EXACT, child_seen=True,
                   columns={"action": "Weighed; to be seen again.", "source": "SystmOne"})
          for day in range(1, 29)),
    )  # fmt: skip
    given(
        "police",
        an_entry(date(2024, 3, 1), "A call to the house.", last=date(2024, 3, 31),
                 precision=Precision.MONTH, date_written="Mar 24", flags=("mistyped_date",)),
        *(an_entry(date(2024, 5, day), "A call.", row=day) for day in range(2, 30)),
    )  # fmt: skip
    port = free_port()
    with served(app, port):
        visitor = Visitor(browser, f"http://northshire.localhost:{port}", width=320)
        yield visitor.sign_in("manager@northshire.example")
        visitor.close()


@pytest.mark.browser
def test_each_page_fits_a_phone_and_is_accessible(manager, case):
    place = f"/cases/{case}/chronology"
    manager.open(f"/cases/{case}/chronology/episodes/new").type("Name", "The first weeks")
    manager.date("First day", date(2024, 3, 1)).date("Last day", date(2024, 4, 1))
    manager.type("Why does it matter?", "Nobody told another.").press("Save the episode")
    manager.open(place).sees("57 entries", "Rowan Fennimore: 4 years 11 months")
    manager.follow("Open").sees("Question to the agency")
    manager.type("Question to the agency", "Who was there?").press("Ask the agency").sees(
        "The agency is asked."
    )
    manager.type("Comment", "Compare the school.").press("Add the comment")
    manager.type("Why should somebody look", "Two times differ.").press("Flag this entry")
    manager.follow("The chronology").sees("Compare the school.", "Flagged: Two times differ.")
    manager.follow("Measure from here").sees("Measured from:")
    for part in ("/timeline", "/gaps?days=10", "/queries", "/episodes", "?codes=yes&seen=yes"):
        manager.open(f"{place}{part}")
