"""The visitor of the browser tests waits for the page that a form leads to, however slow."""

import time

import pytest
from flask import Flask, redirect, request

from tests.support.live import Visitor, free_port, served

pytestmark = pytest.mark.browser

PAGE = """<!doctype html><html lang="en"><title>A page</title><main><h1>{}</h1>{}</main></html>"""
FORM = """<form method="post" action="/sent"><button>Send</button></form>"""
BUTTON = """<button onclick="fetch('/sent?script', {method: 'POST'}).then(answer =>
  setTimeout(() => location.href = answer.headers.get('HX-Redirect'), 3000))">Send</button>"""


def slow_site(first: str) -> Flask:
    site = Flask("slow")
    site.get("/", endpoint="first")(lambda: PAGE.format("The form", first))
    site.get("/favicon.ico", endpoint="icon")(lambda: "")

    @site.post("/sent")
    def sent():
        if "script" in request.args:
            return "", 200, {"HX-Redirect": "/next"}
        return redirect("/next", 303)

    @site.get("/next")
    def following():
        time.sleep(1)
        return PAGE.format("It has arrived", "")

    return site


@pytest.mark.parametrize(
    ("first", "script"),
    [(FORM, True), (FORM, False), (BUTTON, True)],
    ids=["sent", "sent with no script", "sent by a script"],
)
def test_a_visitor_waits_for_the_page_that_a_form_leads_to(browser, first, script):
    port = free_port()
    with served(slow_site(first), port):
        visitor = Visitor(browser, f"http://127.0.0.1:{port}", script=script)
        visitor.open("/").press("Send")
        assert "It has arrived" in visitor.words
        visitor.close()
