"""What a request's page tells of what has come of it, in a fixed number of statements."""

from datetime import date
from typing import Any

from flask import g

from domain import clock
from domain.access.check import permits
from domain.access.permissions import Permission
from domain.cases.candidates import names_of
from domain.contributions.queries import latest_of
from domain.contributions.signing import unsigned
from domain.requests.escalation import Escalation
from domain.requests.following import (
    acknowledged,
    chases,
    escalations,
    mendings,
    moves,
    openings,
    times_asked,
)
from domain.requests.ladder import LADDER, SIGNING, Rung, coming, late_words
from domain.requests.lists import asked_by_id
from domain.requests.messages import messages_about
from domain.requests.request import Request
from domain.requests.securing import securings_of
from web.cases.requests.rows import state_of

WORDS = {rung.kind.value: rung.words for rung in (*LADDER, *SIGNING)}


def followed(asked: Request) -> dict[str, Any]:
    one, session = asked_by_id(g.session, asked.id), g.session
    opened = openings(session, asked.case_id, [asked.id]).get(asked.id)
    arrived = acknowledged(session, [asked.id]).get(asked.id)
    files, messages = (
        securings_of(session, asked.case_id, asked.agency_id),
        messages_about(session, asked.id),
    )
    taken_further = _escalations(asked)
    people = [opened.by if opened else None, arrived.member_id if arrived else None]
    people += [row.member_id for row in messages]
    people += [row.member_id for row in taken_further]
    return {
        "one": one,
        "state": state_of(one, opened=opened is not None),
        "late": late_words(one.late_by),
        "opened": opened,
        "arrived": arrived,
        "files_secured": files,
        "messages": messages,
        "moves": moves(session, asked),
        "mendings": mendings(session, asked.id),
        "times": times_asked(session, asked.id),
        "taken_further": taken_further,
        "names": names_of(session, people),
        "steps": chases(session, asked.case_id, [asked.id]).get(asked.id, []),
        "words": WORDS,
        "next_steps": coming(asked.due_on, clock.today()) if one.waits else [],
        "signing_steps": [] if one.waits else _signing_steps(asked),
    }


def _signing_steps(asked: Request) -> list[tuple[Rung, date]]:
    given = latest_of(g.session, asked.id)
    if given is None or asked.id not in unsigned(g.session, asked.case_id):
        return []
    return coming(clock.day_of(given.made_at), clock.today(), SIGNING)


def _escalations(asked: Request) -> list[Escalation]:
    """Whom the board wrote to is for those who look after requests."""
    if not permits(g.actor, Permission.REQUEST_MAKE):
        return []
    return escalations(g.session, asked.case_id).get(asked.id, [])
