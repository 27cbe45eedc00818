"""Files of the chronology to take away: made by a worker, for one member, for a week."""

import io
from datetime import timedelta

import docx
import openpyxl
import page as page_validation
import pytest
from sqlalchemy import select

from domain import clock
from domain.audit.actions import Action
from domain.audit.models import Event
from domain.chronologies.versions.models import ChronologyExport
from domain.files.models import StoredFile
from tests.conftest import NOW
from tests.support.cases import referred_case
from tests.support.versions import FIRST, integrated_case, let_the_worker_work, on_panel
from tests.workers.standing import context_of, standing_on
from workers.jobs import versions


@pytest.fixture
def case(cast):
    return integrated_case(cast)


@pytest.fixture
def take(cast, runtime, client_as, case):
    """Ask for a file, let the worker make it, and download it."""

    def taken(kind, who="manager", query="", **typed):
        client = client_as(who)
        here = f"/cases/{case}/chronology/take-away{query}"
        asked = client.submit(here, kind=kind, **typed)
        assert asked.status == 303, asked.errors
        assert let_the_worker_work(cast, runtime) == [True]
        shown = client.get(here)
        [link] = [a for a in shown.soup.find_all("a") if a.has_attr("download")][:1]
        return client.get(link["href"])

    return taken


def words_in(document):
    [table] = docx.Document(io.BytesIO(document)).tables
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_a_word_document_holds_every_entry_under_headings(take):
    response = take("docx", called="names")
    assert words_in(response.response.data) == [
        ["No", "Agency", "Date", "Time", "Event", "Source", "Age"],
        ["1", "Northshire health", "2 March 2024", "", FIRST, "", "2 years 9 months"],
        ["2", "Northshire police", "4 March 2024", "", "=1+1 Officers called.", "", "2 years 10 months"],
    ]  # fmt: skip


def test_with_code_names_no_name_of_the_register_is_in_it(take):
    words = str(words_in(take("docx", called="codes").response.data))
    assert "Tansy" not in words
    assert "Child A was seen at home" in words


def test_a_workbook_holds_words_and_no_formula(take):
    sheet = openpyxl.load_workbook(io.BytesIO(take("xlsx", called="codes").response.data)).active
    cells = [cell for row in sheet for cell in row if cell.value is not None]
    assert "=1+1 Officers called." in [cell.value for cell in cells]
    assert "f" not in {cell.data_type for cell in cells}


def test_a_pdf_is_accessible(take):
    pdf = take("pdf", called="codes").response.data
    checked = page_validation.validate_pdf_bytes(
        pdf, profile=page_validation.ValidationProfile.PDF_UA_1
    )
    assert not checked.failures


def test_its_name_says_nothing_and_the_taking_is_on_record(cast, take, case):
    response = take("docx", called="names")
    said = response.response.headers["Content-Disposition"]
    assert said.startswith("attachment; filename=confidential-")
    assert case not in said
    with cast.session() as session:
        done = session.scalars(
            select(Event.action).where(Event.subject_kind == "chronology_export")
        ).all()
    assert set(done) == {Action.EXPORT_ASKED, Action.EXPORT_MADE, Action.FILE_READ}


def test_filters_leave_out_what_they_leave_out(take):
    rows = words_in(take("docx", query="?first=2024-03-04", called="names").response.data)
    assert len(rows) == 2


def test_a_version_is_taken_away_as_it_was_frozen(cast, runtime, client_as, case, take):
    client_as("manager").submit(f"/cases/{case}/chronology/versions/new", title="For the panel")
    let_the_worker_work(cast, runtime)
    document = docx.Document(
        io.BytesIO(take("docx", query="?version=1", called="names").response.data)
    )
    assert "Version 1, frozen on 2 March 2026. 2 entries." in [
        it.text for it in document.paragraphs
    ]


def test_who_may_not_see_names_is_not_asked_and_gets_code_names(cast, take, case):
    on_panel(cast, case)
    assert "Tansy" not in str(words_in(take("docx", who="panel").response.data))


def test_nobody_sees_or_downloads_what_somebody_else_asked_for(cast, client_as, take, case):
    take("docx", called="names")
    with cast.session() as session:
        row = session.scalars(select(ChronologyExport.id)).one()
    here = f"/cases/{case}/chronology/take-away"
    for who in ("administrator", "chair", "panel", "liaison"):
        assert client_as(who).get(f"{here}/{row}").status in {403, 404}
    assert "You have not asked for a file yet." in client_as("administrator").get(here).text


def test_after_a_week_it_is_deleted_and_said_to_be(cast, runtime, client_as, take, case):
    take("docx", called="names")
    with cast.session() as session:
        file = session.scalars(select(StoredFile)).one()
        key = file.storage_key
    path = runtime.files._path("northshire", key)
    assert path.exists()
    with standing_on(context_of(runtime)):
        assert versions.sweep() == 0
        with clock.held(NOW + timedelta(days=7, minutes=1)):
            assert versions.sweep() == 1
            assert versions.sweep() == 0
    assert not path.exists()
    with cast.session() as session:
        assert session.query(StoredFile).count() == 0
    assert (
        "Deleted after 7 days"
        in client_as("manager").get(f"/cases/{case}/chronology/take-away").text
    )


def test_too_many_entries_for_a_pdf_are_refused_in_words(
    cast, runtime, client_as, case, monkeypatch
):
    monkeypatch.setattr("domain.chronologies.writing.pdf.MOST", 1)
    client = client_as("manager")
    here = f"/cases/{case}/chronology/take-away"
    client.submit(here, kind="pdf", called="codes")
    let_the_worker_work(cast, runtime)
    assert "too many entries for one PDF" in client.get(here).text


def test_without_a_chronology_there_is_nothing_to_take_away(cast, client_as):
    here = f"/cases/{referred_case(cast)}/chronology/take-away"
    page = client_as("manager").submit(here, kind="docx", called="codes")
    assert page.status == 422
