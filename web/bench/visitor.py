"""A visitor with a cookie: comes in as people do, by the form or by the link."""

import http.client
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlencode

FORM = "application/x-www-form-urlencoded"


class NotLetIn(Exception):
    """A page that the bench needs did not answer as it should."""


@dataclass
class Visitor:
    port: int
    host: str
    cookies: dict[str, str] = field(default_factory=dict)

    @property
    def headers(self) -> dict[str, str]:
        """What goes with every request, for the load to send as it is."""
        kept = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        return {"Host": self.host} | ({"Cookie": kept} if kept else {})

    def get(self, path: str) -> bytes:
        return self._ask("GET", path, 200)

    def submit(self, path: str, **typed: str) -> None:
        """Fill in the form at an address and send it, token and all."""
        reader = _HiddenFields()
        reader.feed(self.get(path).decode())
        self._ask("POST", path, 303, urlencode(reader.fields | typed))

    def _ask(self, method: str, path: str, expected: int, body: str | None = None) -> bytes:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=15)
        try:
            sent = self.headers | ({"Content-Type": FORM} if body else {})
            connection.request(method, path, body, sent)
            answer = connection.getresponse()
            content = answer.read()
        finally:
            connection.close()
        if answer.status != expected:
            raise NotLetIn(f"{method} {path} answered {answer.status}, not {expected}.")
        for cookie in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = cookie.split(";")[0].partition("=")
            self.cookies[name] = value
        return content


class _HiddenFields(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "input" and given.get("type") == "hidden" and given.get("name"):
            self.fields[str(given["name"])] = given.get("value") or ""
