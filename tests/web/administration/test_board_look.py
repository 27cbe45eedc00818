"""The board's own page as a manager with a small phone sees it."""

import pytest

from tests.support.live import Visitor, free_port, served


@pytest.fixture
def manager(app, browser):
    port = free_port()
    with served(app, port):
        visitor = Visitor(browser, f"http://northshire.localhost:{port}", width=320)
        yield visitor.sign_in("manager@northshire.example")
        visitor.close()


@pytest.mark.browser
def test_the_board_and_its_colour_fit_a_phone_and_are_accessible(manager):
    manager.open("/administration/board").sees("Can it be read?")
    manager.follow("Try another colour").sees("How it would look")
