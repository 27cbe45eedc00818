"""The family's pages, behind a link."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, Response, session

from web.actor import FAMILY_KEY
from web.family import asked, meetings
from web.family.after import how_it_was
from web.family.answering import question
from web.family.choosing import choice
from web.family.files import file, files
from web.family.findings import comment, finding, findings
from web.family.helping import help_now
from web.family.language import language, language_link
from web.family.leaving import away, leave, left
from web.family.noting import noted
from web.family.opening import landing
from web.family.sending import check, notes, sent
from web.family.sharing import report, shared
from web.family.start import start
from web.family.taking_back import said, take_back
from web.family.typing import typing
from web.family.use import use, use_of

BOTH = ("GET", "POST")
PAGES: tuple[tuple[str, Callable[..., Any], tuple[str, ...]], ...] = (
    ("", typing, BOTH),
    ("/start", start, ("GET",)),
    ("/questions/<string:question>", question, BOTH),
    ("/choices/<string:topic>", choice, BOTH),
    ("/check", check, BOTH),
    ("/files", files, BOTH),
    ("/files/<uuid:file>", file, BOTH),
    ("/said", said, ("GET",)),
    ("/said/<uuid:noted_id>", noted, BOTH),
    ("/said/<string:what>/take-back", take_back, BOTH),
    ("/use", use, BOTH),
    ("/findings", findings, ("GET",)),
    ("/findings/<uuid:text>", finding, BOTH),
    ("/findings/<uuid:text>/<int:passage>", comment, BOTH),
    ("/use/<string:about>", use_of, BOTH),
    ("/sent", sent, ("GET",)),
    ("/notes", notes, ("GET",)),
    ("/shared", shared, ("GET",)),
    ("/shared/<uuid:draft>", report, BOTH),
    ("/meetings", meetings.meetings, ("GET",)),
    ("/meetings/new", meetings.meeting_ask, BOTH),
    ("/meetings/<uuid:meeting>", meetings.meeting, BOTH),
    ("/meetings/<uuid:meeting>/change", meetings.meeting_move, BOTH),
    ("/meetings/<uuid:meeting>/cancel", meetings.meeting_cancel, BOTH),
    ("/meetings/<uuid:meeting>/calendar", meetings.meeting_calendar, ("GET",)),
    ("/meetings/<uuid:meeting>/notes", meetings.meeting_said, BOTH),
    ("/language", language, BOTH),
    ("/asked", asked.asked, ("GET",)),
    ("/asked/new", asked.asked_new, BOTH),
    ("/asked/<uuid:question>", asked.asked_one, BOTH),
    ("/how-it-was", how_it_was, BOTH),
    ("/leave", leave, BOTH),
    ("/left", left, ("GET",)),
    ("/exit", away, ("GET",)),
    ("/help", help_now, ("GET",)),
    ("/<string:token>", landing, BOTH),
)

family = Blueprint("family", __name__, url_prefix="/family")
for address, handler, methods in PAGES:
    family.add_url_rule(address, view_func=handler, methods=methods)


@family.app_context_processor
def links() -> dict[str, Any]:
    """The words at the foot of a relative's page that lead further."""
    return {"language_link": language_link}


@family.after_request
def stay(response: Response) -> Response:
    """Whoever is reading or writing stays let in; an hour without a page lets them out."""
    if FAMILY_KEY in session:
        session.modified = True
    return response
