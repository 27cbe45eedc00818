"""Asking agencies and following what comes of it, in a browser, on a desk and on the smallest phone."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select

from domain.agencies.models import Agency
from domain.cases.queries import case_by_reference
from domain.cases.scope import Terms, set_scope
from domain.clock import today
from domain.requests.request import Request
from tests.web.each_board.acting import under_review_at

pytestmark = pytest.mark.browser
BOARD = "leicester"
LINES = ("Who lived with the child, and who knew?", "Was the child seen alone?")


def scoped(cast):
    reference = under_review_at(cast, BOARD)
    with cast.session(BOARD) as session:
        terms = Terms(date(2021, 5, 4), date(2026, 1, 10), "Reading.", "To learn.", LINES)
        case = case_by_reference(session, reference)
        set_scope(session, cast.actor(BOARD, "manager"), case, after_version=0, terms=terms)
    return reference


def ask(page, reference):
    page.open(f"/cases/{reference}/requests").follow("Ask agencies")
    for name in ("Leicester health", "Leicester police"):
        page.page.get_by_role("checkbox", name=name).check()
    page.choose("Chronology").type("What should they cover?", "Everything since the birth.")
    page.date("When do you need it by?", today() + timedelta(days=14))
    page.press("Ask them").sees("2 agencies have been asked.", "Leicester police")


def number_of(cast, kind):
    with cast.session(BOARD) as session:
        return session.scalars(
            select(Request.id)
            .join(Agency, Agency.id == Request.agency_id)
            .where(Agency.id == cast.agency(BOARD, kind))
        ).one()


def late(cast, number):
    with cast.session(BOARD) as session:
        session.get_one(Request, (BOARD, number)).due_on = today() - timedelta(days=6)


def the_agency_begins(liaison, number):
    liaison.open(f"/requests/{number}").sees(*LINES)
    liaison.follow("Tell the board that you have this")
    liaison.press("We have this, and will answer by the date").sees("You told the board")
    liaison.follow("Write to the board").type("Your message", "Do you want the brother too?")
    liaison.press("Send it to the board")
    liaison.follow("Record that they are secured")
    liaison.date("On which day were your files secured?", today())
    liaison.type("Who secured them?", "R. Ash, archivist").press("Record it").sees("R. Ash")
    liaison.follow("Ask for more time")
    liaison.date("Until when?", today() + timedelta(days=30))
    liaison.type("Why do you need more time?", "The archive is closed.").press("Ask the board")


def the_board_gives_time(manager, where):
    manager.open(where).sees("The archive is closed.", "Do you want the brother too?", "R. Ash")
    manager.follow("Give more time").press("Give more time").sees("The date has moved")
    manager.follow("Write to the agency").type("Your message", "Yes, please.").press("Send it")


def the_answer_is_sent_back(manager, liaison, where, number):
    liaison.open(f"/requests/{number}").sees("Yes, please.", "The board gave you until")
    liaison.type("Your answer", "We saw the child twice.").press("Send to the board")
    manager.open(where).follow("Send the answer back to be mended")
    manager.type("What needs mending?", "Which year?")
    manager.date("When do you need it by?", today() + timedelta(days=7)).press("Send it back")
    liaison.open(f"/requests/{number}").sees("Which year?", "To mend")


def the_late_is_taken_further(phone, reference):
    phone.open(f"/cases/{reference}/requests?show=late").sees("Late by")
    phone.follow("Leicester police").follow("Take it further, to somebody senior at the agency")
    phone.type("Who is it?", "Ada Obi").type("What do they do at the agency?", "Director")
    phone.choose("I have told them myself").press("Take it further").sees("Ada Obi, Director")


def test_a_request_is_made_followed_and_mended_on_a_desk_and_on_a_phone(town, visitor):
    cast = town[1]
    reference = scoped(cast)
    manager = visitor(BOARD).sign_in(cast.email(BOARD, "manager"))
    liaison = visitor(BOARD, width=320).sign_in(cast.email(BOARD, "liaison"))
    ask(manager, reference)
    number = number_of(cast, "health")
    where = f"/cases/{reference}/requests/{number}"
    the_agency_begins(liaison, number)
    the_board_gives_time(manager, where)
    the_answer_is_sent_back(manager, liaison, where, number)
    late(cast, number_of(cast, "police"))
    manager.open("/cases").sees("1 answer late")
    phone = visitor(BOARD, width=320).sign_in(cast.email(BOARD, "manager"))
    the_late_is_taken_further(phone, reference)
    for page in ("questions", "more-time", "files-secured", "withdraw"):
        phone.open(f"{where}/{page}")
    phone.open(f"/cases/{reference}/requests/new")
