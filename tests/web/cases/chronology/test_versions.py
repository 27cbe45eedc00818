"""Versions of the chronology: frozen by a worker, never changed, read, compared and cited."""

from datetime import date

import pytest
from sqlalchemy import select, text

from domain import clock
from domain.audit.actions import Action
from domain.audit.models import Event
from domain.cases.queries import case_by_reference
from domain.chronologies.kept.models import Chronology
from domain.chronologies.kept.taking import take_out
from domain.chronologies.versions.models import ChronologyVersion
from domain.files.models import StoredFile
from domain.files.store import read_file
from domain.people.queries import people_of
from domain.people.registering import Entry, change_person
from tests.conftest import NOW
from tests.support.cases import referred_case
from tests.support.chronologies import an_entry
from tests.support.reports import written
from tests.support.versions import FIRST, integrated_case, let_the_worker_work, on_panel, told
from tests.workers.standing import context_of, standing_on
from workers.jobs import versions


@pytest.fixture
def case(cast):
    return integrated_case(cast)


@pytest.fixture
def frozen(cast, runtime, client_as, case):
    client_as("manager").submit(f"/cases/{case}/chronology/versions/new", title="For the panel")
    assert let_the_worker_work(cast, runtime) == [True]
    return f"/cases/{case}/chronology/versions/1"


def test_a_version_is_put_together_by_a_worker_and_said_to_be_until_then(
    cast, runtime, client_as, case
):
    client = client_as("manager")
    here = f"/cases/{case}/chronology/versions"
    page = client.follow(client.submit(f"{here}/new", title="For the panel", why="It met."))
    assert "About to be put together" in page.text
    assert "not ready yet" in client.get(f"{here}/1").text
    assert let_the_worker_work(cast, runtime) == [True]
    page = client.get(here)
    assert "2 entries" in page.text
    assert "every 3s" not in str(page.soup)
    page = client.get(f"{here}/1")
    assert FIRST in page.text
    assert "Nothing was added, taken out or changed since." in page.text


def test_the_record_holds_the_hash_of_what_was_frozen(cast, runtime, frozen):
    with cast.session() as session:
        version = session.scalars(select(ChronologyVersion)).one()
        [said] = session.scalars(
            select(Event.particulars).where(Event.action == Action.VERSION_FROZEN)
        )
    assert (said["sha256"], said["entries"]) == (version.digest, 2)


def test_what_happened_since_is_told(cast, client_as, frozen, case):
    late = told(cast, case, "childrens_services", an_entry(date(2024, 5, 1), "A meeting."))
    assert "1 entry added since." in client_as("manager").get(frozen).text
    with cast.session() as session:
        actor = cast.actor("northshire", "manager")
        for row in session.scalars(select(Chronology).where(Chronology.id != late)):
            take_out(session, actor, row, because="A newer one will come.")
        session.flush()
        session.execute(text("update chronology_entry set first_day = first_day"))
    assert "1 entry added and 2 entries taken out since." in client_as("manager").get(frozen).text


def test_a_version_keeps_its_words_and_the_code_names_of_its_day(cast, client_as, frozen, case):
    with cast.session() as session:
        [child] = people_of(session, case_by_reference(session, case).id)
        entry = Entry("child", "Somebody Else", child.code_name, date(2021, 5, 4))
        change_person(session, cast.actor("northshire", "manager"), child, entry=entry)
    assert FIRST in client_as("manager").get(frozen).text
    coded = client_as("manager").get(f"{frozen}?codes=yes").text
    assert "Tansy" not in coded
    assert "Child A was seen at home" in coded


def test_who_may_not_see_names_reads_code_names(cast, client_as, frozen, case):
    on_panel(cast, case)
    assert "Tansy" not in client_as("panel").get(frozen).text
    assert client_as("panel").get(f"{frozen}?codes=no").text.count("Child A was seen") == 1


def test_a_file_that_was_changed_is_not_read(cast, client_as, frozen, runtime, admin_engine):
    with admin_engine.connect() as admin:
        admin.execute(text("update chronology_version set digest = 'another'"))
    page = client_as("manager").get(frozen)
    assert page.status == 409
    assert "not the one that was frozen" in page.text


def test_making_it_twice_makes_it_once(cast, runtime, frozen):
    with cast.session() as session:
        version = session.scalars(select(ChronologyVersion)).one()
        before = version.id, version.digest
    with standing_on(context_of(runtime)):
        assert not versions.freeze("northshire", str(before[0]))
        assert versions.sweep() == 0
    with cast.session() as session:
        assert session.query(StoredFile).count() == 1


def test_a_worker_that_was_stopped_half_way_is_followed_by_another(cast, runtime, client_as, case):
    client_as("manager").submit(f"/cases/{case}/chronology/versions/new", title="For the panel")
    with cast.session() as session:
        version = session.scalars(select(ChronologyVersion)).one()
        version.state, version.began_at = "at_work", clock.now()
    with standing_on(context_of(runtime)):
        assert versions.sweep() == 0
        with clock.held(NOW.replace(hour=11)):
            assert versions.sweep() == 1


def test_what_cannot_be_put_together_says_so(cast, runtime, client_as, case, monkeypatch):
    client = client_as("manager")
    client.submit(f"/cases/{case}/chronology/versions/new", title="For the panel")

    def broken(*_):
        raise OSError

    monkeypatch.setattr(versions, "put_together", broken)
    with pytest.raises(OSError):
        let_the_worker_work(cast, runtime)
    page = client.get(f"/cases/{case}/chronology/versions")
    assert "could not be put together" in page.text


def test_without_a_chronology_there_is_nothing_to_freeze(cast, client_as):
    page = client_as("manager").submit(
        f"/cases/{referred_case(cast)}/chronology/versions/new", title="For the panel"
    )
    assert page.status == 422
    assert page.errors == ["Nothing is taken in yet, so there is nothing to freeze."]


@pytest.mark.parametrize("who", ["panel", "liaison"])
def test_who_may_not_work_on_it_may_not_freeze_it(cast, client_as, case, who):
    assert client_as(who).get(f"/cases/{case}/chronology/versions/new").status in {403, 404}


def test_a_long_version_is_read_page_by_page_with_a_few_statements(
    cast, runtime, client_as, case, frozen
):
    many = [an_entry(date(2024, 4, 1), f"Call {number}.", row=number + 9) for number in range(120)]
    told(cast, case, "health", *many)
    client = client_as("manager")
    client.submit(f"/cases/{case}/chronology/versions/new", title="All")
    let_the_worker_work(cast, runtime)
    page = client.get(f"/cases/{case}/chronology/versions/2?page=3")
    assert "No 101:" in page.text
    assert "Call 119." in page.text


def test_a_draft_names_the_version_that_it_rests_on(cast, client_as, frozen, case):
    written(cast, case)
    here = f"/cases/{case}/reports/overview_report/1"
    client = client_as("manager")
    page = client.follow(client.submit(f"{here}/basis", version="1"))
    assert "version 1 of the chronology" in page.text
    assert client.submit(f"{here}/basis", version="7").status == 422


def test_nothing_of_it_lies_open(cast, runtime, frozen):
    with cast.session() as session:
        row = session.scalars(select(StoredFile)).one()
        sealed = runtime.files.get("northshire", row.storage_key)
        assert b"Tansy" not in sealed
        assert FIRST.encode() in read_file(session, runtime.files, row)
