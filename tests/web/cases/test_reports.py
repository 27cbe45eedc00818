"""The pages on which reports are written, brought in, read, checked, cleared and approved."""

import io
from datetime import date

import pytest
from sqlalchemy import text

from domain.audit.actions import Action
from domain.audit.models import Event
from domain.cases.appointed import Appointment
from domain.reports.drafts import Draft
from domain.reports.findings import Finding
from tests.domain.documents.files import CLEAN, DRAFT, paragraph, word_file
from tests.support.cases import referred_case
from tests.support.reports import (
    DOCUMENT,
    NAMING,
    TEXT,
    case_of,
    checked,
    cleared,
    ready,
    settled,
    written,
)
from tests.web.cases.pages import stale, statements, twice


@pytest.fixture
def reference(cast):
    return referred_case(cast)


@pytest.fixture
def at(reference):
    return f"/cases/{reference}/reports"


def count(cast, model):
    with cast.session() as session:
        return session.query(model).count()


def docx(data, name="Report about Tansy Thistlewood.docx"):
    return (io.BytesIO(data), name)


def test_the_documents_are_those_that_the_procedure_makes(client_as, at):
    page = client_as("manager").get(at)
    assert page.status == 200
    assert "Overview Report" in page.text
    assert "Nothing is written yet" in page.text
    assert client_as("manager").get(f"{at}/executive_summary/write").status == 404


def test_a_draft_is_written_and_read_back_as_a_page(cast, client_as, at):
    client = client_as("manager")
    page = client.follow(client.submit(f"{at}/{DOCUMENT}/write", text=TEXT))
    assert "Version 1 is saved" in page.text
    assert page.soup.find("h2", string="Findings")
    with cast.session() as session:
        assert session.query(Event).filter_by(action=Action.DRAFT_READ).count() == 1


def test_nothing_typed_can_become_a_script(client_as, at):
    client = client_as("manager")
    typed = "<script>alert(1)</script> <img src=x onerror=alert(1)> [a](javascript:alert(1))"
    page = client.follow(client.submit(f"{at}/{DOCUMENT}/write", text=typed))
    main = page.soup.find("main")
    assert not main.select("script, img")
    assert not [link for link in main.select("a") if "javascript" in link["href"]]


@pytest.mark.parametrize("typed", ["", "   ", "x" * 400_001])
def test_a_text_that_is_no_report_is_sent_back(cast, client_as, at, typed):
    page = client_as("manager").submit(f"{at}/{DOCUMENT}/write", text=typed)
    assert page.status == 422
    assert page.errors
    assert count(cast, Draft) == 0


def test_a_page_that_is_out_of_date_keeps_what_was_typed(cast, client_as, reference, at):
    client = client_as("manager")
    opened = client.get(f"{at}/{DOCUMENT}/write")
    written(cast, reference)
    fields = opened.fields() | {"text": "My own careful words."}
    page = client.post(f"{at}/{DOCUMENT}/write", fields)
    assert page.status == 422
    assert "version 1" in page.errors[0]
    assert "My own careful words." in page.form().textarea.get_text()
    assert count(cast, Draft) == 1


def test_sending_twice_makes_one_version(cast, client_as, at):
    first, second = twice(client_as("manager"), f"{at}/{DOCUMENT}/write", text=TEXT)
    assert first.location == second.location
    assert count(cast, Draft) == 1


def test_a_stale_token_keeps_what_was_typed_and_writes_nothing(cast, client_as, at):
    page = stale(client_as("manager"), f"{at}/{DOCUMENT}/write", text="Kept words.")
    assert page.status == 422
    assert "Kept words." in page.html
    assert count(cast, Draft) == 0


def test_a_word_document_comes_in_and_its_original_goes_out_under_a_neutral_name(
    client_as, reference, at
):
    client = client_as("manager")
    page = client.follow(client.submit(f"{at}/{DOCUMENT}/word", file=docx(CLEAN.read_bytes())))
    assert page.soup.select("main h2")
    answer = client.client.get(f"{at}/{DOCUMENT}/1/original", base_url=client.base)
    assert answer.data == CLEAN.read_bytes()
    assert answer.headers["Content-Disposition"] == (
        f"attachment; filename=confidential-{reference}-{DOCUMENT}-version-1.docx"
    )
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer.headers["Cache-Control"]


HOSTILE = {
    "empty.docx": b"",
    "program.docx": b"MZ\x90\x00",
    "web.docx": b"<html><script>alert(1)</script>",
    "cut.docx": DRAFT.read_bytes()[:900],
    "entity.docx": word_file("&lol;"),
    "wordless.docx": word_file(paragraph("")),
    "sheet.xlsx": b"PK\x03\x04",
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_word_document_is_sent_back_in_plain_words(cast, client_as, at, name):
    page = client_as("manager").submit(f"{at}/{DOCUMENT}/word", file=docx(HOSTILE[name], name))
    assert page.status == 422
    assert page.errors
    assert count(cast, Draft) == 0


def test_a_written_draft_has_no_original(cast, client_as, reference, at):
    written(cast, reference)
    assert client_as("manager").get(f"{at}/{DOCUMENT}/1/original").status == 404


def test_the_check_shows_what_it_found_and_each_is_settled(cast, client_as, reference, at):
    written(cast, reference, NAMING)
    client = client_as("manager")
    page = client.follow(client.submit(f"{at}/{DOCUMENT}/1/check"))
    assert page.soup.find("mark", string="Tansy Thistlewood")
    assert "Perhaps write Child A" in page.text
    link = page.soup.select_one("article a")["href"]
    empty = client.submit(link)
    assert (empty.status, len(empty.errors)) == (422, 2)
    page = client.follow(client.submit(link, settled_as="not_identifying", because="Another one."))
    assert "Another one." in page.text
    assert "1 of 1 settled" in page.text
    assert "Tansy" not in page.soup.title.text


def test_a_draft_is_cleared_and_its_approval_recorded(cast, client_as, reference, at):
    written(cast, reference)
    client = client_as("manager")
    refused = client.submit(f"{at}/{DOCUMENT}/1/clearance")
    assert refused.status == 422
    assert "Run the anonymity check" in refused.errors[0]
    early = client.submit(
        f"{at}/{DOCUMENT}/1/approval", approved_by="Us", approved_on=date(2026, 3, 1)
    )
    assert early.status == 422
    checked(cast, reference)
    page = client.follow(client.submit(f"{at}/{DOCUMENT}/1/clearance"))
    assert "Version 1 is cleared" in page.text
    future = client.submit(
        f"{at}/{DOCUMENT}/1/approval", approved_by="Us", approved_on=date(2027, 1, 1)
    )
    assert future.status == 422
    page = client.submit(
        f"{at}/{DOCUMENT}/1/approval", approved_by="Us", approved_on=date(2026, 3, 1)
    )
    assert "approval of version 1 is recorded" in client.follow(page).text


def test_the_possible_ones_are_settled_together(cast, client_as, reference, at):
    written(cast, reference, TEXT + "\n\nTansy was happy. The thistlewood stood high.")
    checked(cast, reference)
    client = client_as("manager")
    page = client.get(f"{at}/{DOCUMENT}/1/check/rest")
    if "nothing left" not in page.text:
        done = client.submit(f"{at}/{DOCUMENT}/1/check/rest", because="A plant.")
        assert "They are settled" in client.follow(done).text
    page = client.post(
        f"{at}/{DOCUMENT}/1/check/rest", page.fields() if page.soup.select("main form") else {}
    )
    assert page.status == 422


@pytest.mark.parametrize(
    ("who", "path", "status"),
    [
        ("liaison", "", 403),
        ("sub_group", "", 403),
        ("chair", "", 200),
        ("chair", f"/{DOCUMENT}/write", 403),
        ("chair", f"/{DOCUMENT}/1/check", 403),
        ("chair", f"/{DOCUMENT}/1/approval", 200),
        ("administrator", f"/{DOCUMENT}/1/approval", 403),
        ("reviewer", "", 404),
    ],
)
def test_each_page_is_for_those_whose_work_it_is(cast, client_as, reference, at, who, path, status):
    written(cast, reference)
    assert client_as(who).get(at + path).status == status


@pytest.mark.parametrize(
    "path", ["/2", "/9999", "/99999999999", "/0", "/1/check/00000000-0000-0000-0000-000000000000"]
)
def test_a_version_or_finding_that_is_not_there_is_not_found(cast, client_as, reference, at, path):
    written(cast, reference)
    assert client_as("manager").get(f"{at}/{DOCUMENT}{path}").status == 404


def test_another_boards_report_is_not_found(cast, client_as, reference, at):
    ready(cast, reference)
    stranger = client_as("manager", "eastmoor")
    for path in (
        "",
        f"/{DOCUMENT}/write",
        f"/{DOCUMENT}/1",
        f"/{DOCUMENT}/1/check",
        f"/{DOCUMENT}/1/approval",
    ):
        assert stranger.get(at + path).status == 404


def test_many_findings_take_no_more_statements_and_are_shown_a_page_at_a_time(
    cast, client_as, reference, at, engine
):
    written(cast, reference, NAMING)
    checked(cast, reference)
    client = client_as("manager")
    path = f"{at}/{DOCUMENT}/1/check?level=certain"
    client.get(path)
    few = statements(engine, lambda: client.get(path))
    many_names = "\n\n".join(f"On day {n} Tansy Thistlewood was seen." for n in range(60))
    written(cast, reference, many_names, seen=1)
    checked(cast, reference)
    settled(cast, reference)
    path = f"{at}/{DOCUMENT}/2/check?level=certain"
    assert statements(engine, lambda: client.get(path)) <= few
    assert len(client.get(path).soup.select("article")) == 20
    assert "Page 3 of 3" in client.get(f"{path}&page=3").text


def test_the_list_of_versions_takes_the_same_statements_for_few_and_many(
    cast, client_as, reference, at, engine
):
    written(cast, reference)
    client = client_as("manager")
    client.get(at)
    few = statements(engine, lambda: client.get(at))
    for seen in range(1, 8):
        written(cast, reference, seen=seen)
    assert statements(engine, lambda: client.get(at)) == few


def test_nothing_of_a_draft_lies_open_in_the_database(cast, client_as, reference, at, admin_engine):
    written(cast, reference, NAMING)
    checked(cast, reference)
    settled(cast, reference)
    cleared(cast, reference)
    with admin_engine.connect() as admin:
        for table in ("draft", "finding", "anonymity_check", "event"):
            rows = (
                admin.execute(text(f"select row_to_json(t)::text from {table} t")).scalars().all()
            )
            assert rows
            assert not any("Thistlewood" in row for row in rows)
    assert count(cast, Finding) == 1


def test_what_was_settled_in_an_earlier_version_is_offered_again(cast, client_as, reference, at):
    written(cast, reference, NAMING)
    checked(cast, reference)
    settled(cast, reference)
    written(cast, reference, NAMING + " More.", seen=1)
    checked(cast, reference)
    client = client_as("manager")
    link = client.get(f"{at}/{DOCUMENT}/2/check").soup.select_one("article a")["href"]
    page = client.get(link)
    assert "settled in another version" in page.text
    assert "Another family of that name" in page.form().textarea.get_text()
    assert client.submit(link).status == 422


def test_an_appointed_reviewer_writes_brings_in_checks_settles_and_clears(
    cast, client_as, reference, at
):
    with cast.session() as session:
        member, manager = (
            cast.member("northshire", "reviewer"),
            cast.member("northshire", "manager"),
        )
        row = Appointment(
            case_id=case_of(session, reference).id, member_id=member, role_key="lead", title="Lead Reviewer",
            declared=[], appointed_on=date(2026, 3, 1), recorded_by_id=manager,
        )  # fmt: skip
        session.add(row)
    client = client_as("reviewer")
    client.follow(client.submit(f"{at}/{DOCUMENT}/word", file=docx(CLEAN.read_bytes())))
    client.follow(client.submit(f"{at}/{DOCUMENT}/write", text=NAMING))
    page = client.follow(client.submit(f"{at}/{DOCUMENT}/2/check"))
    link = page.soup.select_one("article a")["href"]
    client.follow(client.submit(link, settled_as="not_identifying", because="Another one."))
    assert (
        "Version 2 is cleared" in client.follow(client.submit(f"{at}/{DOCUMENT}/2/clearance")).text
    )
    gate = client.get(f"/cases/{reference}/publication")
    assert gate.status == 200
    assert f"{DOCUMENT}/2/approval" not in gate.html
