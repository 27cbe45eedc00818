"""What to do in danger now: there for everybody, link or no link, and only what is known to be so."""

import re

import pytest

from tenants.board import Helpline
from tests.support.relatives import make_family

NUMBER = re.compile(r"(?:\d[ -]?){5,}")


@pytest.fixture
def family(cast):
    return make_family(cast)


def test_it_opens_without_a_link_and_says_nothing_of_whose_page_it_is(client_as):
    page = client_as(None).get("/family/help")
    assert page.status == 200
    assert "999" in page.text
    assert "press 55" in page.text
    assert "Back to your private pages" not in page.text
    assert page.soup.title.get_text(strip=True) == "Private page"


def test_every_page_leads_there_also_before_the_link_is_opened(client_as, family):
    client = client_as(None)
    shut = [family.path, "/family/" + "A" * 32, "/family/left", "/family/help"]
    for place in shut:
        assert client.get(place).soup.select_one('a[href="/family/help"]'), place
    client.submit(family.path)
    for place in ("/family/start", "/family/questions/helped", "/family/choices/reaching"):
        assert client.get(place).soup.select_one('a[href="/family/help"]'), place
    assert "Back to your private pages" in client.get("/family/help").text


def test_it_gives_no_number_that_the_board_has_not_given(client_as):
    page = client_as(None).get("/family/help")
    assert not NUMBER.search(page.soup.select_one("main").get_text(" "))


def test_the_boards_own_list_is_shown(client_as, monkeypatch):
    line = Helpline(name="Quiet Line", phone="0808 157 0123", says="Day or night.", source="Us")
    monkeypatch.setattr("web.family.helping.lines_of", lambda: (line,))
    page = client_as(None).get("/family/help")
    assert "Quiet Line" in page.text
    assert page.soup.select_one('a[href="tel:08081570123"]')
