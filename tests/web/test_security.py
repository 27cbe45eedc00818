"""What browsers are told to load, keep and pass on."""

import re

import pytest
from flask import Flask, session

from tests.web.sample_site import sample_site
from web.security import install_security


@pytest.fixture
def client():
    app = Flask("somewhere")
    app.secret_key = "for tests alone"
    install_security(app)
    app.add_url_rule("/<path:path>", "any", lambda path: f"Hello {path}")
    app.add_url_rule("/", "home", lambda: "Hello")
    app.add_url_rule("/enter", "enter", lambda: session.update(who="someone") or "Welcome")
    return app.test_client()


def test_only_our_own_scripts_run_and_each_page_has_its_own_nonce():
    client = sample_site().test_client()
    pages = [client.get("/pages/plain") for _ in range(2)]
    policies = [page.headers["Content-Security-Policy"] for page in pages]
    nonces = [re.search(r"'nonce-([^']+)'", policy)[1] for policy in policies]
    assert nonces[0] != nonces[1]
    assert f'<script nonce="{nonces[0]}">' in pages[0].text
    assert "default-src 'none'" in policies[0]
    assert "unsafe" not in policies[0]


@pytest.mark.parametrize("path", ["/", "/library", "/library/feed.atom", "/leaflets/families.pdf"])
def test_a_public_page_may_be_kept_and_found_by_those_not_signed_in(client, path):
    answer = client.get(path)
    assert answer.headers["Cache-Control"] == "public, max-age=60"
    assert "X-Robots-Tag" not in answer.headers
    assert {"Cookie", "HX-Request"} <= set(answer.vary)


@pytest.mark.parametrize("path", ["/", "/library"])
def test_a_public_page_is_not_kept_for_someone_signed_in(client, path):
    client.get("/enter")
    assert client.get(path).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/cases", "/family/token", "/sign-in", "/libraryish"])
def test_nothing_else_is_kept_or_found(client, path):
    answer = client.get(path)
    assert answer.headers["Cache-Control"] == "no-store"
    assert "noindex" in answer.headers["X-Robots-Tag"]


def test_a_family_page_tells_nobody_where_its_reader_came_from(client):
    assert client.get("/family/token").headers["Referrer-Policy"] == "no-referrer"
    assert client.get("/cases").headers["Referrer-Policy"] == "same-origin"


def test_a_secure_site_stays_secure(client):
    assert "Strict-Transport-Security" not in client.get("/").headers
    assert "Strict-Transport-Security" in client.get("/", base_url="https://a.example").headers
