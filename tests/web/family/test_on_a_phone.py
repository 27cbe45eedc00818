"""A cracked phone on a slow network, with scripts and without: from the link to sent views."""

from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest

from domain.family.invitations import LINK_LASTS, Invitation, path_of
from domain.family.inviting import invite
from tests.support.axe import overflow
from tests.support.live import PHONE, free_port, served
from tests.support.relatives import make_family, relative_of

SLOW = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
MOST = 60 * 1024  # bytes of the first page, with all that it brings, as they travel
WORDS = "The health visitor listened."


@pytest.fixture
def home(app):
    port = free_port()
    with served(app, port):
        yield f"http://northshire.localhost:{port}"


@pytest.fixture
def family(cast):
    made = make_family(cast)
    lasting(cast, made.invitation)
    return made


def lasting(cast, invitation):
    """A browser and its server have the real clock, and the test holds its own."""
    with cast.session() as session:
        row = session.get_one(Invitation, ("northshire", invitation))
        row.expires_at = datetime.now(UTC) + LINK_LASTS  # noqa: TID251


def renewed(cast, family):
    """As staff send a new one: the old one is stopped."""
    with cast.session() as session:
        actor, relative = cast.actor("northshire", "manager"), relative_of(session, family)
        sent = invite(session, actor, relative)
        found = sent.id, path_of(session, sent)
    lasting(cast, found[0])
    return found[1]


class Phone:
    """A browser of its own, that counts the pages and the bytes that came to it."""

    def __init__(self, browser, home, *, script):
        self.home = home
        self.context = browser.new_context(java_script_enabled=script, viewport=PHONE)
        self.page = self.context.new_page()
        self.visited, self.came, self.kinds = [], {}, {}
        tools = self.context.new_cdp_session(self.page)
        tools.send("Network.enable")
        tools.send("Network.emulateNetworkConditions", SLOW)
        tools.on("Network.responseReceived", self._seen)
        tools.on("Network.loadingFinished", self._done)

    def _seen(self, it):
        self.kinds[it["requestId"]] = (it["type"], it["response"]["url"])

    def _done(self, it):
        self.came[it["requestId"]] = it["encodedDataLength"]

    def look(self):
        self.page.wait_for_load_state("load")
        self.visited.append(urlsplit(self.page.url).path)
        assert overflow(self.page) == 0, self.page.url
        return self

    def open(self, path):
        self.page.goto(self.home + path)
        return self.look()

    def press(self, name):
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=name).first.click()
        return self.look()

    def follow(self, place):
        with self.page.expect_navigation():
            self.page.locator(f'main a[href^="{place}"]').first.click()
        return self.look()

    def at(self, path):
        return urlsplit(self.page.url).path.startswith(path)

    def write(self, words):
        self.page.locator("main textarea").fill(words)
        return self

    def close(self):
        self.context.close()


def let_in(phone, path):
    return phone.open(path).press("Continue")


@pytest.mark.browser
@pytest.mark.parametrize("script", [True, False], ids=["scripts", "no scripts"])
def test_from_the_link_to_sent_views_on_two_phones_and_nothing_is_lost(
    browser, home, cast, family, script
):
    first = let_in(Phone(browser, home, script=script), family.path)
    first.follow("/family/questions/").write(WORDS).press("Save and continue")
    first.write("Half of a thought").press("Save and come back later")
    pages = len(first.visited)
    first.close()

    other = let_in(Phone(browser, home, script=script), renewed(cast, family))
    other.follow("/family/check")
    said = other.page.locator("main").inner_text()
    assert WORDS in said
    assert "Half of a thought" in said
    other.press("Send my answers")
    assert other.at("/family/sent")
    assert pages + len(other.visited) < 10
    other.close()


@pytest.mark.browser
@pytest.mark.parametrize("script", [True, False], ids=["scripts", "no scripts"])
def test_in_one_go_it_takes_fewer_than_ten_pages_even_with_every_question(
    browser, home, family, script
):
    phone = let_in(Phone(browser, home, script=script), family.path)
    phone.follow("/family/questions/")
    while phone.at("/family/questions/"):
        phone.write(WORDS).press("Save and continue")
    phone.press("Send my answers")
    assert phone.at("/family/sent")
    assert len(phone.visited) < 10, phone.visited
    phone.close()


@pytest.mark.browser
@pytest.mark.parametrize("place", ["LINK", "/family/start"])
def test_the_first_pages_are_light_and_bring_no_fonts(browser, home, family, place):
    """All that travels, heads and bodies, for somebody who has never been here."""
    phone = Phone(browser, home, script=True)
    if place == "LINK":
        phone.open(family.path)
    else:
        let_in(phone, family.path)
    phone.page.wait_for_load_state("networkidle")
    weighed = sum(phone.came.values())
    print(f"{place}: {weighed:,} bytes in {len(phone.came)} answers")  # noqa: T201
    assert 1_000 < weighed <= MOST
    assert [url for kind, url in phone.kinds.values() if kind == "Font"] == []
    phone.close()
