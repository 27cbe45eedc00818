"""The document itself, through the link that was sent. Opening it changes nothing."""

from typing import Any

from flask import g, make_response

from domain.access.permissions import Permission
from domain.giving.links import Given, find_given, note_opened
from web.board import the_board
from web.guard import keep, needs
from web.hypermedia import page
from web.limits import limiter
from web.prose import prose

KNOCKS = "30 per minute"  # at this rate 192 bits outlast everything


@limiter.limit(KNOCKS)
@needs(Permission.DOCUMENT_OPEN)
def given(token: str) -> Any:
    found = _opened(token, "page")
    if found is None:
        return _closed()
    text = prose(found.publication.html)
    return page("asking/given.html", given=found, token=token, prose=text)


@limiter.limit(KNOCKS)
@needs(Permission.DOCUMENT_OPEN)
def given_pdf(token: str) -> Any:
    found = _opened(token, "pdf")
    if found is None:
        return _closed()
    response = make_response(found.publication.pdf)
    response.mimetype = "application/pdf"
    name = f"{found.publication.slug}.pdf"
    response.headers.set("Content-Disposition", "inline", filename=name)
    return response


def _opened(token: str, what: str) -> Given | None:
    the_board()
    found = find_given(g.session, token)
    if found is not None:
        note_opened(g.session, g.actor, found, what=what)
        keep()
    return found


def _closed() -> Any:
    """Whatever is wrong with the link, the answer is the same."""
    return page("asking/closed.html", status=404)
