"""A liaison at night: the page saves by itself, and every page of a report looks right."""

import os
from pathlib import Path

import pytest

from tests.support.answers import asked_report, send, write, write_all
from tests.support.cases import referred_case
from tests.support.live import Visitor, free_port, served

PICTURES = os.environ.get("CANDOUR_PICTURES")


@pytest.fixture
def home(app):
    port = free_port()
    with served(app, port):
        yield f"http://northshire.localhost:{port}"


@pytest.fixture
def asked(cast):
    return asked_report(cast, referred_case(cast))


def keep(visitor, name):
    if PICTURES:
        visitor.picture(Path(PICTURES) / f"{name}.png")


@pytest.mark.browser
def test_what_is_typed_is_saved_without_a_button_and_each_page_looks_right(
    browser, home, asked, cast
):
    write(cast, asked, author="A. Writer, who had no part in it.")
    liaison = Visitor(browser, home, width=320).sign_in("liaison@northshire.example")
    liaison.open(f"/requests/{asked}")
    keep(liaison, "request")
    liaison.follow("Write it here").sees("1 of 15 sections written")
    keep(liaison, "sections")
    liaison.follow("What happened").sees("Nothing is saved yet.")
    liaison.type("What happened", "We saw the child twice in May.")
    liaison.sees("by Liaison of Northshire.").look()
    keep(liaison, "section")
    liaison.type("What happened", "We saw the child twice in May, and once in June.")
    second = liaison.page.locator("[name=saves][value='2']")
    second.wait_for(state="attached")
    write(cast, asked, narrative="What a colleague wrote meanwhile.")
    liaison.type("What happened", "We saw the child three times.").sees("What a colleague wrote")
    liaison.look()
    liaison.press("Save and continue").sees("There is a problem", "What a colleague wrote")
    keep(liaison, "conflict")
    liaison.press("Save and continue").sees("Analysis against what was asked")
    liaison.context.clear_cookies()
    liaison.type("Analysis", "Typed after the session ended.").sees("You have been signed out.")
    box = liaison.page.get_by_label("Analysis against what was asked")
    assert box.input_value() == "Typed after the session ended."
    assert box.evaluate("it => it === document.activeElement"), "nobody is taken from their words"
    liaison.close()


@pytest.mark.browser
def test_those_who_read_it_find_their_way_on_a_phone_too(browser, home, asked, cast):
    write_all(cast, asked)
    send(cast, asked, signed=None)
    write(
        cast,
        asked,
        narrative="We saw the child twice.\n\n- At home\n- At school",
        lessons="To ask.",
    )
    send(cast, asked)
    for who, width, where in (
        ("manager", 1280, f"/cases/2026-001/requests/{asked}"),
        ("liaison", 320, f"/requests/{asked}"),
    ):
        visitor = Visitor(browser, home, width=width).sign_in(f"{who}@northshire.example")
        visitor.open(where).sees("Not signed off", "Current")
        keep(visitor, f"{who}-request-{width}")
        visitor.follow("Read its 7 sections").sees("Signed off by Odalys Penhaligon")
        keep(visitor, f"{who}-version-{width}")
        visitor.follow("See what changed").sees("What changed in version 2")
        keep(visitor, f"{who}-changes-{width}")
        if who == "liaison":
            visitor.open(f"/requests/{asked}/report/check").choose("Yes")
            visitor.sees("When did they sign it off?").look()
            keep(visitor, f"check-{width}")
        visitor.close()
