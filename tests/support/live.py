"""The application at a real port, and people with browsers of their own."""

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from socket import socket
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Error, Page
from werkzeug.serving import make_server

from tests.cast import PASSWORD
from tests.support.axe import overflow, violations

# What htmx is sending or drawing.
BUSY = ".htmx-request, .htmx-swapping, .htmx-settling"
# What tells one row from another in an address.
A_ROW = re.compile(r"/(?=[^/]*\d)[^/]+")
PHONE = {"width": 320, "height": 640}


def free_port() -> int:
    with socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def served(app: Flask, port: int) -> Iterator[None]:
    """The app at a port of this machine, several requests at a time.

    Its list of requests is kept out of what a failed test prints: it hides what went wrong.
    """
    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    server = make_server("127.0.0.1", port, app, threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()


def starting(label: str) -> re.Pattern[str]:
    """A label may go on, as in "(optional)". Spaces must not be escaped: browsers refuse that."""
    return re.compile(r"^\s*" + re.escape(label).replace("\\ ", " "))


class Visitor:
    """Somebody with a browser of their own. They click, read and type; they know no addresses.

    Each page they come to is looked at by axe, and must not be wider than its window. Axe
    looks once at each kind of page that is not in `seen` yet, where that is given.
    """

    def __init__(
        self,
        browser: Browser,
        home: str,
        *,
        script: bool = True,
        width: int = 1280,
        seen: set[str] | None = None,
    ) -> None:
        self.home, self.script = home, script
        self.seen = seen
        self.context: BrowserContext = browser.new_context(
            java_script_enabled=script, viewport={"width": width, "height": 900}
        )
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(20_000)
        self.broken: list[str] = []
        self.arrivals = 0
        self.page.on("pageerror", lambda error: self.broken.append(str(error)))
        self.page.on("console", self._heard)
        self.page.on("load", lambda _: setattr(self, "arrivals", self.arrivals + 1))

    def _heard(self, message: Any) -> None:
        if message.type == "error" and "422" not in message.text and "404" not in message.text:
            self.broken.append(message.text)

    def open(self, address: str = "/") -> "Visitor":
        self.page.goto(address if address.startswith("http") else self.home + address)
        return self.look()

    def look(self) -> "Visitor":
        """What everybody is owed of a page."""
        self.page.wait_for_load_state("load")
        assert not self.broken, self.broken
        assert "Something went wrong" not in self.words
        found = self._violations()
        assert not found, f"{self.page.url}: {found}"
        assert overflow(self.page) <= 0, f"{self.page.url} is too wide"
        return self

    def _violations(self) -> list[str]:
        """Looks again where the page was on its way to the next one.

        Axe is a script itself, so it looks only where scripts run: the same pages, with them on.
        """
        if not self.script or self._was_seen():
            return []
        for _ in range(3):
            try:
                return violations(self.page)
            except Error as moved:
                if "context was destroyed" not in str(moved):
                    raise
                self.page.wait_for_load_state("load")
        return violations(self.page)

    def _was_seen(self) -> bool:
        """Whether such a page was looked at before: the same but for which row it is about."""
        if self.seen is None:
            return False
        kind = A_ROW.sub("/·", urlsplit(self.page.url).path)
        known = kind in self.seen
        self.seen.add(kind)
        return known

    @property
    def words(self) -> str:
        return " ".join(self.page.locator("body").inner_text().split())

    def sees(self, *words: str) -> "Visitor":
        for each in words:
            self.until(lambda each=each: each in self.words)
            assert each in self.words, f"{each!r} is not on {self.page.url}: {self.words[:1500]}"
        return self

    def until(self, holds: Callable[[], bool]) -> bool:
        """Whether it came to hold within twenty seconds: what scripts bring takes a moment."""
        for _ in range(400):
            if holds():
                return True
            self.page.wait_for_timeout(50)
        return False

    def follow(self, name: str) -> "Visitor":
        """Follow the link that says this: the first in the page's own part, else anywhere.

        Some links are drawn, and announced, as buttons.
        """
        for place in ("main", "body"):
            links = self.page.locator(f"{place} a:visible", has_text=starting(name))
            if links.count():
                links.first.click()
                return self.look()
        raise AssertionError(f"no link {name!r} on {self.page.url}: {self.words[:1500]}")

    def press(self, name: str) -> "Visitor":
        before = self.arrivals
        with self.page.expect_response(lambda answer: answer.request.method == "POST") as sent:
            self.page.get_by_role("button", name=name).first.click()
        answer = sent.value
        if answer.request.is_navigation_request() or answer.headers.get("hx-redirect"):
            assert self.until(lambda: self.arrivals > before), f"{name!r} led nowhere"
        else:
            self.page.wait_for_load_state("networkidle")
            assert self.until(lambda: not self.page.locator(BUSY).count()), f"{name!r} goes on"
        return self.look()

    def type(self, label: str, words: str) -> "Visitor":
        self.page.get_by_label(starting(label)).first.fill(words)
        return self

    def choose(self, *labels: str) -> "Visitor":
        for label in labels:
            self.page.get_by_label(label, exact=False).first.check()
        return self

    def pick(self, label: str, option: str) -> "Visitor":
        self.page.get_by_label(starting(label)).first.select_option(label=option)
        return self

    def date(self, question: str, day: date) -> "Visitor":
        group = self.page.get_by_role("group", name=question)
        for name, value in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
            group.get_by_label(name).fill(str(value))
        return self

    def attach(self, label: str, path: Path) -> "Visitor":
        self.page.get_by_label(starting(label)).first.set_input_files(path)
        return self

    def sign_in(self, email: str, password: str = PASSWORD) -> "Visitor":
        self.open("/").follow("Sign in")
        self.type("Email address", email).type("Password", password)
        return self.press("Sign in")

    def fetched(self, link: str) -> bytes:
        """What a link leads to, as bytes: a browser would show it or ask where to put it."""
        held = self.page.evaluate(
            "async link => Array.from(new Uint8Array(await (await fetch(link)).arrayBuffer()))",
            link,
        )
        return bytes(held)

    def picture(self, path: Path) -> None:
        self.page.screenshot(path=path, full_page=True)

    def close(self) -> None:
        self.context.close()
