"""How each board reaches a family: who begins, and who carries contact."""

from datetime import date

import pytest

from tests.web.each_board.acting import LIMB, under_review_at

WHOLE = {
    "name": "Marigold Fennimore",
    "relation": "Mother",
    "channel": "text",
    "phone": "07700 900123",
    "wants_news": "yes",
    "carrier": "Avis Quill",
}
ROUTES = {
    "leicester": None,
    "redcar-cleveland": {"lead", "manager"},
    "salford": {"lead"},
    "peterborough": {"personal_contact", "lead"},
    "worcestershire": {"practitioner"},
    "harbour-vale": {"lead", "practitioner"},
}
EVERY = ("lead", "panel_chair", "personal_contact", "practitioner", "manager")


def added(client, reference, **named):
    return client.submit(f"/cases/{reference}/family/new", **WHOLE | named)


@pytest.mark.parametrize("board", sorted(LIMB))
def test_another_route_than_the_procedures_says_why_and_is_never_shut(cast, client_as, board):
    reference, client = under_review_at(cast, board), client_as("manager", board)
    allowed = ROUTES[board] or set(EVERY)
    for route in EVERY:
        page = added(client, reference, route=route)
        if route in allowed:
            assert page.status == 303, (route, page.errors)
            continue
        assert "Choose that way, or write why this one is right" in page.errors[0]
        assert "The rule: " in page.errors[0]
        assert "Leaflet" in page.errors[0] or "guide" in page.errors[0]
        why = "She asked for it."
        page = client.follow(added(client, reference, route=route, departure=why))
        assert f"Another way than our procedure has it, because: {why}" in page.text


def test_a_member_of_the_panel_helps_the_lead_reviewer(cast, client_as):
    reference, client = under_review_at(cast, "salford"), client_as("manager", "salford")
    page = client.follow(added(client, reference, route="lead", helper="Rafe Lindqvist"))
    assert "Avis Quill (Lead Reviewer), helped by Rafe Lindqvist of the panel" in page.text
    other = under_review_at(cast, "leicester")
    form = client_as("manager", "leicester").get(f"/cases/{other}/family/new")
    assert not form.soup.select("input[name=helper]")


def test_contact_goes_through_a_practitioner_who_is_named(cast, client_as):
    board = "worcestershire"
    reference, client = under_review_at(cast, board), client_as("manager", board)
    page = added(client, reference, route="practitioner", carrier="")
    assert page.errors == ["Enter the name of whoever carries contact"]
    page = client.follow(added(client, reference, route="practitioner"))
    assert "Avis Quill (A practitioner they already know)" in page.text
    assert "Contact goes through a practitioner who is already in contact" in page.text


def test_where_the_family_begins_a_link_is_still_sent(cast, client_as):
    board = "redcar-cleveland"
    reference, client = under_review_at(cast, board), client_as("manager", board)
    index = client.follow(added(client, reference, route="lead"))
    assert "Got in touch with us Not yet, so far as recorded" in index.text
    (link,) = {str(it["href"]) for it in index.soup.select("main a[href$='/invitation']")}
    page = client.get(link)
    assert "by our procedure the family does so first" in page.text
    assert "The family gets in touch first." in page.text
    edit = page.soup.select_one("main a[href$='/edit']")["href"]
    told = client.follow(client.submit(str(edit), got_in_touch_on=date(2026, 2, 25)))
    assert "Got in touch with us 25 February 2026" in told.text
    assert "They got in touch on 25 February 2026." in client.get(link).text
    assert client.submit(link).status == 303


def test_elsewhere_nobody_is_asked_who_began(cast, client_as):
    reference, client = under_review_at(cast, "salford"), client_as("manager", "salford")
    page = client.get(f"/cases/{reference}/family/new")
    assert not page.soup.select("input[name=got_in_touch_on-day]")
