"""Addresses that nobody of ours would write."""

import re
from uuid import uuid4

import pytest

ODD = ("%00", "%ff", "%0d%0aSet-Cookie:x")


def filled(rule, sign):
    """The address of a rule, with this sign wherever it takes words."""
    made = re.sub(r"<[^>]*uuid:[^>]+>", str(uuid4()), rule.rule)
    made = re.sub(r"<int[^>]*>", "9999", made)
    return re.sub(r"<[^>]+>", sign, made)


def test_no_address_breaks_a_page(app, client_as):
    everyone = [client_as(who) for who in ("manager", "liaison", None)]
    addresses = {
        filled(rule, sign)
        for rule in app.url_map.iter_rules()
        if "GET" in rule.methods and "<" in rule.rule and rule.endpoint != "static"
        for sign in ODD
    }
    broken = {
        (client.who, address)
        for client in everyone
        for address in sorted(addresses)
        if client.get(address).status >= 500
    }
    assert not broken


def test_no_page_number_or_question_breaks_a_page(app, client_as):
    manager, liaison = client_as("manager"), client_as("liaison")
    lists = [
        rule.rule
        for rule in app.url_map.iter_rules()
        if "GET" in rule.methods and "<" not in rule.rule
    ]
    asked = [
        f"?page={number}&q=%00%ff'&state=%00&stage=%00" for number in ("9" * 20, "-5", "%00", "x")
    ]
    for client in (manager, liaison):
        for path in lists:
            for question in asked:
                assert client.get(path + question).status < 500, path + question


@pytest.mark.parametrize(
    "host",
    [
        "northshire.localhost:80@evil.example",
        "evil@northshire.localhost",
        "northshire.localhost/",
        "northshire.localhost:abc",
        "northshire.localhost, eastmoor.localhost",
        " ",
        "x" * 300,
        "eastmoor",
        "a.northshire.localhost",
        "northshire.localhost..",
    ],
)
def test_a_host_that_is_nobodys_gets_a_plain_refusal(app, host):
    answer = app.test_client().get("/sign-in", headers={"Host": host})
    assert answer.status_code in {400, 404}
    assert "Northshire" not in answer.text
    assert "nosniff" in answer.headers["X-Content-Type-Options"]


def test_what_a_stranger_says_of_the_host_in_another_header_is_not_believed(app):
    answer = app.test_client().get(
        "/sign-in",
        headers={
            "Host": "northshire.localhost",
            "X-Forwarded-Host": "eastmoor.localhost",
            "Forwarded": "host=eastmoor.localhost",
        },
    )
    assert "Northshire" in answer.text
    assert "Eastmoor" not in answer.text
