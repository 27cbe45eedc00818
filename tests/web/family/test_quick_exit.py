"""Leaving at once: the page is gone, Back does not bring it back, and nothing is kept."""

from datetime import UTC, datetime

import pytest

from domain.family.invitations import LINK_LASTS
from tests.support.live import PHONE, free_port, served
from tests.support.relatives import invitation_of, make_family
from web.look import EXIT_TO

WORDS = "What nobody else may read"


@pytest.fixture
def family(cast):
    return make_family(cast)


@pytest.fixture
def relative(client_as, family):
    client = client_as(None)
    client.submit(family.path)
    return client


def kept_cookies(page):
    return page.response.headers.getlist("Set-Cookie")


def test_every_page_has_a_plain_link_out_that_works_without_scripts(relative, family, client_as):
    places = ("/family/start", "/family/questions/helped", "/family/choices/part", family.path)
    for place in (*places, "/family/left", "/family/nowhere/at/all", "/family/" + "A" * 32):
        link = relative.get(place).soup.select_one("a.govuk-js-exit-this-page-button")
        assert link["href"] == "/family/exit", place
    gone = relative.get("/family/exit")
    assert (gone.status, gone.location) == (303, EXIT_TO)
    assert relative.get("/family/start").status == 404
    assert client_as(None).get("/family/exit").location == EXIT_TO


def test_a_member_who_tries_the_way_out_stays_signed_in(client_as, family):
    manager = client_as("manager")
    manager.submit(family.path)
    manager.get("/family/exit")
    assert manager.get("/cases").status == 200
    assert manager.get("/family/start").status == 404


def test_what_is_kept_is_cleared_and_the_cookie_taken_away(relative):
    gone = relative.get("/family/exit")
    assert gone.response.headers["Clear-Site-Data"] == '"storage"'
    assert [each.split(";")[0] for each in kept_cookies(gone)] == ["candour="]


def test_leaving_calmly_clears_what_is_kept_too(relative):
    gone = relative.submit("/family/leave", action="/family/leave")
    assert gone.response.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert [each.split(";")[0] for each in kept_cookies(gone)] == ["candour="]


def test_no_page_is_stored_and_no_cookie_outlives_the_browser(relative):
    for place in ("/family/start", "/family/questions/helped", "/family/notes"):
        page = relative.get(place)
        assert page.response.headers["Cache-Control"] == "no-store"
        for cookie in kept_cookies(page):
            assert "expires" not in cookie.lower(), place
            assert "max-age" not in cookie.lower(), place


@pytest.fixture
def home(app, cast, family):
    with cast.session("northshire") as session:  # a browser has the real clock
        invitation_of(session, family).expires_at = datetime.now(UTC) + LINK_LASTS  # noqa: TID251
    port = free_port()
    with served(app, port):
        yield f"http://northshire.localhost:{port}"


def writing(browser, home, family, *, script=True):
    """A relative in the middle of a question, who came there by way of their link."""
    context = browser.new_context(java_script_enabled=script, viewport=PHONE)
    context.route(EXIT_TO, lambda route: route.fulfill(body="<title>Weather</title>Rain"))
    page = context.new_page()
    page.goto(home + family.path)
    page.click("main button[name=go_on]")
    page.goto(home + "/family/questions/helped")
    page.fill("textarea", WORDS)
    return page


def hidden(page):
    """Going back, as often as it goes, shows nothing of theirs."""
    for _ in range(4):
        page.go_back(wait_until="load")
        shown = page.content()
        assert WORDS not in shown
        assert "Your private pages" not in shown
        assert "What helped?" not in shown
        assert "questions" not in page.url


def press(page, key):
    for _ in range(3):
        page.keyboard.press(key)


@pytest.mark.browser
@pytest.mark.parametrize("how", ["click", "Escape", "Shift"])
def test_back_does_not_bring_the_page_back(browser, home, family, how):
    page = writing(browser, home, family)
    if how == "click":
        page.click(".govuk-exit-this-page__button")
    else:
        press(page, how)
    page.wait_for_url(EXIT_TO)
    page.wait_for_timeout(300)  # the visit ends beside the going away
    hidden(page)
    page.context.close()


@pytest.mark.browser
def test_nor_does_it_without_scripts(browser, home, family):
    page = writing(browser, home, family, script=False)
    page.click(".govuk-exit-this-page__button")
    page.wait_for_url(EXIT_TO)
    page.go_back(wait_until="load")
    assert "This link does not open" in page.content()
    assert WORDS not in page.content()
    page.context.close()


@pytest.mark.browser
def test_nothing_is_kept_on_the_device(browser, home, family):
    page = writing(browser, home, family)
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0
    assert [each["expires"] for each in page.context.cookies()] == [-1]
    page.click(".govuk-exit-this-page__button")
    page.wait_for_url(EXIT_TO)
    page.wait_for_timeout(500)
    assert page.context.cookies() == []
    page.context.close()


@pytest.mark.browser
def test_typing_capitals_takes_nobody_away(browser, home, family):
    page = writing(browser, home, family)
    for _ in range(3):
        page.keyboard.press("Shift+A")
    assert page.url.endswith("/family/questions/helped")
    page.context.close()
