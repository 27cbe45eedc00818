"""The family's part in a case: who they are, what reached them, and what is owed to them."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint

from web.cases.family.apart import apart, together
from web.cases.family.contacting import contacted, contacts
from web.cases.family.copies import copy, date
from web.cases.family.findings import answer, findings, showing
from web.cases.family.holds import hold_told
from web.cases.family.letter import letter, paper, posted, thrown_away
from web.cases.family.letters import from_notice, letters, write
from web.cases.family.links import invitation, link, stop
from web.cases.family.meetings import PAGES as MEETINGS
from web.cases.family.noting import noting
from web.cases.family.outcome import outcome
from web.cases.family.owing import duties, explain
from web.cases.family.preferences import preference, preferences
from web.cases.family.promises import promises
from web.cases.family.questions import question, question_new, questions
from web.cases.family.register import register
from web.cases.family.relative import relative
from web.cases.family.relatives import add, edit, index
from web.cases.family.uninvited import not_invited
from web.cases.family.uses import out, uses
from web.cases.family.views import attachment, views

BOTH = ("GET", "POST")
ONE = "/<uuid:relative>"
PAGES: tuple[tuple[str, Callable[..., Any], tuple[str, ...]], ...] = (
    ("", index, ("GET",)),
    ("/new", add, BOTH),
    ("/duties", duties, ("GET",)),
    (ONE, relative, ("GET",)),
    (f"{ONE}/contacts", contacts, ("GET",)),
    (f"{ONE}/contacts/new", contacted, BOTH),
    (f"{ONE}/register", register, BOTH),
    (f"{ONE}/duties/<string:duty>", explain, BOTH),
    (f"{ONE}/edit", edit, BOTH),
    (f"{ONE}/invitation", invitation, BOTH),
    (f"{ONE}/not-invited", not_invited, BOTH),
    (f"{ONE}/link", link, BOTH),
    (f"{ONE}/stop", stop, BOTH),
    (f"{ONE}/views", views, ("GET",)),
    (f"{ONE}/noted", noting, BOTH),
    (f"{ONE}/uses", uses, BOTH),
    (f"{ONE}/holds/<uuid:hold_id>/told", hold_told, BOTH),
    (f"{ONE}/findings", findings, ("GET",)),
    (f"{ONE}/findings/new", showing, BOTH),
    (f"{ONE}/findings/<uuid:comment>/answer", answer, BOTH),
    (f"{ONE}/uses/<uuid:use_id>/out", out, BOTH),
    (f"{ONE}/views/<uuid:file>", attachment, ("GET",)),
    (f"{ONE}/copy", copy, BOTH),
    (f"{ONE}/date", date, BOTH),
    (f"{ONE}/letters", letters, ("GET",)),
    (f"{ONE}/letters/new", write, BOTH),
    (f"{ONE}/letters/for/<uuid:notice>", from_notice, BOTH),
    (f"{ONE}/letters/<uuid:letter>", letter, BOTH),
    (f"{ONE}/letters/<uuid:letter>/letter.pdf", paper, ("GET",)),
    (f"{ONE}/letters/<uuid:letter>/posted", posted, BOTH),
    (f"{ONE}/letters/<uuid:letter>/away", thrown_away, BOTH),
    (f"{ONE}/outcome", outcome, BOTH),
    (f"{ONE}/promises", promises, BOTH),
    (f"{ONE}/preferences", preferences, ("GET",)),
    (f"{ONE}/preferences/<string:topic>", preference, BOTH),
    (f"{ONE}/apart", apart, BOTH),
    (f"{ONE}/apart/<uuid:pair>/end", together, BOTH),
    *MEETINGS,
    (f"{ONE}/questions", questions, ("GET",)),
    (f"{ONE}/questions/new", question_new, BOTH),
    (f"{ONE}/questions/<uuid:question>", question, BOTH),
)

family = Blueprint("family", __name__, url_prefix="/<string:reference>/family")
for address, handler, methods in PAGES:
    family.add_url_rule(address, view_func=handler, methods=methods)
