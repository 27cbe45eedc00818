"""The gate as a page, publishing through it, and taking a report down."""

from datetime import date

import pytest

from domain.publication.models import Publication, Withdrawal
from tests.domain.publication.test_publishing import add_a_relative
from tests.support.cases import referred_case
from tests.support.reports import DOCUMENT, published_case, ready, written
from tests.web.cases.pages import stale, twice

TYPED = {
    "title": "Overview Report",
    "summary": "What we learned.",
    "welfare": "All are safe.",
    "extent": "whole",
    "sure": "sure",
}


@pytest.fixture
def reference(cast):
    return referred_case(cast)


@pytest.fixture
def at(reference):
    return f"/cases/{reference}/publication"


def count(cast, model, board="northshire"):
    with cast.session(board) as session:
        return session.query(model).count()


def test_the_gate_shows_every_condition_with_its_source_and_where_it_is_met(
    cast, client_as, reference, at
):
    assert "Nothing is written yet" in client_as("manager").get(at).text
    written(cast, reference)
    page = client_as("manager").get(at)
    assert page.text.count("Not met") == 2
    assert page.soup.select_one(f'a[href="/cases/{reference}/reports/{DOCUMENT}/1/check"]')
    assert page.soup.select_one(f'a[href="/cases/{reference}/reports/{DOCUMENT}/1/approval"]')
    assert not page.soup.select_one(f'a[href="{at}/{DOCUMENT}/publish"]')
    assert page.soup.select(".app-rule__source")


def test_a_manager_publishes_and_finds_it_in_the_library(cast, client_as, reference, at):
    ready(cast, reference)
    client = client_as("manager")
    assert client.get(at).soup.select_one(f'a[href="{at}/{DOCUMENT}/publish"]')
    page = client.follow(client.submit(f"{at}/{DOCUMENT}/publish", **TYPED))
    assert "is published" in page.text
    assert client_as(None).get(f"/library/{reference}-overview-report").status == 200


def test_what_is_not_yet_allowed_is_refused_in_the_words_of_the_rule(
    cast, client_as, reference, at
):
    written(cast, reference)
    page = client_as("manager").submit(f"{at}/{DOCUMENT}/publish", **TYPED)
    assert page.status == 422
    assert "The rule:" in page.text
    assert "What we learned." in page.html
    assert count(cast, Publication) == 0


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", ""),
        ("title", "x" * 201),
        ("summary", ""),
        ("summary", "x" * 1001),
        ("welfare", ""),
        ("sure", None),
        ("sure", "maybe"),
    ],
)
def test_publishing_asks_for_every_answer(cast, client_as, reference, at, field, value):
    ready(cast, reference)
    page = client_as("manager").submit(f"{at}/{DOCUMENT}/publish", **(TYPED | {field: value}))
    assert page.status == 422
    assert page.errors
    assert count(cast, Publication) == 0


def test_publishing_twice_or_with_an_old_token_makes_one_publication_or_none(
    cast, client_as, reference, at
):
    ready(cast, reference)
    client = client_as("manager")
    assert stale(client, f"{at}/{DOCUMENT}/publish", **TYPED).status == 422
    assert count(cast, Publication) == 0
    first, second = twice(client, f"{at}/{DOCUMENT}/publish", **TYPED)
    assert first.location == second.location
    assert count(cast, Publication) == 1


@pytest.mark.parametrize(
    ("who", "status"),
    [("administrator", 403), ("chair", 403), ("reviewer", 403), ("liaison", 403), ("manager", 200)],
)
def test_only_a_manager_publishes(cast, client_as, reference, at, who, status):
    ready(cast, reference)
    assert client_as(who).get(f"{at}/{DOCUMENT}/publish").status == status


def test_another_boards_gate_is_not_found(cast, client_as, reference, at):
    ready(cast, reference)
    stranger = client_as("manager", "eastmoor")
    for path in (
        "",
        f"/{DOCUMENT}/publish",
        f"/{DOCUMENT}/withdraw",
        f"/{DOCUMENT}/sent",
        f"/{DOCUMENT}/explain/family_notice",
    ):
        assert stranger.get(at + path).status == 404


def test_a_report_is_taken_down_with_a_note_and_a_reason(cast, client_as):
    reference = published_case(cast)
    at = f"/cases/{reference}/publication"
    client = client_as("manager")
    assert client.submit(f"{at}/{DOCUMENT}/withdraw").status == 422
    assert count(cast, Withdrawal) == 0
    typed = {"public_note": "It is being corrected.", "reason": "A mistake.", "sure": "sure"}
    page = client.follow(client.submit(f"{at}/{DOCUMENT}/withdraw", **typed))
    assert "taken down" in page.text
    assert "A mistake." in page.text
    gone = client_as(None).get(f"/library/{reference}-overview-report")
    assert gone.status == 410
    assert "It is being corrected." in gone.text
    assert "A mistake." not in gone.text
    assert client.get(f"{at}/{DOCUMENT}/withdraw").status == 404


def test_what_is_owed_to_the_family_is_signed_for_on_the_familys_own_pages(cast, client_as):
    reference = referred_case(cast, "eastmoor")
    relative = add_a_relative(cast, reference, "eastmoor")
    ready(cast, reference, board="eastmoor")
    at = f"/cases/{reference}/publication"
    client = client_as("manager", "eastmoor")
    duties = f"/cases/{reference}/family/duties"
    assert client.get(at).soup.select_one(f'main a[href="{duties}"]')
    assert client.get(f"{at}/{DOCUMENT}/explain/family_notice").status == 404
    path = f"/cases/{reference}/family/{relative.id}/duties/notice"
    assert client.get(duties).soup.select_one(f'main a[href="{path}"]')
    assert client.submit(path).status == 422
    page = client.follow(client.submit(path, reason="They asked us not to."))
    assert "They asked us not to. (signed by" in page.text
    assert "For 1 person it is signed why not" in client.get(at).text
    assert client.get(f"{at}/{DOCUMENT}/explain/approval").status == 404
    assert client.get(f"{at}/{DOCUMENT}/explain/nonsense").status == 404


def test_where_nobody_is_sent_it_the_page_says_so(cast, client_as, reference, at):
    ready(cast, reference)
    client = client_as("manager")
    assert "Everyone who must be sent" in client.get(f"{at}/{DOCUMENT}/sent").text
    assert (
        client.post(
            f"{at}/{DOCUMENT}/sent", {"recipient": "ofsted", "sent_on-day": date(2026, 3, 1).day}
        ).status
        == 422
    )
