"""Behind a balancer: who knocks and how is its word, which board is asked for never is."""

from dataclasses import replace

import pytest

from tests.support.client import Client
from tests.support.relatives import make_family
from web.app import create_app

SAID = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "eastmoor.localhost"}


def app_with(runtime, **settings):
    given = replace(runtime.settings, **settings)
    return create_app(given, replace(runtime, settings=given))


def knock(app, address):
    """A wrong family link, from an address that a proxy tells of."""
    client = app.test_client()
    told = SAID | {"X-Forwarded-For": address}
    return client.get("/family/" + "x" * 32, base_url="http://northshire.localhost", headers=told)


def test_each_visitor_behind_a_proxy_of_ours_has_their_own_limit(runtime, cast):
    app = app_with(runtime, proxies=1)
    many = [knock(app, "192.0.2.1").status_code for _ in range(31)]
    assert many == [404] * 30 + [429]
    assert knock(app, "192.0.2.2").status_code == 404
    assert knock(app, "192.0.2.3, 192.0.2.1").status_code == 429


def test_without_one_nobody_gets_a_new_limit_by_claiming_an_address(runtime, cast):
    app = app_with(runtime)
    many = [knock(app, f"192.0.2.{number}").status_code for number in range(31)]
    assert many[-1] == 429


@pytest.mark.parametrize("proxies", [0, 1])
def test_the_host_is_never_a_proxys_to_say(runtime, cast, proxies):
    answer = (
        app_with(runtime, proxies=proxies)
        .test_client()
        .get("/sign-in", base_url="http://northshire.localhost", headers=SAID)
    )
    assert "Northshire" in answer.text
    assert "Eastmoor" not in answer.text


def test_a_site_with_tls_says_so_even_where_a_request_looks_plain(runtime, cast):
    answer = (
        app_with(runtime, https=True)
        .test_client()
        .get("/sign-in", base_url="http://northshire.localhost")
    )
    assert "Strict-Transport-Security" in answer.headers


def test_a_relatives_link_is_never_shown_as_plain_where_the_site_has_tls(runtime, cast):
    family = make_family(cast)
    manager = Client(app_with(runtime, https=True), cast, "manager", "northshire")
    shown = manager.submit(f"/cases/{family.reference}/family/{family.relative}/link")
    assert f"https://northshire.localhost{family.path}" in shown.text
