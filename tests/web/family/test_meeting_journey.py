"""From asking for a meeting to putting right what was written of it, on a phone, in a browser."""

from datetime import date

import pytest
from playwright.sync_api import expect

from tests.support.axe import overflow, violations
from tests.support.relatives import make_family
from tests.support.routed import looking, show

PHONE = {"width": 375, "height": 740}
OFFER = {
    "how": "person", "place": "The library", "others": "Ana Petrov",
    "day_1": date(2026, 3, 9), "at_1": "10am", "day_2": date(2026, 3, 30), "at_2": "2pm",
    "answer_by": date(2026, 3, 6),
}  # fmt: skip
NOTE = {"met_on": date(2026, 3, 2), "present": "Rowan and Ana", "said": "It was hard."}


def ask(page):
    """Returns the meeting, as the address has it."""
    page.get_by_role("link", name="Meet us").click()
    page.get_by_role("button", name="Ask for a meeting").click()
    page.get_by_label("In person").check()
    page.get_by_label("When would suit you?").fill("Mornings")
    page.get_by_role("button", name="Ask for a meeting").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("We are looking for times")
    return page.url.rpartition("/")[2]


def choose(page):
    """Returns where the file for a calendar is."""
    page.get_by_label("Monday 30 March 2026 at 2:00pm").check()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your meeting")
    return page.get_by_role("link", name="Put it in your calendar").get_attribute("href")


def put_right(page):
    page.get_by_role("link", name="Read what we wrote down").click()
    page.get_by_label("No, something is not right or is missing").check()
    page.get_by_label("How was it, in your own words?").fill("It was a relief.")
    page.get_by_label("Yes, they may").check()
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("You said that something is not right.")).to_be_visible()


def is_well(page):
    assert page.title() == "Private page"
    assert violations(page) == []
    assert overflow(page) == 0


@pytest.mark.browser
def test_a_meeting_from_the_asking_to_the_note(browser, cast, client_as):
    family = make_family(cast)
    phone, manager = client_as(None), client_as("manager")
    phone.open_family(family.invitation)
    staff = f"/cases/{family.reference}/family/{family.relative}/meetings"
    with looking(browser, phone, viewport=PHONE) as page:
        show(page, phone, "/family/start")
        meeting = ask(page)
        manager.submit(f"{staff}/{meeting}/offer", **OFFER)
        page.reload()
        is_well(page)
        assert "DTSTART:20260330T130000Z" in phone.get(choose(page)).html
        manager.submit(f"{staff}/{meeting}/note", agreed="no", **NOTE)
        manager.submit(f"{staff}/{meeting}/share")
        page.reload()
        put_right(page)
        is_well(page)
    shown = manager.get(f"{staff}/{meeting}").text
    assert "It was hard." in shown
    assert "It was a relief." in shown
