"""The pages that anyone may read."""

import pytest

from web import cache

PAGES = [
    "/",
    "/leaflets",
    "/leaflets/families",
    "/contacts",
    "/accessibility",
    "/privacy",
    "/library",
]


@pytest.mark.parametrize("path", PAGES)
def test_anyone_may_read_the_boards_pages(client_as, path):
    page = client_as(None).get(path)
    assert page.status == 200
    assert page.soup.h1
    assert "public" in page.response.headers["Cache-Control"]
    assert "Set-Cookie" not in page.response.headers


def test_the_home_page_says_what_the_board_is_for_and_where_to_go(client_as):
    page = client_as(None).get("/")
    assert "Serious Case Review" in page.text
    assert page.soup.select_one('a[href="/leaflets/families"]')
    assert page.soup.select_one('a[href="/library"]')
    assert page.soup.select_one('a[href="/sign-in"]')


def test_the_apex_lists_the_boards_with_their_addresses(client_as):
    page = client_as(None, "").get("/")
    assert page.status == 200
    links = {
        link["href"].partition("//")[2].partition(".")[0] for link in page.soup.select("main li a")
    }
    assert links == {"northshire", "eastmoor"}


@pytest.mark.parametrize(
    "path", ["/leaflets", "/library", "/contacts", "/theme.css", "/brand/mark.svg"]
)
def test_at_the_apex_no_board_is_guessed(client_as, path):
    assert client_as(None, "").get(path).status == 404


@pytest.mark.parametrize("path", ["/accessibility", "/privacy", "/robots.txt"])
def test_at_the_apex_the_sites_own_pages_are_there(client_as, path):
    assert client_as(None, "").get(path).status == 200


def test_a_leaflet_nobody_wrote_is_not_found(client_as):
    assert client_as(None).get("/leaflets/pirates").status == 404
    assert client_as(None).get("/leaflets/pirates.pdf").status == 404


def test_a_leaflet_can_be_printed_and_is_made_once(client_as):
    client = client_as(None)
    first = client.client.get("/leaflets/families.pdf", base_url=client.base)
    assert first.data.startswith(b"%PDF-")
    assert first.mimetype == "application/pdf"
    assert client.client.get("/leaflets/families.pdf", base_url=client.base).data == first.data


def test_each_board_has_its_own_leaflet_and_look(client_as):
    here, there = client_as(None), client_as(None, "eastmoor")
    for path in ("/leaflets/families", "/theme.css", "/brand/mark.svg", "/"):
        assert here.get(path).html != there.get(path).html


def test_what_is_cached_always_names_its_board(client_as):
    for board in ("northshire", "eastmoor"):
        client_as(None, board).get("/theme.css")
    kept = [key for key in cache.what_is_kept() if key[1] == "theme"]
    assert {key[0] for key in kept} >= {"northshire", "eastmoor"}


def test_the_cache_keeps_the_latest_used_and_no_more(monkeypatch):
    monkeypatch.setattr(cache, "MOST", 2)
    made = []
    for key in ("a", "b", "a", "c", "a", "b"):
        cache.cached("board", "test", key, lambda key=key: made.append(key))
    assert made == ["a", "b", "c", "b"]


def test_the_look_may_be_kept_and_is_asked_for_again_cheaply(client_as):
    client = client_as(None)
    first = client.client.get("/theme.css", base_url=client.base)
    assert first.mimetype == "text/css"
    tag = first.headers["ETag"]
    again = client.client.get("/theme.css", base_url=client.base, headers={"If-None-Match": tag})
    assert again.status_code == 304


def test_the_mark_cannot_run_anything(client_as):
    client = client_as(None)
    mark = client.client.get("/brand/mark.svg", base_url=client.base)
    assert mark.mimetype == "image/svg+xml"
    assert "default-src 'none'" in mark.headers["Content-Security-Policy"]
    assert mark.headers["X-Content-Type-Options"] == "nosniff"


def test_search_engines_are_kept_to_the_public_pages(client_as):
    assert "Disallow: /\n" in client_as(None).get("/robots.txt").html
