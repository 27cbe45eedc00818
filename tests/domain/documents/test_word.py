import re

import pytest

from domain.documents import package
from domain.documents.word import read_word
from domain.errors import Invalid
from tests.domain.documents.files import CLEAN, DRAFT, paragraph, report, word_file, zip_of


def texts(document, kind):
    return [surface.text for surface in document.surfaces if surface.kind == kind]


def test_a_report_becomes_a_page_with_headings_lists_tables_and_footnotes():
    html = report(CLEAN).html
    assert "<h2>The family</h2>" in html
    assert '<th scope="col">' in html
    assert '<li id="fn1">' in html
    assert "<h2>Appendix 1: Terms of reference</h2>" in html


def test_a_page_holds_no_picture_style_script_or_address_but_web_ones():
    html = report(DRAFT).html
    assert not re.search(r"<img|style=|class=|<script|mailto:", html)


def test_hidden_and_struck_out_text_never_reaches_the_page():
    html = report(DRAFT).html
    assert "Maisie" not in html
    assert "Larkspur" not in html


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("table", "Tyler"),
        ("footnote", "Sørensen"),
        ("header", "ZW (Wisniewska)"),
        ("footer", "Wisniewska Z"),
        ("text_box", "Yasmin Qureshi"),
        ("comment", "Diane Lister"),
        ("comment_author", "Femi Adebayo"),
        ("insertion", "Hope Field"),
        ("deletion", "Larkspur Close"),
        ("change_author", "Kirsty Tweddle"),
        ("hidden", "Maisie-May Brook"),
        ("hidden", "St Oswin’s CE Primary School"),
        ("property", "Jo Hartnell"),
        ("property", "Millrace Surgery"),
        ("property", "Operation Tarn"),
        ("alt_text", "Leanne Brook"),
        ("link", "leanne.brook88@mailbox.example"),
        ("image_metadata", "Bethan Locke"),
        ("image_metadata", "54.930000 N, 1.890000 E"),
        ("field_code", "Lukasz Wisniewski"),
        ("bookmark", "Maisie_May_Brook_carer"),
    ],
)
def test_every_place_a_curious_reader_could_look_is_read(kind, words):
    assert any(words in text for text in texts(report(DRAFT), kind))


def test_places_are_said_in_words_people_use():
    places = {surface.place for surface in report(DRAFT).surfaces}
    assert {"Comment 2, author", "Table 1, row 6, column 1", "Footnote 3"} <= places


def test_what_is_left_out_of_the_page_is_said():
    assert any("Comments" in note for note in report(DRAFT).notes)


def test_a_name_across_several_runs_is_one_text():
    runs = "".join(f"<w:r><w:t>{part}</w:t></w:r>" for part in ("Le", "an", "ne"))
    document = read_word(word_file(f"<w:p>{runs}</w:p>"))
    assert texts(document, "body") == ["Leanne"]


def test_parts_nobody_expects_are_read_too():
    people = b'<p xmlns:w="x"><person w:author="Leanne Brook"/><note>kept by Leanne</note></p>'
    document = read_word(word_file(paragraph("Hello"), **{"word/people.xml": people}))
    assert texts(document, "other") == ["Leanne Brook", "kept by Leanne"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        b"%PDF-1.7 not word",
        b"PK\x03\x04 half",
        zip_of({"a.txt": b"x"}),
        zip_of({"word/document.xml": b"<a/>"}),
        DRAFT.read_bytes()[:40_000],
        word_file("<w:p>"),
    ],
)
def test_what_is_not_a_whole_word_document_is_refused_in_a_sentence(data):
    with pytest.raises(Invalid, match=r"^[A-Z].*\.$"):
        read_word(data)


def test_a_locked_or_old_file_is_refused_with_what_to_do():
    with pytest.raises(Invalid, match="password"):
        read_word(package.OLE_MAGIC + b"\0" * 600)


def test_a_file_with_macros_is_refused():
    with pytest.raises(Invalid, match="macros"):
        read_word(word_file(paragraph("x"), **{"word/vbaProject.bin": b"x"}))


def test_a_file_that_swells_is_refused():
    with pytest.raises(Invalid, match="too big"):
        read_word(word_file(paragraph("x" * 3_000_000)))


def test_a_file_of_endless_depth_is_refused():
    with pytest.raises(Invalid, match="too big"):
        read_word(word_file("<w:sdt>" * 300 + "</w:sdt>" * 300))


def test_a_file_with_too_many_parts_is_refused(monkeypatch):
    monkeypatch.setattr(package, "MAX_PARTS", 2)
    with pytest.raises(Invalid, match="too big"):
        read_word(word_file(paragraph("x")))


def test_a_document_type_is_refused_before_its_entities_are_read():
    evil = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
    with pytest.raises(Invalid, match="damaged"):
        read_word(word_file(paragraph("x"), **{"customXml/item1.xml": evil}))


def test_reading_does_not_depend_on_files_outside_the_document():
    assert read_word(word_file(paragraph("Only this"))).html == "<p>Only this</p>"
