"""A browser that asks the application itself, with no port between: so the test holds the clock."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import copy_context
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Route

from tests.support.client import Client
from tests.support.client import Page as Answer

LEFT_OUT = {"content-length", "transfer-encoding", "connection", "set-cookie"}


@contextmanager
def looking(browser: Browser, client: Client, **named: Any) -> Iterator[Page]:
    """A page of a browser that is this client: whatever it fetches, the client fetches."""
    context = browser.new_context(**named)
    _answer(context, client)
    try:
        yield context.new_page()
    finally:
        context.close()


def show(page: Page, client: Client, place: str | Answer) -> None:
    """Open an address, or an answer that the client has got already."""
    if isinstance(place, str):
        page.goto(client.base + place, wait_until="load")
        return
    address = client.base + place.response.request.path
    page.route(address, lambda route: _fulfil(route, place.response), times=1)
    page.goto(address, wait_until="load")


def _answer(context: BrowserContext, client: Client) -> None:
    here = copy_context()  # playwright answers from another, where the clock is not held

    def handle(route: Route) -> None:
        here.copy().run(_ask, route, client)

    context.route("**/*", handle)


def _ask(route: Route, client: Client) -> None:
    asked = route.request
    headers = {
        name: value for name, value in asked.headers.items() if name in {"accept", "content-type"}
    }
    path = asked.url.removeprefix(client.base)
    response = client.client.open(
        path,
        base_url=client.base,
        method=asked.method,
        headers=headers,
        data=asked.post_data_buffer,
        buffered=True,
    )
    _fulfil(route, response)


def _fulfil(route: Route, response: Any) -> None:
    headers = {k: v for k, v in response.headers if k.lower() not in LEFT_OUT}
    route.fulfill(status=response.status_code, headers=headers, body=response.get_data())
