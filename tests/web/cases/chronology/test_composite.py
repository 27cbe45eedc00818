"""One table of several agencies: brought in, read, told whose each account is, and taken in."""

import io

import pytest
from sqlalchemy import select

from domain.chronologies.kept.models import Chronology, ChronologyEntry
from tests.support.cases import referred_case
from tests.support.composites import a_table
from tests.workers.standing import context_of, standing_on
from workers.jobs import chronologies


@pytest.fixture
def case(cast):
    return referred_case(cast)


@pytest.fixture
def brought(cast, runtime, client_as, case):
    here = f"/cases/{case}/chronology/files"
    file = (io.BytesIO(a_table()), "composite.docx")
    client_as("manager").submit(f"{here}/several-agencies", file=file)
    with cast.session() as session:
        row = session.scalars(select(Chronology.id)).one()
    with standing_on(context_of(runtime)):
        assert chronologies.read("northshire", str(row)) == "ready"
    return f"{here}/{row}"


def whose(cast):
    with cast.session() as session:
        return list(
            session.scalars(select(ChronologyEntry.agency_id).order_by(ChronologyEntry.place))
        )


def test_agencies_are_found_by_name_whatever_the_letters(cast, brought):
    health, police = cast.agency("northshire", "health"), cast.agency("northshire", "police")
    assert whose(cast) == [health, None, police]


def test_what_is_not_found_can_be_matched_or_left_as_it_is_written(cast, client_as, brought, case):
    client = client_as("manager")
    page = client.get(f"{brought}/whose")
    assert "Fire and rescue (1 entry)" in page.text
    services = cast.agency("northshire", "childrens_services")
    client.submit(f"{brought}/whose", name_0=str(services))
    assert whose(cast)[1] == services
    client.submit(f"{brought}/take-in")
    page = client.get(f"/cases/{case}/chronology")
    assert "Northshire childrens services" in page.text
    assert client.submit(f"{brought}/whose", name_0="").status == 422


def test_left_as_it_is_written_it_is_shown_so(cast, client_as, brought, case):
    client = client_as("manager")
    client.submit(f"{brought}/whose")
    client.submit(f"{brought}/take-in")
    assert "Fire and rescue" in client.get(f"/cases/{case}/chronology").text


def test_no_agency_sees_what_a_table_of_several_says(client_as, brought):
    for who in ("liaison", "police_liaison"):
        assert client_as(who).get(f"{brought}/whose").status in {403, 404}


def test_a_file_that_is_none_is_refused(client_as, case):
    here = f"/cases/{case}/chronology/files/several-agencies"
    page = client_as("manager").submit(here, file=(io.BytesIO(b"%PDF-1.4"), "composite.docx"))
    assert page.status == 422


@pytest.mark.parametrize("who", ["panel", "chair"])
def test_who_may_not_work_on_it_brings_nothing_in(client_as, case, who):
    here = f"/cases/{case}/chronology/files/several-agencies"
    assert client_as(who).get(here).status in {403, 404}
