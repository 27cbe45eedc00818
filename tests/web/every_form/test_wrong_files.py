"""Every form that takes a file, sent one that is of no use: said beside the field, words kept."""

import pytest

from tests.domain.documents.files import paragraph, word_file, zip_of
from tests.web.every_form.sending import faults, names_of, rows, texts_of
from tests.web.every_form.stage import FORMS

UPLOADS = (
    "administration.translations.new",
    "cases.chronology.bring_table",
    "cases.chronology.new_file",
    "cases.reports.word",
    "family.files",
    "requests.own.show",
    "requests.writing.check",
)
WORD = word_file(paragraph("What we found."))
BOMB = zip_of({"[Content_Types].xml": b"<x/>", "word/document.xml": b"0" * 9_000_000})
FILES = {
    "a program": (b"MZ\x90\x00" + b"\x00" * 60, "report.exe"),
    "a program under another name": (b"MZ\x90\x00" + b"\x00" * 60, "report.docx"),
    "an empty one": (b"", "report.docx"),
    "half of one": (WORD[: len(WORD) // 2], "report.docx"),
    "words under another name": (b"Only words.", "report.docx"),
    "a document under another name": (WORD, "report.pdf"),
    "a page of the web": (b"<!DOCTYPE html><script>alert(1)</script>", "report.docx"),
    "one that unpacks to far more": (BOMB, "report.docx"),
    "one without an ending": (b"MZ", "report"),
    "one with a path for a name": (b"MZ", "../../etc/passwd"),
    "one with an odd name": (b"MZ", "r\u202eport\x00.docx"),
}


def test_every_form_with_a_file_is_tried_here(stage):
    taking = {
        endpoint
        for endpoint in FORMS
        if stage.before(endpoint).filled().form.select("input[type=file]")
    }
    assert taking == set(UPLOADS)


@pytest.mark.parametrize("endpoint", UPLOADS)
@pytest.mark.parametrize("kind", FILES)
def test_a_file_of_no_use_is_refused_beside_its_field(stage, endpoint, kind):
    opened = stage.before(endpoint).filled()
    [name] = names_of(opened.form, "file")
    sending = opened.typing(**{name: FILES[kind]})
    before = rows(stage.admin)
    page = sending.send()
    assert not faults(page, sending)
    assert page.soup.select_one(f'.govuk-error-summary a[href="#{name}"]'), page.errors
    assert rows(stage.admin) == before


@pytest.mark.parametrize("endpoint", UPLOADS)
def test_a_file_that_is_too_large_loses_no_words(stage, endpoint):
    opened = stage.before(endpoint).filled()
    [name] = names_of(opened.form, "file")
    sending = opened.typing(**{name: (b"\x00" * 26_500_000, "report.docx")})
    page = sending.send()
    assert not faults(page, sending)
    assert "MB" in page.errors[0]


@pytest.mark.parametrize("endpoint", UPLOADS)
def test_a_good_file_is_asked_for_again_where_something_else_is_wrong(stage, endpoint):
    opened = stage.before(endpoint).filled()
    [name] = names_of(opened.form, "file")
    sending = opened.typing(**{name: (WORD, "report.docx"), "csrf_token": "old"})
    page = sending.send()
    assert not faults(page, sending, linked=False)
    assert any("Choose the file again" in message for message in page.errors)


@pytest.mark.parametrize("endpoint", UPLOADS)
def test_what_nobody_could_send_is_answered_with_a_page_that_says_so(stage, endpoint):
    opened = stage.before(endpoint).filled()
    stage.calm()
    answer = opened.before.client.client.post(
        opened.where,
        base_url=opened.before.client.base,
        environ_overrides={"CONTENT_LENGTH": "900000000"},
        content_type="multipart/form-data; boundary=x",
    )
    assert answer.status_code == 413
    assert "too large" in answer.text


def test_the_longest_report_may_be_in_any_letters(stage):
    """Each takes up to twelve signs on its way here."""
    opened = stage.before("cases.reports.write").filled()
    [name] = texts_of(opened.form)
    for letter in ("é", "𝒵"):
        page = opened.typing(**{name: f"# {letter * 399_990}"}).send()
        assert page.status == 303, page.text[:200]
        opened = stage.before("cases.reports.write").filled()
