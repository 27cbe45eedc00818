"""The integrated chronology as one account."""

from datetime import date

import pytest

from domain.agencies.models import Agency
from domain.cases.queries import case_by_reference
from domain.chronologies.kept.models import State
from tests.support.cases import referred_case
from tests.support.chronologies import a_chronology, an_entry


@pytest.fixture
def case(cast):
    return referred_case(cast)


def given(cast, reference, kind, *entries, **named):
    with cast.session() as session:
        a_chronology(
            session,
            case_by_reference(session, reference),
            session.get_one(Agency, ("northshire", cast.agency("northshire", kind))),
            *entries,
            member=cast.member("northshire", "manager"),
            **named,
        )


def test_entries_of_all_agencies_stand_in_the_order_in_which_things_happened(cast, client_as, case):
    given(cast, case, "health", an_entry(date(2024, 3, 2), "A visit at home."))
    given(cast, case, "police", an_entry(date(2024, 3, 1), "A call to the house."))
    page = client_as("manager").get(f"/cases/{case}/chronology").text
    assert page.index("A call to the house.") < page.index("A visit at home.")


def test_what_is_not_taken_in_is_not_part_of_it(cast, client_as, case):
    given(cast, case, "health", an_entry(date(2024, 3, 2), "A visit."), state=State.READY)
    page = client_as("manager").get(f"/cases/{case}/chronology").text
    assert "A visit." not in page
    assert "No chronology has been taken in yet." in page
