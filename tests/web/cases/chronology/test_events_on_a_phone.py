"""Deciding on same events on a phone, with the keyboard alone."""

import pytest

from tests.support.live import Visitor, free_port, served
from tests.support.same_events import looked, told_case


@pytest.fixture
def case(cast):
    reference = told_case(cast, later=True)
    assert looked(cast, reference) == 2
    return reference


@pytest.fixture
def manager(app, browser):
    port = free_port()
    with served(app, port):
        visitor = Visitor(browser, f"http://northshire.localhost:{port}", width=320)
        yield visitor.sign_in("manager@northshire.example")
        visitor.close()


def tab_to(page, words):
    """As somebody does who has no mouse."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent").strip().startswith(words):
            return
    raise AssertionError(f"{words!r} is not reached by the keyboard")


@pytest.mark.browser
def test_all_is_decided_with_the_keyboard_and_the_next_has_the_focus(manager, case):
    page = manager.page
    manager.open(f"/cases/{case}/chronology/events").sees("To decide (2)", "Accounts differ")
    tab_to(page, "Yes, one event")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    manager.look().sees("The event of 14 March 2024 is kept as one event.", "To decide (1)")
    assert page.evaluate("document.activeElement.textContent").startswith("20 May 2024")
    tab_to(page, "No")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("Two appointments.")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    manager.look().sees("kept as not one event", "There is nothing to decide.")
    assert page.evaluate("document.activeElement.id") == "decided"
    tab_to(page, "Look at it, or undo this")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    manager.look().sees("Two appointments.", "Undo this decision")
    manager.open(f"/cases/{case}/chronology").sees("Told by 3 agencies; they differ on the time")
    manager.open(f"/cases/{case}/chronology/conflicts").sees("23:40")
