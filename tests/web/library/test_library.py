"""The library as anyone finds it."""

from datetime import timedelta
from uuid import uuid4
from xml.etree import ElementTree as ET

import pytest

from domain.publication.models import Publication
from domain.publishing.publishing import Words
from tests.support.cases import referred_case
from tests.support.reports import published, published_case, ready
from tests.web.cases.pages import statements

ATOM = "{http://www.w3.org/2005/Atom}"


def copies(cast, count):
    """More publications like the first, without setting type for each."""
    with cast.session() as session:
        first = session.query(Publication).first()
        same = {
            key: getattr(first, key)
            for key in (
                "case_id",
                "report_id",
                "draft_id",
                "summary",
                "html",
                "pdf",
                "words",
                "conditions",
                "member_id",
            )
        }
        for number in range(count):
            row = Publication(
                id=uuid4(), slug=f"copy-{number}", title=f"Copy {number}",
                published_at=first.published_at - timedelta(days=number + 1), **same,
            )  # fmt: skip
            row.welfare = "As before."
            session.add(row)


def test_an_empty_library_says_so(client_as):
    page = client_as(None).get("/library")
    assert page.status == 200
    assert "Nothing is published here yet" in page.text
    assert "No report holds those words" in client_as(None).get("/library?q=x").text


def test_a_report_can_be_found_read_and_kept(cast, client_as):
    reference = published_case(cast)
    client = client_as(None)
    link = client.get("/library").soup.select_one("main article a")["href"]
    assert link == f"/library/{reference}-overview-report"
    page = client.get(link)
    assert page.soup.h1.text == "Overview Report"
    assert "Published by Northshire" in page.text
    contents = [a["href"] for a in page.soup.select("nav[aria-labelledby=contents] a")]
    assert all(page.soup.select_one(anchor) for anchor in contents)
    assert len(contents) == 2
    answer = client.client.get(f"{link}.pdf", base_url=client.base)
    assert answer.mimetype == "application/pdf"
    assert answer.data.startswith(b"%PDF-")
    tag = {"If-None-Match": answer.headers["ETag"]}
    assert client.client.get(f"{link}.pdf", base_url=client.base, headers=tag).status_code == 304


@pytest.mark.parametrize(
    "question", ["%", "_", "\\", "'", "a' or '1'='1", "“”", "&|!", "x" * 5000, "\x00", "<b>"]
)
def test_signs_in_a_search_mean_nothing(cast, client_as, question):
    published_case(cast)
    page = client_as(None).get("/library", query_string={"q": question})
    assert page.status == 200
    if question != "\x00":
        assert not page.soup.select("main article")


@pytest.mark.parametrize("number", ["0", "-1", "99999999999999", "x", ""])
def test_a_page_number_that_is_none_shows_a_page(cast, client_as, number):
    published_case(cast)
    assert client_as(None).get(f"/library?page={number}").status == 200


def test_the_library_takes_the_same_statements_for_few_and_many(cast, client_as, engine):
    published_case(cast)
    copies(cast, 4)
    client = client_as(None)
    client.get("/library?q=services")
    few = statements(engine, lambda: client.get("/library?q=services"))
    copies_more(cast)
    assert statements(engine, lambda: client.get("/library?q=services")) == few
    page = client.get("/library?q=services")
    assert len(page.soup.select("main article")) == 20
    assert "Page 3 of 3" in client.get("/library?q=services&page=3").text


def copies_more(cast):
    with cast.session() as session:
        first = session.query(Publication).filter(Publication.slug.not_like("copy%")).one()
        same = {
            key: getattr(first, key)
            for key in (
                "case_id",
                "report_id",
                "draft_id",
                "summary",
                "html",
                "pdf",
                "words",
                "conditions",
                "member_id",
                "published_at",
            )
        }
        for number in range(45):
            row = Publication(id=uuid4(), slug=f"more-{number}", title=f"More {number}", **same)
            row.welfare = "As before."
            session.add(row)


def test_the_feed_is_sound_and_names_what_is_new(cast, client_as):
    reference = referred_case(cast)
    ready(cast, reference)
    published(cast, reference, Words('Report <1> & "more"', "It’s <b>short</b> & plain.", "Safe."))
    client = client_as(None)
    answer = client.client.get("/library/feed.atom", base_url=client.base)
    assert answer.mimetype == "application/atom+xml"
    feed = ET.fromstring(answer.data)  # noqa: S314 - our own
    entry = feed.find(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == 'Report <1> & "more"'
    assert (
        entry.findtext(f"{ATOM}id")
        == f"http://northshire.localhost/library/{reference}-overview-report"
    )
    assert feed.findtext(f"{ATOM}updated")


def test_an_empty_feed_is_sound_too(client_as):
    client = client_as(None)
    answer = client.client.get("/library/feed.atom", base_url=client.base)
    assert ET.fromstring(answer.data).findtext(f"{ATOM}updated")  # noqa: S314


def test_another_boards_library_holds_none_of_it(cast, client_as):
    reference = published_case(cast)
    stranger = client_as(None, "eastmoor")
    assert "Nothing is published" in stranger.get("/library").text
    for ending in ("", ".pdf"):
        assert stranger.get(f"/library/{reference}-overview-report{ending}").status == 404


@pytest.mark.parametrize(
    "path", ["/library/nothing-here", "/library/nothing-here.pdf", "/library/..%2f", "/library/%00"]
)
def test_what_was_never_there_is_not_found(client_as, path):
    assert client_as(None).get(path).status == 404
