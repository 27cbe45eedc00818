"""Every layout and component, as browsers, axe and htmx see them."""

import re
import threading
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import UndefinedError
from playwright.sync_api import expect
from werkzeug.serving import make_server

from domain.clock import held
from tests.support.axe import overflow, violations
from tests.web.sample_site import sample_site
from web.look import day, day_time, days_until, plural

VENDOR = Path("web/static/vendor/govuk-frontend.min.css")
LAYOUTS = ["staff", "case", "liaison", "public", "family", "plain"]
ERRORS = [400, 401, 403, 404, 405, 413, 429, 500, 503]
ADDRESSES = [
    *(f"/pages/{name}" for name in LAYOUTS),
    "/form",
    "/closure",
    "/errors/401?typed=1",
    "/errors/500",
    "/family/errors/404",
]
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture
def client():
    return sample_site().test_client()


def sent(client, path, headers=None):
    """The answer with its file read and closed."""
    return client.get(path, headers=headers, buffered=True)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    server = make_server("127.0.0.1", 0, sample_site(), threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(params=[1280, 320])
def tab(request, browser, address):
    context = browser.new_context(
        viewport={"width": request.param, "height": 800}, base_url=address
    )
    tab = context.new_page()
    tab.blocked = []
    tab.on("console", lambda said: tab.blocked.append(said.text) if "Policy" in said.text else None)
    tab.on("pageerror", lambda error: tab.blocked.append(str(error)))
    yield tab
    context.close()
    assert tab.blocked == []


@pytest.mark.browser
@pytest.mark.parametrize("path", ADDRESSES)
def test_a_page_is_accessible_and_fits_its_window(tab, path):
    tab.goto(path)
    assert violations(tab) == []
    assert overflow(tab) == 0


@pytest.mark.browser
def test_a_form_with_mistakes_moves_to_the_summary_and_keeps_what_was_typed(tab):
    tab.goto("/form")
    tab.fill("#account", "First line\n\n  Second line")
    tab.click("button[name=send]")
    tab.wait_for_selector(".govuk-error-summary")
    assert tab.title().startswith("Error: Tell us")
    expect(tab.locator(".govuk-error-summary")).to_be_focused()
    assert tab.input_value("#account") == "First line\n\n  Second line"
    for target in tab.locator(".govuk-error-summary a").all():
        assert tab.locator(target.get_attribute("href")).count() == 1
    assert violations(tab) == []


@pytest.mark.browser
def test_a_fragment_with_mistakes_is_announced_like_a_page(tab):
    tab.goto("/closure")
    tab.click("button[name=send]")
    tab.wait_for_selector(".govuk-error-summary")
    expect(tab).to_have_title(re.compile("^Error: "))
    expect(tab.locator(".govuk-error-summary")).to_be_focused()
    assert violations(tab) == []
    tab.fill("#reason", "All is done")
    tab.click("button[name=send]")
    tab.wait_for_selector(".govuk-notification-banner--success")
    expect(tab).to_have_title(re.compile("^Close the case"))
    assert violations(tab) == []


@pytest.mark.browser
def test_a_fragment_that_does_not_come_loses_nothing_and_says_so(tab):
    tab.goto("/closure")
    tab.route("**/closure", lambda route: route.fulfill(status=500, body="<p>Broken</p>"))
    tab.fill("#reason", "All is done")
    tab.click("button[name=send]")
    expect(tab.locator("#said")).to_contain_text("What you typed is still here.")
    assert tab.input_value("#reason") == "All is done"


@pytest.mark.browser
def test_leaving_a_family_page_leaves_no_way_back_to_it(tab):
    tab.route(
        "https://www.bbc.co.uk/**", lambda route: route.fulfill(body="<title>Weather</title>")
    )
    tab.route("**/family/exit", lambda route: route.fulfill(body=""))
    tab.goto("/pages/plain")
    tab.goto("/pages/family")
    tab.click(".govuk-exit-this-page__button")
    tab.wait_for_url("https://www.bbc.co.uk/weather")
    tab.go_back()
    assert tab.url.endswith("/pages/plain")


@pytest.mark.browser
def test_the_way_out_stays_in_sight_at_the_foot_of_a_long_page(tab):
    tab.goto("/pages/family")
    tab.evaluate("window.scrollTo(0, document.body.scrollHeight)")
    button = tab.locator(".govuk-exit-this-page__button").bounding_box()
    assert 0 <= button["y"] < 800


@pytest.mark.parametrize("code", ERRORS)
def test_an_error_page_says_so_kindly_and_without_details(client, code):
    answer = client.get(f"/errors/{code}")
    assert answer.status_code == code
    assert answer.text.count("<h1") == 1
    assert not re.search(r"Traceback|exception|\bstack\b|Werkzeug", answer.text, re.IGNORECASE)


def test_someone_signed_out_can_copy_what_they_had_typed(client):
    assert "We were told on Monday." in client.get("/errors/401?typed=1").text


def test_a_family_page_does_not_say_whose_it_is(client):
    page = client.get("/pages/family").text
    head = page[: page.index("<main")]
    assert "Harbour Vale" not in page
    assert not re.search(r"child|review|safeguard|death", head.split("app-demo")[0], re.IGNORECASE)
    assert '<a href="/family/exit"' in page
    assert 'data-away="https://www.bbc.co.uk/weather"' in page
    assert 'name="robots" content="noindex' in page
    assert "htmx" not in page


def test_a_family_page_stays_neutral_when_it_goes_wrong(client):
    page = client.get("/family/errors/500").text
    assert "Harbour Vale" not in page
    assert "Exit this page" in page


@pytest.mark.parametrize(
    ("page", "words"),
    [("public", "Our leaflet gives no phone number"), ("family", "Ask the person who sent you")],
)
def test_a_board_whose_leaflet_is_silent_says_so(page, words):
    app = sample_site()
    silent = dict.fromkeys(("role", "address", "phone", "email", "web", "instead"), "not stated")
    app.jinja_env.globals["board"] = SimpleNamespace(
        name="A board", short_name="A", contact=SimpleNamespace(**silent), contact_note=""
    )
    assert words in app.test_client().get(f"/pages/{page}").text


def test_a_family_page_is_light(client):
    if not VENDOR.exists():
        pytest.skip("The front-end files are not here; set them up first.")
    page = client.get("/pages/family")
    files = re.findall(r'(?:href|src)="(/(?:static|theme)[^"]+)"', page.text)
    files.append("/static/vendor/govuk-frontend.min.js")
    sizes = [len(sent(client, file, {"Accept-Encoding": "gzip"}).data) for file in files]
    assert len(page.data) + sum(sizes) <= 60_000


def test_a_file_is_named_by_its_content_and_kept_for_a_year(client):
    page = client.get("/pages/plain").text
    href = re.search(r'href="(/static/candour\.css\?v=\w{12})"', page)[1]
    answer = sent(client, href, {"Accept-Encoding": "gzip"})
    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.headers["Content-Encoding"] == "gzip"
    again = {"Accept-Encoding": "gzip", "If-None-Match": answer.headers["ETag"]}
    assert sent(client, href, again).status_code == 304
    assert "Content-Encoding" not in sent(client, href).headers


def test_a_name_nobody_gave_is_an_error(client):
    app = sample_site()
    with app.test_request_context(), pytest.raises(UndefinedError):
        app.jinja_env.from_string("{{ forgotten }}").render()


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        (day(date(2026, 11, 20)), "20 November 2026"),
        (day(datetime(2026, 6, 30, 23, 30, tzinfo=UTC)), "1 July 2026"),
        (day(None, "not known"), "not known"),
        (day_time(datetime(2026, 7, 1, 13, 5, tzinfo=UTC)), "1 July 2026 at 2:05pm"),
        (day_time(datetime(2026, 1, 1, 0, 0, tzinfo=UTC)), "1 January 2026 at 12:00am"),
        (plural(1, "agency", "agencies"), "1 agency"),
        (plural(1200, "case"), "1,200 cases"),
    ],
)
def test_dates_and_numbers_are_in_words(drawn, expected):
    assert drawn == expected


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2026, 11, 20), "today"),
        (date(2026, 11, 21), "tomorrow"),
        (date(2026, 11, 19), "yesterday"),
        (date(2026, 12, 1), "in 11 days"),
        (date(2026, 11, 10), "10 days ago"),
    ],
)
def test_a_deadline_is_said_as_people_say_it(on, expected):
    with held(NOON):
        assert days_until(on) == expected
