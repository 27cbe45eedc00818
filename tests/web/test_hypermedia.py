"""Whole pages for browsers, parts of them for htmx, and refusals that lose nothing."""

import re
from contextlib import contextmanager
from types import SimpleNamespace

import pytest
from flask import g

from domain.errors import Conflict, NotFound
from tests.web.sample_site import ReasonForm, sample_site
from web.hypermedia import Attempt, attempt

HTMX = {"HX-Request": "true"}


@pytest.fixture
def app():
    return sample_site(csrf=False)


@pytest.fixture
def client(app):
    return app.test_client()


def test_a_browser_gets_the_whole_page(client):
    answer = client.get("/closure")
    assert "<html" in answer.text
    assert "HX-Request" in answer.vary


def test_htmx_gets_the_fragments_and_only_the_first_is_the_target(client):
    answer = client.get("/closure", headers=HTMX)
    assert answer.text.strip().startswith('<section id="closure">')
    assert '<p id="count" hx-swap-oob="true"' in answer.text
    assert "<html" not in answer.text
    assert "HX-Request" in answer.vary


@pytest.mark.parametrize("more", ["HX-Boosted", "HX-History-Restore-Request"])
def test_a_boosted_link_and_htmx_history_get_the_whole_page(client, more):
    assert "<html" in client.get("/closure", headers=HTMX | {more: "true"}).text


def test_a_fragment_is_a_part_of_its_page(client):
    fresh = re.compile(r'name="(once|csrf_token)" value="[^"]+"')  # one each time, one each second
    whole, part = (fresh.sub("", client.get("/closure", headers=sent).text) for sent in ({}, HTMX))
    assert part[: part.index('<p id="count"')].strip() in whole


def test_a_mistake_is_answered_with_422_both_ways(client):
    for headers in ({}, HTMX):
        answer = client.post("/closure", headers=headers)
        assert answer.status_code == 422
        assert "Say why the case is closing" in answer.text
    assert "<title>Error: Close the case" in client.post("/closure").text


def test_a_browser_is_sent_on_and_told_once(client):
    answer = client.post("/closure", data={"reason": "Done"})
    assert (answer.status_code, answer.location) == (303, "/closure")
    assert "Closed." in client.get("/closure").text
    assert "Closed." not in client.get("/closure").text


def test_htmx_gets_the_changed_parts_and_the_message_in_its_own_place(client):
    answer = client.post("/closure", data={"reason": "Done"}, headers=HTMX)
    assert answer.status_code == 200
    assert '<div id="said" hx-swap-oob="true">' in answer.text
    assert "Closed." in answer.text
    assert "Closed." not in client.get("/closure").text


def test_htmx_is_sent_on_where_there_is_no_part_to_change(client):
    whole = {"name": "Ada", "on-day": "1", "on-month": "May", "on-year": "2026"}
    whole |= {"how": "letter", "account": "It happened."}
    answer = client.post("/form", data=whole, headers=HTMX)
    assert answer.headers["HX-Redirect"] == "/pages/staff"
    assert "It is saved." in client.get("/pages/staff").text


@pytest.mark.parametrize(("field", "href"), [("reason", '<a href="#reason">'), ("", "<span")])
def test_a_refusal_names_its_rule_and_keeps_what_was_typed(client, field, href):
    answer = client.post("/closure", data={"reason": "Because of <this>", "refuse": field})
    summary = answer.text[answer.text.index("There is a problem") :]
    assert answer.status_code == 422
    assert href in summary
    assert "A hold on taking views stands" in summary
    assert "No views are taken while criminal proceedings go on." in summary
    assert "Leaflet for families, May 2011" in summary
    assert "Because of &lt;this&gt;" in answer.text


def test_a_page_that_was_open_too_long_loses_nothing():
    client = sample_site().test_client()
    answer = client.post("/closure", data={"reason": "A long account", "csrf_token": "old"})
    assert answer.status_code == 422
    assert "This page had been open too long." in answer.text
    assert "A long account" in answer.text


def test_a_refused_act_is_undone_to_its_savepoint(app):
    ends = []

    @contextmanager
    def savepoint():
        try:
            yield
        except Conflict:
            ends.append("undone")
            raise

    def act():
        raise Conflict("Somebody has closed it already.")

    with app.test_request_context(method="POST", data={"reason": "Done"}):
        g.session = SimpleNamespace(begin_nested=savepoint)
        tried = attempt(ReasonForm(), act)
    assert not tried.ok
    assert ends == ["undone"]


def test_what_is_not_there_is_not_the_form_s_fault(client, app):
    def act():
        raise NotFound

    with app.test_request_context(method="POST", data={"reason": "Done"}):
        app.preprocess_request()
        with pytest.raises(NotFound):
            attempt(ReasonForm(), act)


def test_an_attempt_may_succeed_with_nothing_to_show():
    assert Attempt(None).ok
    assert Attempt(None).value is None
    assert not Attempt()
    with pytest.raises(LookupError):
        _ = Attempt().value
