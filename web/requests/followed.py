"""What a liaison's page tells of what has come of their own agency's request."""

from typing import Any

from flask import g

from domain.cases.closure import closed_since
from domain.requests.following import acknowledged, mendings, moves, times_asked
from domain.requests.ladder import late_words
from domain.requests.lists import asked_by_id
from domain.requests.messages import messages_about
from domain.requests.request import Request
from domain.requests.securing import securings_of


def followed(asked: Request) -> dict[str, Any]:
    """In a fixed number of statements. Who wrote for the board is the board's to say."""
    one = asked_by_id(g.session, asked.id)
    closed_on = closed_since(g.session, asked.case_id)
    return {
        "one": one,
        "late": late_words(one.late_by),
        "arrived": acknowledged(g.session, [asked.id]).get(asked.id),
        "files_secured": securings_of(g.session, asked.case_id, asked.agency_id),
        "messages": messages_about(g.session, asked.id),
        "moves": moves(g.session, asked),
        "mendings": mendings(g.session, asked.id),
        "times": times_asked(g.session, asked.id),
        "names": {},
        "closed_on": closed_on,
        "still_open": closed_on is None and asked.withdrawn_at is None,
    }
