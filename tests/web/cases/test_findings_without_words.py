"""Some findings have no words to mark: a picture, for one."""

import io

from docx import Document

from tests.support.cases import referred_case


def test_a_finding_about_a_picture_is_shown_though_it_has_no_words(cast, client_as):
    reference = referred_case(cast)
    document = Document()  # python-docx puts a small picture of the page beside the text
    document.add_paragraph("Child A was seen often.")
    held = io.BytesIO()
    document.save(held)
    manager = client_as("manager")
    manager.submit(
        f"/cases/{reference}/reports/overview_report/word",
        file=(io.BytesIO(held.getvalue()), "a.docx"),
    )
    where = f"/cases/{reference}/reports/overview_report/1/check"
    assert manager.submit(where).status == 303
    page = manager.get(where)
    assert page.status == 200
    assert "What was found" in page.text
