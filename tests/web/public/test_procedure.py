"""The rules themselves, and two editions side by side."""

import pytest

from domain.procedures.account import account
from web.bench.statements import statements_on


@pytest.fixture
def board(registry):
    return registry.by_slug("northshire")


@pytest.fixture
def current(board):
    return next(iter(board.procedures.values()))


def test_every_rule_is_there_with_its_source_and_what_is_not_stated(client_as, current):
    found = client_as(None).get("/procedure")
    assert found.status == 200
    assert "public" in found.response.headers["Cache-Control"]
    for entry in account(current):
        article = found.soup.find(id=entry.key.replace(".", "-")).parent
        words = " ".join(article.get_text(" ").split())
        assert entry.source in words
        for sentence in (*entry.told, *entry.unsaid) if entry.stated else (entry.words,):
            assert " ".join(sentence.split()) in words
        if entry.nationally:
            assert entry.nationally in words
    silent = found.soup.find(id="not-stated").find_next("ul").select("a")
    assert len(silent) == len([entry for entry in account(current) if not entry.stated])


def test_the_rules_can_be_reached_from_the_home_page_the_menu_and_the_leaflets(client_as):
    client = client_as(None)
    for path in ("/", "/leaflets", "/leaflets/families"):
        found = client.get(path)
        assert found.soup.select_one('main a[href="/procedure"]'), path
        assert found.soup.select_one('nav a[href="/procedure"]'), path


def test_an_edition_has_an_address_of_its_own_and_no_other(client_as, current):
    client = client_as(None)
    assert client.get(f"/procedure/{current.key}").status == 200
    assert client.get("/procedure/1066").status == 404
    assert client_as(None, "").get("/procedure").status == 404
    assert client_as(None, "").get("/procedure/compare").status == 404


def test_the_board_is_set_beside_its_national_guidance_unasked(client_as, current):
    found = client_as(None).get("/procedure/compare")
    chosen = [option["value"] for option in found.soup.select("select option[selected]")]
    assert chosen == [current.extends, current.key]
    assert "Only the second states it" in found.text
    assert "The same" not in found.text


def test_every_rule_can_be_shown_and_any_two_editions_chosen(client_as):
    found = client_as(None).get("/procedure/compare?before=wt2010&after=wt2023&show=all")
    assert "Neither states it" in found.text
    assert "Working Together to Safeguard Children 2010" in found.text
    heads = {cell.get_text() for cell in found.soup.select("thead th:nth-child(2)")}
    assert len(heads) == 1


def test_the_same_edition_twice_differs_in_nothing(client_as, current):
    found = client_as(None).get(f"/procedure/compare?before={current.key}&after={current.key}")
    assert "These two editions state the same rules." in found.text


@pytest.mark.parametrize("asked", ["before=pirates", "before=&after=", "before=%00&show=%ff"])
def test_an_edition_that_is_not_there_is_quietly_the_boards_own(client_as, asked):
    assert client_as(None).get(f"/procedure/compare?{asked}").status == 200


def test_the_rules_ask_the_database_for_nothing_and_record_nothing(client_as, engine):
    client = client_as(None)
    client.get("/procedure")  # how the board is reached and looks is read once, and kept
    with statements_on(engine) as seen:
        for path in ("/procedure", "/procedure/compare"):
            assert "Set-Cookie" not in client.get(path).response.headers
    assert [it for it in seen if "insert" in it.lower() or "select" in it.lower()] == []
