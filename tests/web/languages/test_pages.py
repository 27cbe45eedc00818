"""The family's pages in a language that is not English."""

from datetime import UTC, datetime

import pytest

from domain.family.copies import give_copy, tell_date
from domain.family.invitations import LINK_LASTS
from domain.reports.drafts import Draft
from tests.conftest import NOW
from tests.support.axe import overflow, violations
from tests.support.languages import PLAIN, plain_words
from tests.support.live import PHONE, free_port, served
from tests.support.relatives import (
    approved_draft,
    hold_views,
    invitation_of,
    make_family,
    relative_of,
)
from web.languages.choosing import FAMILY_LANGUAGE

WORDS = "The health visitor listened."


@pytest.fixture
def language(request, app):
    app.config[FAMILY_LANGUAGE] = request.param
    yield request.param
    app.config[FAMILY_LANGUAGE] = "en"


@pytest.fixture
def family(cast):
    """With something to read, and a day told."""
    made = make_family(cast)
    draft = approved_draft(cast, made)
    with cast.session("northshire") as session:
        actor, relative = cast.actor("northshire", "manager"), relative_of(session, made)
        row = session.get_one(Draft, ("northshire", draft))
        give_copy(session, actor, relative, row, means="link")
        tell_date(session, actor, relative, row, publish_on=NOW.date(), means="phone")
    return made


@pytest.fixture
def relative(client_as, family, language):
    client = client_as(None)
    client.submit(family.path)
    return client


def places(page):
    return {
        str(link["href"]).partition("#")[0]
        for link in page.soup.select('a[href^="/family"]')
        if not link.get("href", "").endswith(("/calendar.ics", "/family/exit"))
    }


def walk(client, start="/family/start"):
    """Every page that can be reached by links, once."""
    seen, waiting = {}, [start]
    while waiting:
        place = waiting.pop(0)
        seen[place] = client.get(place)
        waiting += sorted(places(seen[place]) - seen.keys() - set(waiting))
    return seen


@pytest.mark.parametrize("language", ["en-XA"], indirect=True)
def test_no_page_holds_a_word_that_is_not_in_the_catalogue(relative, family, cast):
    relative.submit("/family/questions/helped", words=WORDS)
    relative.submit("/family/check")
    for place, page in (walk(relative) | walk(relative, "/family/sent")).items():
        if page.response.mimetype == "text/html":
            assert not plain_words(page.html), place
            assert '<html lang="en-XA"' in page.html, place
    hold_views(cast, family)
    for place in ("/family/start", "/family/check", "/family/questions/helped"):
        assert not plain_words(relative.get(place).html)


@pytest.mark.parametrize("language", ["en-XA"], indirect=True)
def test_nor_does_a_page_that_says_no(relative, family, app):
    for page in (
        relative.get(family.path),
        relative.get("/family/questions/another"),
        relative.get("/family/" + "A" * 32),
        relative.post("/family/check", {}),
        relative.post("/family/questions/helped", {"words": WORDS, "saves": "9"}),
        relative.get("/family/left"),
    ):
        assert not plain_words(page.html), page.text


@pytest.mark.parametrize("language", ["en-XA"], indirect=True)
def test_the_file_to_keep_has_plain_words_of_theirs_alone(relative):
    relative.submit("/family/questions/helped", words=WORDS)
    kept = relative.get("/family/notes").html
    assert not PLAIN.search(kept.replace(WORDS, ""))
    assert "&" not in kept


@pytest.mark.parametrize("language", ["en-XA"], indirect=True)
def test_staff_read_english_whatever_the_family_reads(client_as, family, language):
    page = client_as("manager").get(f"/cases/{family.reference}/family/{family.relative}")
    assert '<html lang="en"' in page.html
    assert "⟦" not in page.html


@pytest.mark.browser
@pytest.mark.parametrize("language", ["ar-XB", "en-XA"], indirect=True)
def test_longer_or_from_right_to_left_nothing_sticks_out_and_axe_is_content(
    app, browser, cast, family, language
):
    with cast.session("northshire") as session:  # a browser has the real clock
        invitation_of(session, family).expires_at = datetime.now(UTC) + LINK_LASTS  # noqa: TID251
    port = free_port()
    with served(app, port):
        page = browser.new_context(viewport=PHONE).new_page()
        page.goto(f"http://northshire.localhost:{port}{family.path}")
        for place in (None, "/family/questions/helped", "/family/files", "/family/check"):
            if place:
                page.goto(f"http://northshire.localhost:{port}{place}")
            assert page.evaluate("document.documentElement.dir") == (
                "rtl" if language == "ar-XB" else ""
            )
            assert overflow(page) == 0, place
            assert violations(page) == [], place
            if not place:
                page.locator("main form button").click()
        page.context.close()
