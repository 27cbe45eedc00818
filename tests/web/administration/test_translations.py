"""Leaflets in other languages: only what somebody approved, and marked when the English is newer."""

from datetime import date
from io import BytesIO

import pytest

from domain.documents.word_making import make_word
from tests.conftest import NOW

NEW = "/administration/translations/new"
PL = {
    "audience": "families",
    "language": "pl",
    "title": "Dla rodzin",
    "body": "# Co to jest\n\nNie musisz nic robić.\n\n- <script>alert(1)</script>",
    "approved_by": "Zofia Example",
    "approved_on": date(2026, 2, 27),
}
PUBLIC = "/leaflets/families/in/pl"


@pytest.fixture
def manager(client_as):
    return client_as("manager")


def test_an_approved_translation_is_listed_in_its_own_name_and_read(manager, client_as):
    manager.submit(NEW, **PL)
    visitor = client_as(None)
    link = visitor.get("/leaflets").soup.find("a", href=PUBLIC)
    assert link.get_text() == "polski"
    assert link["lang"] == "pl"
    page = visitor.get(PUBLIC)
    read = page.soup.select_one('div[lang="pl"]')
    assert read["dir"] == "ltr"
    assert "Nie musisz nic robić." in read.get_text()
    assert "approved for Northshire Safeguarding Children Board on 27 February 2026" in page.text
    assert "Zofia" not in page.text
    assert not read.find("script")
    assert "The English leaflet has changed" not in page.text


def test_one_from_right_to_left_says_so(manager, client_as):
    manager.submit(NEW, **PL | {"language": "ur", "title": "خاندانوں کے لیے", "body": "آپ"})
    page = client_as(None).get("/leaflets/families/in/ur")
    assert page.soup.select_one('div[lang="ur"]')["dir"] == "rtl"


def test_when_the_english_changes_both_pages_say_so(manager, client_as, monkeypatch):
    manager.submit(NEW, **PL)
    monkeypatch.setattr("web.public.translations.english_of", lambda *_: "Other words")
    assert "The English leaflet has changed since." in client_as(None).get(PUBLIC).text
    assert "Out of date" in manager.get("/administration/translations").text


def test_a_later_one_takes_its_place_and_it_can_be_taken_away(manager, client_as):
    manager.submit(NEW, **PL)
    manager.submit(NEW, **PL | {"body": "Nowe słowa."})
    assert "Nowe słowa." in client_as(None).get(PUBLIC).text
    manager.submit("/administration/translations/families/pl/withdrawal")
    assert client_as(None).get(PUBLIC).status == 404
    assert (
        "No leaflet is in another language yet." in manager.get("/administration/translations").text
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {"language": "xx-nothing"},
        {"language": "en"},
        {"body": ""},
        {"approved_by": ""},
        {"approved_on": NOW.date().replace(year=2027)},
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_shown(manager, client_as, wrong):
    page = manager.submit(NEW, **PL | wrong)
    assert page.status == 422
    assert page.errors
    assert client_as(None).get(PUBLIC).status == 404


def test_another_board_has_none_of_it_and_only_managers_put_them_up(manager, client_as):
    manager.submit(NEW, **PL)
    assert client_as(None, board="eastmoor").get(PUBLIC).status == 404
    assert client_as("reviewer").get(NEW).status == 403


def brought(data, name):
    return {key: value for key, value in PL.items() if key != "body"} | {
        "file": (BytesIO(data), name)
    }


def test_the_words_of_a_file_are_taken_as_if_they_were_pasted(manager, client_as):
    page = manager.submit(NEW, **brought("# Nagłówek\n\nSłowa.".encode(), "leaflet.md"))
    assert page.status == 303
    read = client_as(None).get(PUBLIC)
    assert "Słowa." in read.text
    assert "You can print this page" in read.text


def test_a_word_file_brings_its_headings_and_lists(manager, client_as):
    html = "<h2>Nagłówek</h2><p>Słowa.</p><ul><li>Jeden</li></ul>"
    made = make_word(html, title="", subtitle="")
    assert manager.submit(NEW, **brought(made, "leaflet.docx")).status == 303
    read = client_as(None).get(PUBLIC).soup.select_one('div[lang="pl"]')
    assert read.find(string="Nagłówek").parent.name in {"h2", "h3"}
    assert read.find("li").get_text(strip=True) == "Jeden"


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"%PDF-1.4 x", "leaflet.pdf", "Choose a file of one of these kinds"),
        (b"\x00\x01", "leaflet.txt", "plain text"),
        (b"\xff\xfd", "leaflet.txt", "Save it as UTF-8"),
        (b"   ", "leaflet.txt", "There are no words in this file."),
        (b"x" * 40_001, "leaflet.txt", "40,000 characters or less"),
    ],
)
def test_a_file_that_will_not_do_is_refused_in_words(manager, data, name, said):
    page = manager.submit(NEW, **brought(data, name))
    assert page.status == 422
    assert said in page.text


def test_one_or_the_other_is_given(manager):
    both = PL | brought(b"Words", "leaflet.txt")
    assert "not both" in manager.submit(NEW, **both).text
    neither = manager.submit(NEW, **PL | {"body": ""})
    assert neither.status == 422
    assert "Paste the words of the leaflet, or choose a file." in neither.text
